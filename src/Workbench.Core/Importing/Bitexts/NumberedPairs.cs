using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Makes documents and links of pairs that say by number which units they join, as Workbench writes them. A file that was changed
/// since, so that its numbers contradict each other or its texts, is left to those who read pairs without numbers.
/// </summary>
internal sealed class NumberedPairs
{
    private readonly SortedDictionary<int, Unit> original = [];

    /// <returns>Null when a pair has no numbers, or they do not fit.</returns>
    public static (ImmutableArray<Unit> Original, ImmutableArray<(ImmutableArray<Unit> Units, Alignment Alignment)> Versions)? Read(IEnumerable<IReadOnlyList<BitextPair>> versions)
    {
        var numbered = new NumberedPairs();
        var read = versions.Select(numbered.Version).ToList();
        if (read.Exists(version => version is null) || !IsWhole(numbered.original))
        {
            return null;
        }

        return ([.. numbered.original.Values], [.. read.Select(version => (
            version!.Value.Units,
            LinkedUnits.Align(numbered.original.Count, version.Value.Units.Length, version.Value.Links, out _)))]);
    }

    private (ImmutableArray<Unit> Units, List<Link> Links)? Version(IReadOnlyList<BitextPair> pairs)
    {
        var units = new SortedDictionary<int, Unit>();
        var links = new List<Link>(pairs.Count);
        var ours = new HashSet<int>();
        foreach (var pair in pairs)
        {
            if (pair.OriginalUnits.IsDefault || pair.VersionUnits.IsDefault
                || !Put(original, pair.OriginalUnits, pair.Original, pair.OriginalLengths, pair.Locator) || !pair.OriginalUnits.All(ours.Add)
                || pair.VersionUnits.Any(units.ContainsKey) || !Put(units, pair.VersionUnits, pair.Version, pair.VersionLengths, pair.Locator))
            {
                return null;
            }

            links.Add(new Link(Group(pair.OriginalUnits), Group(pair.VersionUnits)) { State = pair.State, Confidence = pair.Confidence, Moved = pair.IsMoved });
        }

        return IsWhole(units) ? ([.. units.Values], links) : null;
    }

    private static bool Put(SortedDictionary<int, Unit> units, ImmutableArray<int> numbers, string text, ImmutableArray<int> lengths, Locator place)
    {
        var paragraphs = text.Length == 0 ? [] : BitextPair.Paragraphs(text, lengths);
        if (paragraphs.Length != numbers.Length || !numbers.SequenceEqual(numbers.Where(number => number >= 0).Distinct().Order()))
        {
            return false;
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            if (!units.TryAdd(numbers[i], new Unit(paragraphs[i]) { Locator = place }) && units[numbers[i]].Text != paragraphs[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWhole(SortedDictionary<int, Unit> units) => units.Keys.SequenceEqual(Enumerable.Range(0, units.Count));

    private static UnitGroup Group(ImmutableArray<int> numbers) => UnitGroup.Of([.. numbers.Select(number => new UnitIndex(number))]);
}
