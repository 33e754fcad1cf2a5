using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Checks;
using Workbench.Divergences.Reading;

namespace Workbench.Divergences;

/// <summary>
/// Finds where the versions of one row depart from the original, the other versions having a vote, and where versions in one
/// language differ from each other.
/// </summary>
public static class RowComparer
{
    public static RowComparison Compare(AlignedWork work, Row row) => Compare(work, row, new ComparisonBasis(work));

    public static RowComparison Compare(AlignedWork work, Row row, ComparisonBasis basis) => Compare(new RowTexts(work, row), basis, Read(work, row, basis));

    /// <summary>
    /// The row compared, with the links of its words with those of each version, in the order of the original; small words that only render small words
    /// are left out.
    /// </summary>
    public static (RowComparison Comparison, ImmutableArray<ImmutableArray<WordTie>> Words) CompareWithWords(AlignedWork work, Row row, ComparisonBasis basis)
    {
        var readings = Read(work, row, basis);
        return (Compare(new RowTexts(work, row), basis, readings), [.. readings.Select(Words)]);
    }

    private static ImmutableArray<VersionReading> Read(AlignedWork work, Row row, ComparisonBasis basis)
    {
        var readings = new VersionReading[row.Cells.Length];
        for (var v = 0; v < readings.Length; v++)
        {
            var sister = Enumerable.Range(0, v).FirstOrDefault(s => work.Versions[s].Text.Language == work.Versions[v].Text.Language, -1);
            readings[v] = VersionBasis.Read(work, v, row, basis[v].Linker, sister < 0 ? null : readings[sister].Original);
        }

        return [.. readings];
    }

    private static RowComparison Compare(RowTexts texts, ComparisonBasis basis, ImmutableArray<VersionReading> readings)
    {
        var sisters = new SisterDifferences(texts, basis.Options.Hidden);
        return new RowComparison(texts.Row.Number, texts.Row.Original, [.. readings.Select((_, v) => CompareVersion(texts, v, basis, readings, sisters))])
        {
            Sisters = sisters.All,
        };
    }

    private static ImmutableArray<WordTie> Words(VersionReading reading) =>
        [.. reading.Passages.SelectMany(p => Ties(reading, p)).OrderBy(t => t.Original).ThenBy(t => t.OriginalSpan.Start).ThenBy(t => t.Unit).ThenBy(t => t.Span.Start)];

    private static bool IsTelling(WordSort original, WordSort version) =>
        original != WordSort.Mark && version != WordSort.Mark && (original != WordSort.Function || version != WordSort.Function);

    private static IEnumerable<WordTie> Ties(VersionReading reading, RowPassage passage) =>
        from o in Enumerable.Range(0, passage.Original.Length)
        from v in Enumerable.Range(0, passage.Version.Length)
        where passage.Links.Linked[o, v] && IsTelling(reading.Original.Words[passage.Original[o]].Sort, reading.Version.Words[passage.Version[v]].Sort)
        let ours = passage.Original[o]
        let theirs = passage.Version[v]
        select new WordTie(reading.Original.UnitOf[ours], reading.Original.Spans[ours], reading.Version.UnitOf[theirs], reading.Version.Spans[theirs], passage.Links.Strengths[o, v]);

    private static VersionComparison CompareVersion(
        RowTexts texts, int version, ComparisonBasis basis, ImmutableArray<VersionReading> readings, SisterDifferences sisters)
    {
        var (work, row) = (texts.Work, texts.Row);
        ImmutableArray<VersionReading> voters = [.. Voters(work, row, version, basis).Select(v => readings[v])];
        var context = new RowContext(work, row, version, basis, readings[version], voters, WordCosts.Of(readings[version], basis[version], voters));
        var links = row.Cells[version].Links.Select(l => new LinkTexts(texts, version, l)).ToList();
        var findings = RowChecks.Of(context, links).Concat(sisters.Findings(version)).OrderByDescending(f => f.Severity).ThenBy(f => f.Kind).ToImmutableArray();
        return new VersionComparison(work.Versions[version].Text.Siglum, row.Cells[version].Units, RowScore.Of(context, links, findings, sisters), findings);
    }

    /// <summary>The other versions that may testify: those in the same language that have something for the row.</summary>
    private static IEnumerable<int> Voters(AlignedWork work, Row row, int version, ComparisonBasis basis) =>
        Enumerable.Range(0, row.Cells.Length).Where(v => v != version && basis.Votes(v) && !row.Cells[v].Units.IsEmpty
            && work.Versions[v].Text.Language == work.Versions[version].Text.Language);
}
