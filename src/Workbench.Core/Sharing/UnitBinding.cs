using DiffPlex;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>Finds the units of a pack in a text that somebody supplies: in their order by their hashes, and one that stands elsewhere where its hash is the only one.</summary>
internal sealed class UnitBinding
{
    private readonly int[] places;

    /// <param name="hashes">Of the pack's units, by number; null where no link told it.</param>
    public UnitBinding(string?[] hashes, Document document)
    {
        string[] found = [.. document.Units.Select(UnitHash.Of)];
        places = new int[hashes.Length];
        Array.Fill(places, -1);
        if (hashes.AsSpan().SequenceEqual(found))
        {
            places = [.. Enumerable.Range(0, found.Length)];
            return;
        }

        InOrder(hashes, found);
        Elsewhere(hashes, found);
    }

    public int Missing => places.Count(place => place < 0);

    /// <summary>Where the units of a group are now; null when one is not there.</summary>
    public UnitGroup? Of(UnitGroup units)
    {
        var now = units.Select(unit => unit.Value < places.Length ? places[unit.Value] : -1).Order().ToList();
        return now.Count > 0 && now[0] < 0 ? null : UnitGroup.Of([.. now.Select(place => new UnitIndex(place))]);
    }

    public UnitIndex? Of(UnitIndex unit) => unit.Value < places.Length && places[unit.Value] is >= 0 and var place ? new UnitIndex(place) : null;

    private void InOrder(string?[] hashes, string[] found)
    {
        var difference = new Differ().CreateCustomDiffs(string.Join('\n', hashes.Select(hash => hash ?? "-")), string.Join('\n', found), ignoreWhiteSpace: false, text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var (ours, theirs) = (0, 0);
        foreach (var block in difference.DiffBlocks)
        {
            while (ours < block.DeleteStartA)
            {
                places[ours++] = theirs++;
            }

            (ours, theirs) = (ours + block.DeleteCountA, theirs + block.InsertCountB);
        }

        while (ours < hashes.Length)
        {
            places[ours++] = theirs++;
        }
    }

    private void Elsewhere(string?[] hashes, string[] found)
    {
        var taken = places.Where(place => place >= 0).ToHashSet();
        var free = found.Select((hash, place) => (hash, place)).Where(unit => !taken.Contains(unit.place)).GroupBy(unit => unit.hash, StringComparer.Ordinal)
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().place, StringComparer.Ordinal);
        var lost = Enumerable.Range(0, hashes.Length).Where(unit => places[unit] < 0 && hashes[unit] is not null).GroupBy(unit => hashes[unit]!, StringComparer.Ordinal).Where(group => group.Count() == 1);
        foreach (var unit in lost.Where(group => free.ContainsKey(group.Key)))
        {
            places[unit.Single()] = free[unit.Key];
        }
    }
}
