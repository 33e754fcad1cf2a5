using System.Globalization;
using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Importing;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>How a text was read, for the eye.</summary>
internal static class ImportScreen
{
    private const int MostDivisions = 60;
    private const int RoomForCounts = 26;

    /// <summary>What was read and the line that proves it was read rightly.</summary>
    public static void Draw(Screen screen, ImportSource source)
    {
        for (var i = 0; i < source.Reports.Length; i++)
        {
            DrawReport(screen, source.Names[i], source.Reports[i]);
        }

        screen.Entry("holds", Counts(source.Document));
    }

    /// <summary>The divisions under each other, deeper headings further in.</summary>
    public static void DrawDivisions(Screen screen, Document document)
    {
        var tree = new Tree(new Text("divisions", Palette.Dim)) { Guide = TreeGuide.Line };
        var path = new Stack<(int Level, IHasTreeNodes Node)>([(0, tree)]);
        foreach (var division in document.Divisions.Take(MostDivisions))
        {
            while (path.Count > 1 && path.Peek().Level >= division.Level)
            {
                path.Pop();
            }

            var title = division.Title.Length == 0 ? "(before the first heading)" : TerminalText.Cut(division.Title, screen.Width - RoomForCounts - (4 * path.Count));
            var node = path.Peek().Node.AddNode(new Markup($"{Markup.Escape(title)} [dim]{Number(division.Count)} units from {Number(division.First.Value)}[/]"));
            if (division.Title.Length > 0)
            {
                path.Push((division.Level, node));
            }
        }

        if (document.Divisions.Length > MostDivisions)
        {
            tree.AddNode(new Text($"and {Number(document.Divisions.Length - MostDivisions)} more", Palette.Dim));
        }

        screen.Write(tree);
    }

    private static void DrawReport(Screen screen, string name, SourceReport report)
    {
        screen.MarkupLine($"[bold]{Screen.Escape(Path.GetFileName(name))}[/]");
        screen.Entry("read as", $"{report.EncodingName} ({report.EncodingBasis}), {Layout(report)}");
        screen.Entry("proof", report.ProofLine);
        if (report.IsInOldSpelling)
        {
            screen.Entry("spelling", "before 1918", " (kept as it is; matched by its modern form)");
        }

        if (report.Cleaning is { } cleaning)
        {
            CleaningScreen.Draw(screen, cleaning, only: null);
        }
    }

    private static string Layout(SourceReport report) => report.Layout switch
    {
        "line" => "every line a unit",
        "one-per-line" => "one paragraph a line",
        "blank-lines" => "paragraphs between blank lines",
        "scan" => "pages of a scan, lines rejoined to paragraphs",
        "hard-wrapped" => "hard-wrapped lines rejoined",
        _ => report.Layout,
    };

    private static string Counts(Document document)
    {
        var kinds = document.Units.GroupBy(unit => unit.Kind).OrderBy(group => group.Key).Select(group => Counted(group.Count(), KindName(group.Key)));
        var sentences = Counted(document.Units.Sum(unit => unit.Sentences.Length), "sentence");
        return $"{string.Join(", ", kinds)}; {sentences}; language {document.Language}";
    }

    private static string KindName(UnitKind kind) => kind switch
    {
        UnitKind.Contents => "contents line",
        UnitKind.Furniture => "line of furniture",
        UnitKind.Verse => "verse",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Counted(int count, string noun) =>
        $"{Number(count)} {(count == 1 ? noun : noun == "line of furniture" ? "lines of furniture" : $"{noun}s")}";

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
