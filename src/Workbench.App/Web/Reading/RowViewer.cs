using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Makes the view of a row: compares it and puts every mark where it belongs in the texts.</summary>
public static class RowViewer
{
    public static RowView View(AlignedWork work, Row row, ComparisonBasis proportions, DismissedFindings dismissed)
    {
        var (compared, words) = RowComparer.CompareWithWords(work, row, proportions);
        var comparison = dismissed.Without(compared);
        if (UnitsOf(work, row).Any(unit => unit.Text.Length > ParagraphView.LongestMarked))
        {
            var asItReads = Plain(work, row);
            return asItReads with { Versions = [.. asItReads.Versions.Zip(comparison.Versions, (cell, found) => cell with { Comparison = found })] };
        }

        var sisters = new SisterMarks(work, row, comparison);
        var links = new SentenceLinks(work, row);
        var findings = comparison.Versions.SelectMany(v => v.Findings).Where(f => f.Kind != DivergenceKind.Difference).ToList();
        return new RowView(
            row,
            [.. row.Original.Select(unit => Original(work, unit, findings, links))],
            [.. row.Cells.Select((cell, version) => new VersionCell(
                cell,
                [.. UnitMarks.OfCell(work, row, version, sisters.Of(version)).Select(marked => Version(work, version, marked.Unit, comparison.Versions[version], marked.Marks, links))],
                comparison.Versions[version]))],
            WordLights.Of(row, words));
    }

    /// <summary>A row as it reads, before it is compared.</summary>
    /// <param name="shown">The row as it was shown before an edit: cells whose paragraphs are the very same stay as they are.</param>
    public static RowView Plain(AlignedWork work, Row row, RowView? shown = null)
    {
        var links = new SentenceLinks(work, row);
        return new RowView(
            row,
            MovedRow.Taken(shown?.Original ?? [], row.Original, work.Original.Document) ?? [.. row.Original.Select(unit => Original(work, unit, [], links))],
            [.. row.Cells.Select((cell, version) => PlainCell(work, cell, version, links, shown?.Versions[version].Paragraphs ?? []))],
            "");
    }

    private static IEnumerable<Unit> UnitsOf(AlignedWork work, Row row) =>
        row.Original.Select(unit => work.Original.Document[unit]).Concat(row.Cells.SelectMany((cell, version) => cell.Units.Select(unit => work.Versions[version].Text.Document[unit])));

    private static VersionCell PlainCell(AlignedWork work, RowCell cell, int version, SentenceLinks links, ImmutableArray<ParagraphView> shown)
    {
        var nothing = new VersionComparison(work.Versions[version].Text.Siglum, cell.Units, new DivergenceParts(), []);
        return new VersionCell(
            cell,
            MovedRow.Taken(shown, cell.Units, work.Versions[version].Text.Document) ?? [.. cell.Units.Select(unit => Version(work, version, unit, nothing, [], links))],
            nothing);
    }

    private static ParagraphView Original(AlignedWork work, UnitIndex unit, List<Divergence> findings, SentenceLinks links)
    {
        var here = findings.Where(f => f.Original.Contains(unit)).SelectMany(f => f.OriginalSpans.Select(s => (s, f)));
        return new ParagraphCutter(work.Original.Document[unit], [], InText(here)).Cut(sentence => links.OfOriginal(unit, sentence));
    }

    /// <summary>A paragraph of a version with the marks of its differences and what was found in it.</summary>
    internal static ParagraphView Version(
        AlignedWork work, int version, UnitIndex unit, VersionComparison comparison, ImmutableArray<DifferenceMark> marks, SentenceLinks links)
    {
        var here = comparison.Findings.Where(f => f.Kind != DivergenceKind.Difference && f.Units.Contains(unit))
            .SelectMany(f => f.VersionSpans.Select(s => (s, f)));
        return new ParagraphCutter(work.Versions[version].Text.Document[unit], marks, InText(here))
            .Cut(sentence => links.OfVersion(version, unit, sentence));
    }

    /// <summary>A lost or added sentence, or a number, is marked in the text; what concerns a whole paragraph is told beside it.</summary>
    private static ImmutableArray<(Span, Divergence)> InText(IEnumerable<(Span Span, Divergence Finding)> findings) =>
        [.. findings.Where(f => f.Finding.Kind is not (DivergenceKind.Length or DivergenceKind.Question or DivergenceKind.Split or DivergenceKind.Merged or DivergenceKind.Moved)
            && (f.Finding.Severity >= Severity.Major || f.Finding.Kind is DivergenceKind.Number or DivergenceKind.Conversion))];
}
