using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Makes paragraph links of sentence links: paragraphs that a sentence link ties belong together, and keep their sentence links.</summary>
internal sealed class SentenceBitext
{
    // More than this in one link is a fault of the file rather than a translator's freedom.
    private const int MostParagraphs = 12;

    private readonly CesDocument originals;
    private readonly CesDocument versions;
    private readonly int[] originalUnits;
    private readonly int[] versionUnits;
    private readonly ImmutableArray<Unit> original;
    private readonly ImmutableArray<Unit> version;

    private SentenceBitext(CesDocument original, CesDocument version, bool bySentence)
    {
        (originals, versions) = (original, version);
        this.original = original.Units(bySentence, out originalUnits);
        this.version = version.Units(bySentence, out versionUnits);
    }

    public static BitextResult Result(CesDocument original, Language originalLanguage, CesDocument version, Language versionLanguage, List<SentencePair> pairs, SourceReport report)
    {
        if (original.Count == 0 || version.Count == 0)
        {
            throw new InputException(original.Count == 0 ? original.Name : version.Name, "There is no sentence in it.", "A document of cesAlign has its sentences in <s id=\"…\">.");
        }

        var once = Once(pairs, original.Count, version.Count);
        var bitext = new SentenceBitext(original, version, bySentence: false);
        var links = bitext.Links(once);
        if (links.Exists(link => Math.Max(link.Original.Count, link.Version.Count) > MostParagraphs))
        {
            bitext = new SentenceBitext(original, version, bySentence: true);
            links = bitext.Links(once);
        }

        var aligned = new Alignment(bitext.original.Length, bitext.version.Length, links);
        return new BitextResult(
            new Document(originalLanguage, bitext.original),
            null,
            [new BitextVersion(versionLanguage.IsKnown ? versionLanguage.Tag : "version", new Document(versionLanguage, bitext.version), aligned)],
            report);
    }

    // Every sentence in one link: the first that names it; what none names stands alone.
    private static List<SentencePair> Once(List<SentencePair> pairs, int originals, int versions)
    {
        var (ours, theirs) = (new bool[originals], new bool[versions]);
        var once = new List<SentencePair>(pairs.Count);
        foreach (var pair in pairs)
        {
            var left = new SentencePair([.. pair.Original.Where(i => !ours[i])], [.. pair.Version.Where(i => !theirs[i])], pair.Confidence) { IsConfirmed = pair.IsConfirmed };
            Array.ForEach(left.Original, i => ours[i] = true);
            Array.ForEach(left.Version, i => theirs[i] = true);
            if (left.Original.Length + left.Version.Length > 0)
            {
                once.Add(left);
            }
        }

        once.AddRange(Enumerable.Range(0, originals).Where(i => !ours[i]).Select(i => new SentencePair([i], [], 1)));
        once.AddRange(Enumerable.Range(0, versions).Where(i => !theirs[i]).Select(i => new SentencePair([], [i], 1)));
        return once;
    }

    private List<Link> Links(List<SentencePair> pairs)
    {
        var sets = new DisjointSets(original.Length + version.Length);
        foreach (var pair in pairs)
        {
            int[] units = [.. pair.Original.Select(i => originalUnits[i]), .. pair.Version.Select(i => original.Length + versionUnits[i])];
            foreach (var unit in units)
            {
                sets.Union(units[0], unit);
            }
        }

        var pairsOf = pairs.ToLookup(pair => sets.Find(pair.Original is [var first, ..] ? originalUnits[first] : original.Length + versionUnits[pair.Version[0]]));
        var links = Enumerable.Range(0, original.Length + version.Length).GroupBy(sets.Find).Select(group => LinkOf([.. group], pairsOf[group.Key])).ToList();
        return Ordered(links);
    }

    private Link LinkOf(int[] units, IEnumerable<SentencePair> pairs)
    {
        var ours = units.Where(unit => unit < original.Length).ToArray();
        var theirs = units.Where(unit => unit >= original.Length).Select(unit => unit - original.Length).ToArray();
        var (ourPlaces, theirPlaces) = (Places(ours, originalUnits), Places(theirs, versionUnits));
        var sentences = pairs
            .Select(pair => new Link(Group(pair.Original.Select(i => ourPlaces[i])), Group(pair.Version.Select(i => theirPlaces[i]))) { Confidence = pair.Confidence })
            .OrderBy(link => link.Original.IsEmpty ? link.Version.First.Value : link.Original.First.Value).ToImmutableArray();
        var whole = pairs.Any(pair => Array.Exists(pair.Original, originals.IsWhole) || Array.Exists(pair.Version, versions.IsWhole));
        return new Link(Group(ours), Group(theirs)) { Sentences = whole ? [] : sentences, Confidence = sentences.Min(sentence => sentence.Confidence), State = pairs.All(pair => pair.IsConfirmed) ? LinkState.Confirmed : LinkState.Draft };
    }

    private static UnitGroup Group(IEnumerable<int> units) => UnitGroup.Of(units.Order().Select(unit => new UnitIndex(unit)).ToArray());

    // The sentences of a link's own paragraphs, counted from zero.
    private static Dictionary<int, int> Places(int[] units, int[] unitOf)
    {
        var places = new Dictionary<int, int>();
        foreach (var unit in units)
        {
            for (var i = Array.BinarySearch(unitOf, unit) is var hit && hit >= 0 ? FirstOf(unitOf, hit) : unitOf.Length; i < unitOf.Length && unitOf[i] == unit; i++)
            {
                places[i] = places.Count;
            }
        }

        return places;
    }

    private static int FirstOf(int[] unitOf, int hit)
    {
        while (hit > 0 && unitOf[hit - 1] == unitOf[hit])
        {
            hit--;
        }

        return hit;
    }

    // In reading order of the original; an addition stands after what the version has before it.
    private List<Link> Ordered(List<Link> links)
    {
        var placeOfVersion = new int[version.Length];
        foreach (var link in links.Where(link => !link.IsAddition))
        {
            foreach (var unit in link.Version)
            {
                placeOfVersion[unit.Value] = link.Original.First.Value + 1;
            }
        }

        for (var i = 1; i < placeOfVersion.Length; i++)
        {
            placeOfVersion[i] = placeOfVersion[i] == 0 ? placeOfVersion[i - 1] : placeOfVersion[i];
        }

        return [.. links.OrderBy(link => link.IsAddition ? placeOfVersion[link.Version.First.Value] : link.Original.First.Value + 1).ThenBy(link => link.IsAddition ? 1 : 0)];
    }
}
