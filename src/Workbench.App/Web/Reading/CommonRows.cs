using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>How many rows at the beginning and at the end of a work an edit left as they were, but for the numbers of their paragraphs.</summary>
public readonly record struct CommonRows(int Head, int Tail)
{
    public static CommonRows Of(AlignedWork before, AlignedWork now)
    {
        var least = Math.Min(before.Rows.Length, now.Rows.Length);
        var head = 0;
        while (head < least && IsSame(before.Rows[head], now.Rows[head], ReferenceEquals))
        {
            head++;
        }

        var tail = 0;
        var originals = now.Original.Document.Units.Length - before.Original.Document.Units.Length;
        int[] versions = [.. now.Versions.Zip(before.Versions, (later, earlier) => later.Text.Document.Units.Length - earlier.Text.Document.Units.Length)];
        while (tail < least - head && IsSame(before.Rows[^(tail + 1)], now.Rows[^(tail + 1)], (old, link, version) => IsShifted(old, link, originals, versions[version])))
        {
            tail++;
        }

        return new CommonRows(head, tail);
    }

    private static bool ReferenceEquals(Link old, Link now, int version) => ReferenceEquals(old, now);

    /// <summary>After a paragraph more or less the links that follow are made anew with other numbers, and say the same.</summary>
    private static bool IsShifted(Link old, Link now, int originals, int versions) =>
        ReferenceEquals(old, now)
        || ((originals != 0 || versions != 0) && IsShifted(old.Original, now.Original, originals) && IsShifted(old.Version, now.Version, versions)
            && old.State == now.State && old.Confidence.Equals(now.Confidence) && old.Sentences == now.Sentences);

    private static bool IsShifted(UnitGroup old, UnitGroup now, int by) =>
        old.Count == now.Count && (old.IsEmpty || now.First.Value - old.First.Value == by);

    private static bool IsSame(Row before, Row now, Func<Link, Link, int, bool> isSame)
    {
        if (before.Original.Count != now.Original.Count || before.Cells.Length != now.Cells.Length)
        {
            return false;
        }

        for (var version = 0; version < now.Cells.Length; version++)
        {
            var (old, links) = (before.Cells[version].Links, now.Cells[version].Links);
            if (old.Length != links.Length)
            {
                return false;
            }

            for (var link = 0; link < links.Length; link++)
            {
                if (!isSame(old[link], links[link], version))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
