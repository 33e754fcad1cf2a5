using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>The sentence links inside some paragraph links, told by paragraph and sentence, so that they outlive a change of the paragraph links.</summary>
internal sealed class SentenceTies
{
    private readonly Document original;
    private readonly Document version;
    private readonly List<(Link Link, (UnitIndex Unit, int)[] Original, (UnitIndex Unit, int)[] Version)> ties = [];
    private readonly ILookup<UnitIndex, int> ofOriginal;
    private readonly ILookup<UnitIndex, int> ofVersion;

    public SentenceTies(AlignedWork work, int version, IEnumerable<Link> links)
    {
        (original, this.version) = (work.Original.Document, work.Versions[version].Text.Document);
        foreach (var link in links)
        {
            var (here, there) = (Places(original, link.Original), Places(this.version, link.Version));
            if (link.Sentences.Sum(s => s.Original.Count) == here.Length && link.Sentences.Sum(s => s.Version.Count) == there.Length)
            {
                ties.AddRange(link.Sentences.Select(s => (s, s.Original.Select(u => here[u.Value]).ToArray(), s.Version.Select(u => there[u.Value]).ToArray())));
            }
        }

        ofOriginal = ByUnit(tie => tie.Original);
        ofVersion = ByUnit(tie => tie.Version);
    }

    /// <summary>The link with what these ties say of its sentences; without any where they do not tell of all.</summary>
    public Link Inside(Link link)
    {
        var (here, there) = (Numbers(original, link.Original), Numbers(version, link.Version));
        var inside = link.Original.SelectMany(unit => ofOriginal[unit]).Concat(link.Version.SelectMany(unit => ofVersion[unit])).Distinct().Order()
            .Select(at => ties[at])
            .Select(tie => (tie.Link, Original: Within(tie.Original, here), Version: Within(tie.Version, there)))
            .Where(tie => tie.Original.Count + tie.Version.Count > 0)
            .Select(tie => tie.Original.Count == tie.Link.Original.Count && tie.Version.Count == tie.Link.Version.Count
                ? tie.Link with { Original = tie.Original, Version = tie.Version }
                : new Link(tie.Original, tie.Version) { Confidence = Doubt.Confidence })
            .OrderBy(tie => tie.Original.IsEmpty ? int.MaxValue : tie.Original.First.Value)
            .ToImmutableArray();
        var isWhole = inside.Sum(s => s.Original.Count) == here.Count && inside.Sum(s => s.Version.Count) == there.Count;
        return link with { Sentences = isWhole ? inside : [] };
    }

    private ILookup<UnitIndex, int> ByUnit(Func<(Link, (UnitIndex Unit, int)[] Original, (UnitIndex Unit, int)[] Version), (UnitIndex Unit, int)[]> side) =>
        ties.SelectMany((tie, at) => side(tie).Select(place => (place.Unit, at))).Distinct().ToLookup(p => p.Unit, p => p.at);

    private static UnitGroup Within((UnitIndex, int)[] places, Dictionary<(UnitIndex, int), int> numbers) =>
        UnitGroup.Of([.. places.Where(numbers.ContainsKey).Select(place => new UnitIndex(numbers[place])).Order()]);

    private static Dictionary<(UnitIndex, int), int> Numbers(Document document, UnitGroup units) =>
        Places(document, units).Select((place, number) => (place, number)).ToDictionary(p => p.place, p => p.number);

    private static (UnitIndex, int)[] Places(Document document, UnitGroup units) =>
        [.. units.SelectMany(u => Enumerable.Range(0, Math.Max(1, document[u].Sentences.Length)).Select(s => (u, s)))];
}
