using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Comparing;

/// <summary>A table of the differences between versions in one language: a line a class, a column a pair; and what the two are to each other.</summary>
internal static class DifferenceCounts
{
    public static void Draw(Screen screen, AlignedWork work, ImmutableArray<RowComparison> rows)
    {
        var pairs = VersionKinship.Of(work);
        if (pairs.IsEmpty || rows.IsEmpty)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded }.AddColumn("difference");
        foreach (var pair in pairs)
        {
            table.AddColumn(new TableColumn(Screen.Escape($"{Name(work, pair.Left)} ~ {Name(work, pair.Right)}")).RightAligned());
        }

        var counts = pairs.Select(p => rows.SelectMany(r => r.Sisters).Where(s => s.Left == p.Left && s.Right == p.Right)
            .SelectMany(s => s.Differences.Differences).CountBy(d => d.Kind).ToDictionary()).ToList();
        foreach (var kind in DifferenceNames.Classes.Where(k => counts.Exists(c => c.ContainsKey(k))))
        {
            table.AddRow([DifferenceNames.Of(kind), .. counts.Select(c => c.TryGetValue(kind, out var count) ? count.ToString("N0", CultureInfo.CurrentCulture) : "[dim]–[/]")]);
        }

        screen.Write(table);
        foreach (var pair in pairs)
        {
            screen.Line($"{Name(work, pair.Left)} and {Name(work, pair.Right)} are {Describe(pair)}.");
        }

        screen.Line();
    }

    private static string Describe(VersionKinship pair)
    {
        var share = pair.Similarity.ToString("P0", CultureInfo.CurrentCulture);
        return pair.Relation switch
        {
            VersionRelation.Identical => "the same text",
            VersionRelation.NearlyIdentical => $"nearly the same text: {share} of the words",
            VersionRelation.Edition => $"editions of one translation: {share} of the words in common",
            _ => $"independent translations: {share} of the words in common",
        };
    }

    private static string Name(AlignedWork work, int version) => Path.GetFileName(work.Versions[version].Text.Siglum);
}
