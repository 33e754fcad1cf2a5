using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>
/// Finds the one link that holds a unit. Links stand in reading order, so it is looked for where it should stand by the
/// share of the text before it, and from there on both sides.
/// </summary>
internal static class LinkFinder
{
    private const int Reach = 64;

    /// <param name="text">The version's text, as <see cref="Keys.TextOf"/> gives it.</param>
    /// <exception cref="StoreDamagedException">No link holds it.</exception>
    public static (StoredRecord Record, Link Link) Find(IReadSession session, string text, UnitIndex unit, bool original)
    {
        var alignment = Codec.Read<AlignmentRecord>(session.Find(Keys.Alignment, text)!);
        var count = (int)session.Count(Keys.Link, text);
        var units = original ? alignment.OriginalCount : alignment.VersionCount;
        var (low, high) = ((int)((long)unit.Value * count / Math.Max(1, units)), (int)((long)unit.Value * count / Math.Max(1, units)));
        for (var reach = Reach; low > 0 || high < count; reach *= 4)
        {
            var (from, to) = (Math.Max(0, low - reach), Math.Min(count, high + reach));
            if ((Among(session, text, high, to, unit, original) ?? Among(session, text, from, low, unit, original)) is { } found)
            {
                return found;
            }

            (low, high) = (from, to);
        }

        throw new StoreDamagedException($"The alignment '{text}'", $"has no link of unit {unit}.");
    }

    private static (StoredRecord Record, Link Link)? Among(IReadSession session, string text, int from, int to, UnitIndex unit, bool original)
    {
        foreach (var record in session.List(Keys.Link, text, from, Math.Max(0, to - from)))
        {
            var link = Codec.Read(record, LinkJson.Read);
            if ((original ? link.Original : link.Version).Contains(unit))
            {
                return (record, link);
            }
        }

        return null;
    }
}
