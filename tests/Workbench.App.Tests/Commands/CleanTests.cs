using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Workbench.Storage;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class CleanTests : IAsyncLifetime, IDisposable
{
    private const string Faulty = "The ﬁrst man came in.\n\nThe second man stood at the ﬁre.\n\nNobody spoke to him that night.\n";

    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.DoAsync("init");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_dry_run_counts_the_repairs_and_shows_examples_with_their_lines()
    {
        var answer = await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--dry-run");

        Assert.Contains("ligatures: 2 repaired", answer.Out, StringComparison.Ordinal);
        Assert.Contains("line 3", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_reverted_and_applied_again_from_the_kept_source()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");
        File.Delete(bench.At("a.txt"));

        await bench.DoAsync("clean", "revert", "ligatures");
        Assert.Contains("ﬁrst", Text(), StringComparison.Ordinal);

        await bench.DoAsync("clean", "apply", "ligatures", "--work", "men");
        Assert.Contains("first", Text(), StringComparison.Ordinal);

        await bench.DoAsync("undo");
        Assert.Contains("ﬁrst", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original", "--clean", "none");
        var before = await bench.StateAsync();

        var answer = await bench.DoAsync("clean", "preview", "ligatures");

        Assert.Contains("ligatures: 2", answer.Out, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task An_unknown_rule_is_bad_usage_and_the_rules_are_named()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");

        Assert.Equal(2, (await bench.RunAsync("clean", "revert", "dust")).Exit);
        Assert.Contains("running-heads", (await bench.RunAsync("import", "a.txt", "--dry-run", "--clean", "dust")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_and_a_pattern_are_the_parts_of_one_text_by_name()
    {
        Directory.CreateDirectory(bench.At("parts"));
        bench.Write("parts/b.txt", "The second part is there.");
        bench.Write("parts/a.txt", "The first part is here.");

        var folder = await bench.DoAsync("import", "parts", "--dry-run", "--format", "jsonl");
        var pattern = await bench.DoAsync("import", "parts/?.txt", "--dry-run", "--format", "jsonl");

        Assert.Equal(["The first part is here.", "The second part is there."], folder.Json.Select(unit => unit.GetProperty("text").GetString()));
        Assert.Equal(folder.Out, pattern.Out);
        Assert.Contains("No file matches", (await bench.RunAsync("import", "parts/*.odt", "--dry-run")).Error, StringComparison.Ordinal);
    }

    private string Text()
    {
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        return workspace.FindText("men", "original")!.Document.Units[0].Text;
    }
}
