using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>
/// Finds the words and phrases of an aligned work and what its texts have for each other there. Keeps an index of each text and what the
/// work teaches of its words, so whoever asks more than once makes it once; a text that changed afterwards is searched as it was.
/// Safe to use from any thread.
/// </summary>
public sealed class RenderingFinder
{
    private readonly Lazy<TextIndex> original;
    private readonly ImmutableArray<Lazy<TextIndex>> versions;
    private readonly ImmutableArray<VersionPassages> passages;
    private readonly Lazy<Dictionary<UnitIndex, int>> rowOf;
    private readonly ImmutableArray<Lazy<Dictionary<UnitIndex, int>>> rowOfVersion;

    public RenderingFinder(AlignedWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Work = work;
        original = new Lazy<TextIndex>(() => TextIndex.Of(work.Original.Document));
        versions = [.. work.Versions.Select(version => new Lazy<TextIndex>(() => TextIndex.Of(version.Text.Document)))];
        passages = [.. Enumerable.Range(0, work.Versions.Length).Select(version => new VersionPassages(work, version))];
        rowOf = RowsBy(row => row.Original);
        rowOfVersion = [.. Enumerable.Range(0, work.Versions.Length).Select(version => RowsBy(row => row.Cells[version].Units))];
    }

    public AlignedWork Work { get; }

    /// <summary>The words of the original.</summary>
    public TextIndex Original => original.Value;

    /// <summary>The words of a version, by its place in the work.</summary>
    public TextIndex Version(int version) => versions[version].Value;

    /// <summary>The occurrences of a word or phrase of the original, and what each version has for it there.</summary>
    public RenderingReport Find(PhraseQuery query)
    {
        var found = Original.Find(query);
        var texts = Enumerable.Range(0, Work.Versions.Length)
            .Select(version => RenderingSearch.Run(passages[version], isBack: false, query, found, Original, Version(version)))
            .ToArray();
        return Report(query, Work.Original, found, [.. Work.Versions.Select(version => version.Text)], texts, unit => rowOf.Value.GetValueOrDefault(unit, -1));
    }

    /// <summary>The way back: the occurrences of a word or phrase of a version, and what the original has there.</summary>
    /// <param name="version">By its place in the work.</param>
    public RenderingReport FindBack(PhraseQuery query, int version)
    {
        var found = Version(version).Find(query);
        var texts = RenderingSearch.Run(passages[version], isBack: true, query, found, Version(version), Original);
        return Report(query, Work.Versions[version].Text, found, [Work.Original], [texts], unit => rowOfVersion[version].Value.GetValueOrDefault(unit, -1));
    }

    private Lazy<Dictionary<UnitIndex, int>> RowsBy(Func<Row, UnitGroup> units) =>
        new(() => Work.Rows.SelectMany(row => units(row).Select(unit => (Unit: unit, row.Number))).ToDictionary(pair => pair.Unit, pair => pair.Number));

    private RenderingReport Report(
        PhraseQuery query, WorkText searched, ImmutableArray<Occurrence> found, ImmutableArray<WorkText> others, ImmutableArray<Rendering>[] renderings, Func<UnitIndex, int> row)
    {
        var divisions = searched.Document.Divisions;
        var occurrences = found.Select((occurrence, i) => new RenderedOccurrence(
            occurrence,
            row(occurrence.Unit) is >= 0 and var number ? number : null,
            DivisionOf(divisions, occurrence.Unit),
            [.. renderings.Select(ofText => ofText[i])])).ToImmutableArray();
        return new RenderingReport(
            Work.Work, query, searched, divisions, occurrences, [.. others.Select((text, t) => RenderingCounts.Of(text, occurrences, t))]);
    }

    private static int DivisionOf(ImmutableArray<Division> divisions, UnitIndex unit)
    {
        var (low, high) = (0, divisions.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = divisions[middle].First <= unit ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
