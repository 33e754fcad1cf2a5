using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web;
using Workbench.Storage;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>A verb says and does the same whether a server holds the workspace or nobody does.</summary>
public sealed partial class ServedVerbTests : IAsyncLifetime, IDisposable
{
    private readonly Bench alone = new();
    private readonly Bench served = new();
    private readonly CancellationTokenSource stop = new();
    private readonly StubApertium service = new(text => $"machine {text.Length}");
    private Workspace? workspace;
    private Task serving = Task.CompletedTask;

    /// <summary>Who opens a workspace otherwise than through the run of a verb, and so not through a server.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal)
    {
        ["VerbRun.cs"] = "It is the run of a verb.",
        ["DemoCommand.cs"] = "It serves a workspace of its own.",
        ["DemoFolder.cs"] = "It makes a workspace of its own, and asks whether another demo is at work there.",
    };

    private static readonly string[][] Day =
    [
        ["init"],
        ["list"],
        ["list", "--format", "json"],
        ["align", "mill", "--dry-run"],
        ["align", "mill"],
        ["align", "mill", "--siglum", "third"],
        ["import", "third.txt", "--work", "mill", "--siglum", "third", "--language", "en", "--year", "1960"],
        ["import", "third.txt", "--work", "mill", "--siglum", "again", "--language", "en"],
        ["import", "memory.tmx", "--work", "opus", "--siglum", "garnett"],
        ["align", "mill", "--siglum", "third"],
        ["show", "mill", "--rows", "0-3"],
        ["compare", "mill", "--format", "jsonl"],
        ["clean", "preview", "--work", "mill"],
        ["clean", "apply", "headings", "--work", "mill"],
        ["flag", "mill", "1", "--siglum", "second", "--category", "number", "--note", "три или пять?"],
        ["flag", "mill", "99"],
        ["flags", "--format", "jsonl"],
        ["translate", "mill"],
        ["link", "confirm", "mill", "1", "--siglum", "first"],
        ["link", "pin", "mill", "2"],
        ["links", "mill", "--format", "jsonl"],
        ["edit", "mill", "--siglum", "first", "--unit", "2", "--text", "“Afraid?” asked Marya."],
        ["edit", "mill", "--title", "Мельница на реке", "--as", "Анна"],
        ["rename", "mill", "mill2"],
        ["export", "html", "mill2", "-o", "mill.html"],
        ["export", "tmx", "mill2", "--siglum", "first", "-o", "-"],
        ["undo", "mill2"],
        ["redo", "mill"],
        ["undo", "mill2", "--to", "3"],
        ["redo", "mill2"],
        ["remove", "mill", "--siglum", "second"],
        ["remove", "nothing"],
        ["history", "--format", "jsonl"],
        ["history", "mill", "--last", "3"],
        ["doctor"],
        ["doctor", "--repair", "--format", "json"],
        ["backup", "--to", "copy.db"],
        ["copy-workspace", "copy"],
        ["list", "-w", "copy"],
    ];

    public async Task InitializeAsync()
    {
        foreach (var bench in new[] { alone, served })
        {
            bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;
            await bench.MakeWorkAsync();
            bench.Write("third.txt", SmallWork.First.Replace("Yegor", "Egor", StringComparison.Ordinal));
            bench.Write("memory.tmx", """<tmx version="1.4"><header srclang="ru"/><body><tu><tuv xml:lang="ru"><seg>Река встала.</seg></tuv><tuv xml:lang="en"><seg>The river froze.</seg></tuv></tu></body></tmx>""");
        }

        workspace = Workspace.Open(served.Folder, Engines.All, TimeProvider.System, "reader");
        var output = new FirstLine();
        serving = WebServer.RunAsync(RunningServer.Options(workspace), workspace, output, stop.Token);
        await await Task.WhenAny(output.Task, serving);
    }

    public async Task DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
    }

    public void Dispose()
    {
        workspace?.Dispose();
        service.Dispose();
        stop.Dispose();
        alone.Dispose();
        served.Dispose();
    }

    [Fact]
    public async Task Every_verb_says_and_does_the_same_while_a_server_holds_the_workspace()
    {
        foreach (var words in Day)
        {
            var expected = await alone.RunAsync(words);
            var actual = await served.RunAsync(words);

            Assert.Equal((string.Join(' ', words), Told(alone, expected)), (string.Join(' ', words), Told(served, actual)));
        }

        Assert.Equal(Named(alone, await alone.StateAsync()), Named(served, await served.StateAsync()));
    }

    [Fact]
    public void No_verb_opens_a_workspace_past_the_server_that_holds_it()
    {
        var openers = Directory.EnumerateFiles(Repository.PathTo("src", "Workbench.App"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var source && (source.Contains("Workspace.Open(", StringComparison.Ordinal) || source.Contains("Workspace.OpenToRead(", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Equal(Excused.Keys.Order(), openers.Order());
    }

    [Fact]
    public async Task The_server_hears_of_what_the_console_does()
    {
        var heard = new BlockingCollection<Operation>();
        workspace!.Changed += operations => operations.ToList().ForEach(heard.Add);

        await served.DoAsync("edit", "mill", "--title", "one", "--as", "Анна");
        workspace.As("Пётр").PutWork(new Work("mill", "two"));

        Assert.Equal(["Анна: one", "Пётр: two"], heard.GetConsumingEnumerable().Take(2).Select(operation => $"{operation.Who}: {operation.Description}"));
    }

    private static (int, string, string) Told(Bench bench, Answer answer) => (answer.Exit, Named(bench, answer.Out), Named(bench, answer.Error));

    private static string Named(Bench bench, string text) => Moment().Replace(text.Replace(bench.Folder, "FOLDER", StringComparison.Ordinal).Replace(Path.GetFileName(bench.Folder), "NAME", StringComparison.Ordinal), "WHEN");

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d[-:]\d\d([-:]\d\d)?([-.]\d+)?(Z|\+00:00)?(?: UTC)?|\d{8}T\d{6}Z")]
    private static partial Regex Moment();
}
