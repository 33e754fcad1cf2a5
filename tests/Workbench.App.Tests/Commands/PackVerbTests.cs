using System.Diagnostics;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class PackVerbTests : IDisposable
{
    private readonly Bench bench = new();
    private readonly Bench other = new();

    public void Dispose()
    {
        bench.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_pack_brings_links_and_flags_to_somebody_who_has_the_texts()
    {
        await MakeAlignedAsync(bench);
        await bench.DoAsync("link", "confirm", "mill", "0-2", "--siglum", "first");
        await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--note", "three or five?");
        await bench.DoAsync("pack", "mill");
        await other.MakeWorkAsync();

        var applied = await other.DoAsync("apply", bench.At("alignments/mill"));

        Assert.Contains("first: 5 of 5 links bound, 3 confirmed by a person", applied.Out, StringComparison.Ordinal);
        Assert.Equal((await bench.DoAsync("links", "mill")).Out, (await other.DoAsync("links", "mill")).Out);
        Assert.Contains("three or five?", (await other.DoAsync("flags", "mill", "--format", "jsonl")).Out, StringComparison.Ordinal);
        await other.DoAsync("pack", "mill", "again");
        Assert.Equal(Files(bench.At("alignments/mill")), Files(other.At("again")));
        await other.DoAsync("undo");
        Assert.DoesNotContain("three or five?", (await other.DoAsync("flags", "mill", "--format", "jsonl")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flag_made_from_a_finding_is_linked_to_it_there_too()
    {
        await MakeAlignedAsync(bench);
        var finding = (await bench.DoAsync("compare", "mill", "--format", "jsonl")).Json.First(f => f.GetProperty("kind").GetString() == "number").GetProperty("id").GetString()!;
        await bench.DoAsync("flag", "mill", "--finding", finding);
        await bench.DoAsync("pack", "mill");
        await other.MakeWorkAsync();

        await other.DoAsync("apply", bench.At("alignments/mill"));

        Assert.Equal(finding, Assert.Single((await other.DoAsync("flags", "mill", "--format", "jsonl")).Json).GetProperty("finding").GetString());
        Assert.Contains("is flagged already", (await other.RunAsync("flag", "mill", "--finding", finding)).Error, StringComparison.Ordinal);
        await other.DoAsync("flag", "mill", "0");
        Assert.Equal(2, (await other.DoAsync("flags", "mill", "--format", "jsonl")).Json.Select(f => f.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Applied_twice_nothing_is_doubled()
    {
        await MakeAlignedAsync(bench);
        await bench.DoAsync("flag", "mill", "1", "--note", "once");
        await bench.DoAsync("pack", "mill");

        await bench.DoAsync("apply", "alignments/mill");

        Assert.Single((await bench.DoAsync("flags", "mill", "--format", "jsonl")).Json);
    }

    [Fact]
    public async Task A_file_that_differs_binds_in_part_and_what_is_missed_is_listed()
    {
        await MakeAlignedAsync(bench);
        await bench.DoAsync("pack", "mill");
        await other.DoAsync("init");
        await other.DoAsync("import", other.Write("original.txt", SmallWork.Original.Replace("октябре", "ноябре", StringComparison.Ordinal)), "--work", "mill", "--original");
        await other.DoAsync("import", other.Write("first.txt", SmallWork.First), "--work", "mill", "--siglum", "first");

        var applied = await other.RunAsync("apply", bench.At("alignments/mill"));

        Assert.Equal(ExitCode.PartlyDone, applied.Exit);
        Assert.Contains("first: missed [1]:[1]: unit 1 of the original", applied.Out, StringComparison.Ordinal);
        Assert.Contains("--siglum second", applied.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_texts_it_says_which_are_wanted()
    {
        await MakeAlignedAsync(bench);
        await bench.DoAsync("pack", "mill");
        await other.DoAsync("init");

        var refused = await other.RunAsync("apply", bench.At("alignments/mill"));

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("original.txt", refused.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Git_merges_what_two_people_did_and_leaves_only_true_conflicts()
    {
        Skip.IfNot(Git(bench.Folder, "--version").Exit == 0, "git is missing (Debian package git).");
        await MakeAlignedAsync(bench);
        Git(bench.Folder, "init", "-q", "-b", "main");
        await bench.DoAsync("merge", "--install");
        Git(bench.Folder, "config", "merge.workbench.driver", $"dotnet exec \"{Path.Combine(AppContext.BaseDirectory, "workbench.dll")}\" merge %O %A %B --path %P");
        await CommitAsync("base");
        Git(bench.Folder, "checkout", "-q", "-b", "theirs");
        await bench.DoAsync("link", "confirm", "mill", "3-4", "--siglum", "first");
        await bench.DoAsync("link", "make", "mill", "--siglum", "second", "--original", "0-1", "--version-units", "0");
        await CommitAsync("theirs");
        await bench.DoAsync("undo");
        await bench.DoAsync("undo");
        Git(bench.Folder, "checkout", "-q", "main");
        await bench.DoAsync("link", "confirm", "mill", "0", "--siglum", "first");
        await CommitAsync("ours");

        Assert.Equal(0, Git(bench.Folder, "merge", "-q", "theirs", "-m", "both").Exit);
        var applied = await bench.DoAsync("apply", "alignments/mill");
        Assert.Contains("first: 5 of 5 links bound, 3 confirmed by a person", applied.Out, StringComparison.Ordinal);

        Git(bench.Folder, "reset", "-q", "--hard", "HEAD~1");
        await bench.DoAsync("link", "make", "mill", "--siglum", "second", "--original", "0", "--version-units", "0-1", "--yes");
        await CommitAsync("another opinion");

        var conflicting = Git(bench.Folder, "merge", "theirs", "-m", "both");
        Assert.Equal(1, conflicting.Exit);
        Assert.Contains("second.links", conflicting.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("first.links", Git(bench.Folder, "diff", "--name-only", "--diff-filter=U").Output, StringComparison.Ordinal);
        Assert.Contains("? 0 1\t0\tpinned", File.ReadAllText(bench.At("alignments/mill/second.links")), StringComparison.Ordinal);
    }

    private static async Task MakeAlignedAsync(Bench bench)
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)}\n{File.ReadAllText(path)}")];

    private async Task CommitAsync(string message)
    {
        await bench.DoAsync("pack", "mill");
        Git(bench.Folder, "add", "alignments");
        Git(bench.Folder, "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", message);
    }

    private static (int Exit, string Output) Git(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("git", words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = "tester";
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = "tester@example.org";
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
