using System.Diagnostics;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>The built program from outside.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_pipe_works_from_any_folder()
    {
        bench.Write("original.txt", SmallWork.Original);
        bench.Write("second.txt", SmallWork.Second);

        var answer = await RunAsync("align", "original.txt", "second.txt", "--format", "links");

        Assert.Equal(0, answer.Exit);
        Assert.Empty(answer.Error);
        Assert.Equal("[0]:[0]\n[1]:[1]\n[2]:[]\n[3]:[2]\n[4]:[3]\n", answer.Out);
    }

    [Fact]
    public async Task The_demo_finds_its_sample_beside_the_program()
    {
        var answer = await RunAsync("demo", "--no-serve", "sample");

        Assert.Equal(0, answer.Exit);
        Assert.True(File.Exists(bench.At("sample/sample.tmx")));
    }

    [Fact]
    public async Task A_fault_of_the_program_leaves_a_log_and_no_stack_trace()
    {
        await bench.DoAsync("init");
        await bench.DoAsync("import", bench.Write("original.txt", SmallWork.Original), "--work", "mill", "--original");
        bench.ReadVariable = name => name == "WORKBENCH_APERTIUM_URL" ? throw new InvalidOperationException("A fault nobody foresaw.") : null;

        var answer = await bench.RunAsync("translate", "mill", "--quote");

        Assert.Equal(ExitCode.Internal, answer.Exit);
        var log = Assert.Single(Directory.EnumerateFiles(bench.At("user/Workbench/logs")));
        Assert.Contains(log, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", File.ReadAllText(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_at_work_in_another_process_is_left_alone_and_the_holder_is_named()
    {
        await bench.MakeWorkAsync();
        using var service = new SilentService();
        using var holder = StartTranslating(service);
        await service.WaitForQuestionAsync();

        var answer = await RunAsync("import", bench.Write("third.txt", "A third version of it."), "--work", "mill", "--siglum", "third");

        Assert.Equal(ExitCode.WorkspaceHeld, answer.Exit);
        Assert.Contains($"process {holder.Id}", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
        holder.Kill();
        await holder.WaitForExitAsync();
        Assert.Equal(3, (await bench.DoAsync("history", "--format", "jsonl")).Lines.Length);
    }

    [Fact]
    public async Task Verbs_that_only_read_do_not_refuse_one_another()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync("show", "mill")));

        Assert.All(answers, answer => Assert.Equal((ExitCode.Done, ""), (answer.Exit, answer.Error)));
        Assert.Single(answers.Select(answer => answer.Out).Distinct());
    }

    [SkippableFact]
    public async Task Ctrl_C_ends_a_run_with_130_and_keeps_what_was_done()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        await bench.MakeWorkAsync();
        using var service = new SilentService();
        using var running = StartTranslating(service);
        await service.WaitForQuestionAsync();

        using (var signal = Process.Start("kill", ["-INT", $"{running.Id}"]))
        {
            await signal.WaitForExitAsync();
        }

        var answer = await running.FinishAsync();
        Assert.Equal(ExitCode.Cancelled, answer.Exit);
        Assert.Contains("Cancelled. What was done is kept.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("mill", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
    }

    private Process StartTranslating(SilentService service) => BuiltProgram.Start(
        bench.Folder, new Dictionary<string, string> { ["WORKBENCH_APERTIUM_URL"] = service.Address }, "translate", "mill", "--provider", "apertium");

    private async Task<Answer> RunAsync(params string[] words)
    {
        using var process = BuiltProgram.Start(bench.Folder, new Dictionary<string, string>(), words);
        return await process.FinishAsync();
    }
}
