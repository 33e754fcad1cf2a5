using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Workbench.App.Commands;
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

    /// <summary>What has no place in the day, and why.</summary>
    private static readonly Dictionary<string, string> Unheld = new(StringComparer.Ordinal)
    {
        ["demo"] = "It makes a workspace of its own.",
        ["merge"] = "It merges files, and opens no workspace.",
        ["restore"] = "It needs the workspace for itself, and says who holds it.",
        ["serve"] = "It is what holds the workspace.",
    };

    /// <summary>Who opens a workspace otherwise than through the run of a verb, and so not through a server.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal)
    {
        ["VerbRun.cs"] = "It is the run of a verb.",
        ["DemoCommand.cs"] = "It serves a workspace of its own.",
        ["ServeCommand.cs"] = "It is the server, over the reader's own workspace where none is named.",
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
        ["renderings", "мельница", "--work", "mill"],
        ["renderings", "мельница", "--work", "mill", "--siglum", "first", "--format", "json"],
        ["renderings", "нигде", "--work", "mill"],
        ["concordance", "river", "--work", "mill", "--in", "first", "--sort", "right"],
        ["concordance", "вода", "--format", "jsonl"],
        ["glossary", "add", "mill", "мельница", "--rendering", "mill", "--forbidden", "watermill", "--reason", "по словарю"],
        ["glossary", "add", "mill", "мельница", "--rendering", "mill", "--forbidden", "watermill", "--reason", "по словарю"],
        ["glossary", "list", "mill"],
        ["glossary", "export", "mill", "-o", "terms.csv"],
        ["glossary", "import", "mill", "terms.csv"],
        ["compare", "mill", "--siglum", "second"],
        ["glossary", "remove", "mill", "мельница"],
        ["check", "mill"],
        ["check", "mill", "--fail-on", "critical", "--format", "sarif", "-o", "check.sarif"],
        ["check", "mill", "--write-baseline", "baseline.json"],
        ["check", "mill", "--baseline", "baseline.json"],
        ["dismiss", "mill", "--rule", "number", "--reason", "так в рукописи"],
        ["dismiss", "mill", "--rule", "number"],
        ["dismiss", "mill", "--list", "--format", "jsonl"],
        ["check", "mill", "--dismissed"],
        ["flag", "FLAG", "--comment", "Три.", "--vote", "for", "--as", "Анна"],
        ["flag", "FLAG", "--resolve", "три", "--reason", "так у автора"],
        ["flag", "FLAG", "--resolve", "пять", "--reason", "поздно", "--as", "Пётр"],
        ["flags", "FLAG"],
        ["dossier", "FLAG", "--format", "markdown", "-o", "flag.md"],
        ["dossier", "mill", "--format", "html", "-o", "work.html"],
        ["dossier", "mill", "--term", "мельник", "--format", "markdown"],
        ["dossier", "f999"],
        ["pack", "mill", "shared"],
        ["link", "omit", "mill", "0", "--siglum", "second"],
        ["apply", "shared", "--dry-run"],
        ["apply", "shared"],
        ["translate", "mill", "--provider", "apertium", "--to", "en", "--siglum", "machine"],
        ["translate", "mill", "--provider", "apertium", "--to", "en", "--siglum", "machine", "--quote"],
        ["spend"],
        ["spend", "mill", "--format", "jsonl"],
        ["prices"],
        ["rename", "mill", "mill2"],
        ["export", "html", "mill2", "-o", "mill.html"],
        ["export", "epub", "mill2", "--layout", "paragraphs", "-o", "mill.epub"],
        ["export", "docx", "mill2", "-o", "mill.docx"],
        ["export", "latex", "mill2", "--layout", "facing", "-o", "mill.tex"],
        ["export", "md", "mill2", "-o", "mill.md"],
        ["export", "tei", "mill2", "-o", "mill.xml"],
        ["validate", "mill.epub"],
        ["segment", "original.txt", "--format", "jsonl"],
        ["words", "original.txt", "first.txt"],
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
        var flag = "";
        foreach (var step in Day)
        {
            string[] words = [.. step.Select(word => word == "FLAG" ? flag : word)];
            var expected = await alone.RunAsync(words);
            var actual = await served.RunAsync(words);

            Assert.Equal((string.Join(' ', words), Told(alone, expected)), (string.Join(' ', words), Told(served, actual)));
            flag = FlagSet().Match(expected.Out) is { Success: true } set ? set.Groups[1].Value : flag;
        }

        Assert.Equal(Named(alone, await alone.StateAsync()), Named(served, await served.StateAsync()));
        foreach (var file in new[] { "terms.csv", "check.sarif", "baseline.json", "flag.md", "work.html", "mill.html", "mill.tex", "mill.md", "mill.xml" })
        {
            Assert.Equal(Named(alone, await File.ReadAllTextAsync(alone.At(file))), Named(served, await File.ReadAllTextAsync(served.At(file))));
        }
    }

    [Fact]
    public void Every_verb_has_its_place_in_that_day() =>
        Assert.Equal(Verbs.All().Select(verb => verb.Name).Except(Unheld.Keys).Order(), Day.Select(words => words[0]).Distinct().Order());

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

    [GeneratedRegex(@"^(f\d+) set on")]
    private static partial Regex FlagSet();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d[-:]\d\d([-:]\d\d)?([-.]\d+)?(Z|\+00:00)?(?: UTC)?|\d{8}T\d{6}Z")]
    private static partial Regex Moment();
}
