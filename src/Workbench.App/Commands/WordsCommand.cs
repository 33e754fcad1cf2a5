using System.CommandLine;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Aligning.WordLinks;
using Workbench.App.Commands.Pipe;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Links the words of two texts that translate each other.</summary>
internal sealed class WordsCommand : Verb
{
    private readonly Argument<string> original = new("ORIGINAL") { Description = "The original's file; '-' is standard input." };
    private readonly Argument<string> version = new("VERSION") { Description = "The version's file." };
    private readonly Option<bool> aligned = new("--aligned") { Description = "The files are aligned already, unit i to unit i." };
    private readonly Option<string> format = OneOf("--format", "Pairs of words, or i-j pairs of places, a line a link of units; tokens are split at blanks for pharaoh.", "text", "pharaoh");
    private readonly PipeOptions pipe = new();

    public WordsCommand()
        : base(
            "words",
            "Link the words of an original and a version.",
            "workbench words original.txt version.txt",
            "workbench words original.txt version.txt --units line --aligned --format pharaoh")
    {
        Add(original);
        Add(version);
        Option[] own = [aligned, format];
        foreach (var option in own.Concat(pipe.All))
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        SourceFiles.RequireOneStandardInput([run.Value(original)!, run.Value(version)!]);
        var (left, right) = (pipe.ReadOriginal(run, run.Value(original)!), pipe.ReadVersion(run, run.Value(version)!));
        var pair = run.Value(aligned)
            ? PipePair.UnitByUnit(left, right, pipe.UnitsOf(run), run.Value(version)!)
            : PipePair.Align(left, right, pipe.UnitsOf(run), AlignmentOptions.Default, null, run.Cancel);
        var passages = pair.Alignment.Links.Select(l => (Original: Text(pair.Original, l.Original), Version: Text(pair.Version, l.Version))).ToList();
        var linker = WordLinker.Teach(passages, left.Language, right.Language);
        var isPharaoh = run.Value(format) == "pharaoh";
        run.Results.WriteLines(passages.Select(p => isPharaoh ? Pharaoh(linker, p.Original, p.Version) : Pairs(linker, p.Original, p.Version)));
        return Task.FromResult(ExitCode.Done);
    }

    private static string Pharaoh(WordLinker linker, string original, string version) =>
        string.Join(' ', linker.Link(Blanks(original), Blanks(version)).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Original}-{l.Version}")));

    private static string Pairs(WordLinker linker, string original, string version)
    {
        var (left, right) = (Tokens(original), Tokens(version));
        return string.Join("  ", linker.Link(left, right).Select(l => $"{left[l.Original]}~{right[l.Version]}"));
    }

    private static string[] Blanks(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Tokens(string text) => [.. WordTokenizer.Tokenize(text).Where(t => !string.IsNullOrWhiteSpace(t))];

    private static string Text(Document document, UnitGroup units) => string.Join(' ', units.Select(u => document[u].Text));
}
