using Workbench.App.Commands.Running;
using Workbench.App.Terminal;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>Runs verbs inside the test's process, in a folder of its own.</summary>
internal sealed class Bench : IDisposable
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["WORKBENCH_USER"] = "tester" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("workbench-console-").FullName;

    public Dictionary<string, string> Variables => variables;

    /// <summary>What the run believes the time to be.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>How a run reads a variable, where a test wants that to go wrong.</summary>
    public Func<string, string?>? ReadVariable { get; set; }

    /// <summary>What standard input gives.</summary>
    public byte[] Input { get; set; } = [];

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return name;
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return name;
    }

    public async Task<Answer> RunAsync(params string[] words)
    {
        using var output = new MemoryStream();
        using var input = new MemoryStream(Input);
        var error = new StringWriter { NewLine = "\n" };
        var environment = new AppEnvironment(ReadVariable ?? variables.GetValueOrDefault, Folder, At("user"), Time);
        var exit = await WorkbenchApp.RunAsync(words, new ConsoleStreams(input, output, error), environment, CancellationToken.None);
        return new Answer(exit, output.ToArray(), error.ToString());
    }

    /// <summary>Runs a verb that must succeed.</summary>
    public async Task<Answer> DoAsync(params string[] words)
    {
        var answer = await RunAsync(words);
        return answer.Exit == 0 ? answer : throw new InvalidOperationException($"workbench {string.Join(' ', words)} ended with {answer.Exit}: {answer.Error}");
    }

    /// <summary>A workspace in this folder with a small work of three texts, not yet aligned.</summary>
    public async Task MakeWorkAsync()
    {
        await DoAsync("init");
        await DoAsync("import", Write("original.txt", SmallWork.Original), "--work", "mill", "--original", "--title", "Мельница");
        await DoAsync("import", Write("first.txt", SmallWork.First), "--work", "mill", "--siglum", "first", "--year", "1901");
        await DoAsync("import", Write("second.txt", SmallWork.Second), "--work", "mill", "--siglum", "second", "--year", "1950");
    }

    /// <summary>Everything a workspace tells: works, texts, journal.</summary>
    public Task<string> StateAsync() => StateAsync(Folder);

    public async Task<string> StateAsync(string workspace)
    {
        var list = (await DoAsync("list", "--format", "json", "-w", workspace)).Out;
        return string.Join('\n', list.Split('\n').Where(line => !line.StartsWith("  \"workspace\"", StringComparison.Ordinal)))
            + (await DoAsync("history", "--format", "jsonl", "--last", "1000", "-w", workspace)).Out
            + (await DoAsync("flags", "--format", "jsonl", "-w", workspace)).Out;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
