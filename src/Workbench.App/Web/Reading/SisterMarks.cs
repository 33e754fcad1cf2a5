using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>Where the versions of one row differ, word by word, from the version of their language they are compared with.</summary>
public sealed class SisterMarks
{
    private readonly AlignedWork work;
    private readonly Row row;
    private readonly ImmutableArray<ImmutableArray<DifferenceMark>> marks;

    public SisterMarks(AlignedWork work, Row row, RowComparison comparison)
    {
        (this.work, this.row) = (work, row);
        var pairs = comparison.Sisters.ToDictionary(s => (s.Left, s.Right), s => s.Differences);
        marks = [.. row.Cells.Select((_, version) => MarksOf(version, pairs))];
    }

    /// <summary>The version a version is compared with: the first other one in its language; null when it is alone.</summary>
    public static int? SisterOf(AlignedWork work, int version) =>
        Sisters(work, version).Select(v => (int?)v).FirstOrDefault();

    /// <summary>The marks of a version, in the text of its units joined by line feeds.</summary>
    public ImmutableArray<DifferenceMark> Of(int version) => marks[version];

    private ImmutableArray<DifferenceMark> MarksOf(int version, Dictionary<(int, int), WordDifferences> pairs)
    {
        var sister = Sisters(work, version).Where(v => !row.Cells[v].Units.IsEmpty).Select(v => (int?)v).FirstOrDefault();
        if (row.Cells[version].Units.IsEmpty)
        {
            return [];
        }

        // A version in the original's own language, and no other in it, is compared with the original.
        var other = sister ?? SisterComparison.Original;
        var key = (Math.Min(version, other), Math.Max(version, other));
        if (!pairs.TryGetValue(key, out var pair))
        {
            return [];
        }

        var there = version == key.Item1 ? pair.RightText : pair.LeftText;
        return [.. pair.SeenBy(version == key.Item1).Select(d => new DifferenceMark(d.Right, d.Kind, d.Left.In(there)))];
    }

    private static IEnumerable<int> Sisters(AlignedWork work, int version)
    {
        var language = work.Versions[version].Text.Language;
        return Enumerable.Range(0, work.Versions.Length).Where(v => v != version && language.IsKnown && work.Versions[v].Text.Language == language);
    }
}
