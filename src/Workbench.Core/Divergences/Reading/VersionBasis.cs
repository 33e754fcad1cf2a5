using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Aligning.WordLinks;
using Workbench.Works;

namespace Workbench.Divergences.Reading;

/// <summary>What the rows of one version are measured against.</summary>
internal sealed record VersionBasis(VersionProportion Proportion, WordLinker Linker, Coverage Original, Coverage Version, double ContentRatio)
{
    private const int LeastUses = 3;
    private const double LeastShare = 0.75;

    /// <summary>Stems of the original that the version nearly always renders by one stem, and how nearly.</summary>
    public required IReadOnlyDictionary<int, (int Stem, double Share)> Terms { get; init; }

    /// <summary>The first original units of links whose version stands out of order.</summary>
    public required IReadOnlySet<int> Moved { get; init; }

    /// <summary>The shorter units of the version that are linked to nothing.</summary>
    public required ImmutableArray<UnitIndex> Loose { get; init; }

    private const int LongestLoose = 1500;
    private const int MostLoose = 200;

    /// <summary>Whether the version sets anything off by its type, so that it tells something where it does not.</summary>
    public required bool SetsOff { get; init; }

    private const int LeastWords = 50;
    private const double UsualSupport = 0.7;
    private const double Literal = 0.72;

    /// <summary>A page; fewer words do not tell how a version keeps to its original.</summary>
    private const int LeastKnown = 80;

    /// <summary>
    /// The share of the version's known words that have a counterpart: a published translation of prose has about two in three,
    /// a close one three in four.
    /// </summary>
    public required double Closeness { get; init; }

    /// <summary>Whether the version keeps so close to the original that a single word tells something.</summary>
    public bool IsLiteral => Closeness >= Literal && WordsKnown >= LeastKnown;

    /// <summary>How many words the closeness was told from.</summary>
    public required int WordsKnown { get; init; }

    public static VersionBasis Of(AlignedWork work, int version, ImmutableArray<Row> sample)
    {
        var text = work.Versions[version].Text;
        var linker = LinkerOf(work, version);
        var readings = sample.AsParallel().AsOrdered().Select(row => Read(work, version, row, linker)).ToList();
        return new VersionBasis(
            VersionProportion.Of(work.Original.Document, work.Versions[version]),
            linker,
            new Coverage(linker.KnowsOriginal, readings.SelectMany(r => Observed(r.Original, r.ToVersion))),
            new Coverage(linker.KnowsVersion, readings.SelectMany(r => Observed(r.Version, r.ToOriginal))),
            Ratio(readings))
        {
            Loose = [.. work.Versions[version].Alignment.Links.Where(l => l.IsAddition).SelectMany(l => l.Version).Where(u => text.Document[u].Text.Length <= LongestLoose).Take(MostLoose)],
            Closeness = ClosenessOf(readings, linker),
            WordsKnown = readings.Sum(r => Observed(r.Version, r.ToOriginal).Count(w => linker.KnowsVersion(w.Item1))),
            SetsOff = text.Document.Units.Any(u => !u.Emphases.IsEmpty),
            Terms = TermsOf(readings),
            Moved = OutOfOrder([.. work.Versions[version].Alignment.Links.Where(l => !l.IsOmission && !l.IsAddition)]),
        };
    }

    /// <summary>What links the words of a version, taught by its links.</summary>
    public static WordLinker LinkerOf(AlignedWork work, int version) =>
        WordLinker.Teach(Passages(work, version), work.Original.Language, work.Versions[version].Text.Language);

    /// <summary>Words of sense in the version for one of the original.</summary>
    private static double Ratio(List<VersionReading> readings) =>
        (LeastWords + readings.Sum(r => Observed(r.Version, r.ToOriginal).Count())) / (double)(LeastWords + readings.Sum(r => Observed(r.Original, r.ToVersion).Count()));

    private static double ClosenessOf(List<VersionReading> readings, WordLinker linker)
    {
        var known = readings.SelectMany(r => Observed(r.Version, r.ToOriginal)).Where(w => linker.KnowsVersion(w.Item1)).ToList();
        return ((LeastWords * UsualSupport) + known.Sum(w => w.Item2)) / (LeastWords + known.Count);
    }

    /// <param name="original">The words of the row's original, where another version in the language has had them read.</param>
    public static VersionReading Read(AlignedWork work, int version, Row row, WordLinker linker, SideWords? original = null)
    {
        original ??= SideWords.Read(work.Original.Document, row.Original, linker.ReadOriginal);
        var words = SideWords.Read(work.Versions[version].Text.Document, row.Cells[version].Units, linker.ReadVersion);
        var passages = PassageCutter.Cut(original, words, row.Cells[version].Links)
            .Select(p => new RowPassage(p.Original, p.Version, linker.Link([.. p.Original.Select(o => original.Words[o])], [.. p.Version.Select(v => words.Words[v])])));
        return new VersionReading(original, words, [.. passages]);
    }

    private static Dictionary<int, (int, double)> TermsOf(List<VersionReading> readings)
    {
        var uses = new Dictionary<int, (int Count, Dictionary<int, int> Renderings)>();
        foreach (var reading in readings)
        {
            for (var o = 0; o < reading.Original.Count; o++)
            {
                if (reading.Original.Words[o] is { Sort: WordSort.Content, IsCapital: false, Stems: [var stem] } && !reading.ToVersion[o].IsOutside)
                {
                    var use = uses.TryGetValue(stem, out var known) ? known : (Count: 0, Renderings: []);
                    if (reading.ToVersion[o].Word is >= 0 and var v && reading.Version.Words[v] is { Sort: WordSort.Content, Stems: [var rendering, ..] })
                    {
                        use.Renderings[rendering] = use.Renderings.GetValueOrDefault(rendering) + 1;
                    }

                    uses[stem] = (use.Count + 1, use.Renderings);
                }
            }
        }

        return uses.Where(u => u.Value.Count >= LeastUses && u.Value.Renderings.Count > 0)
            .Select(u => (u.Key, Best: u.Value.Renderings.OrderByDescending(r => r.Value).ThenBy(r => r.Key).First(), u.Value.Count))
            .Where(u => u.Best.Value >= LeastShare * (u.Count - 1) && u.Best.Value > 1 && u.Best.Value < u.Count)
            .ToDictionary(u => u.Key, u => (u.Best.Key, (double)u.Best.Value / u.Count));
    }

    /// <summary>The links outside the longest run that ascends in the version: those that stand elsewhere.</summary>
    private static HashSet<int> OutOfOrder(List<Link> links)
    {
        var before = new int[links.Count];
        var tails = new List<int>();
        for (var i = 0; i < links.Count; i++)
        {
            var place = tails.BinarySearch(i, Comparer<int>.Create((l, r) => links[l].Version.First.CompareTo(links[r].Version.First)));
            place = place < 0 ? ~place : place;
            before[i] = place == 0 ? -1 : tails[place - 1];
            if (place == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[place] = i;
            }
        }

        var moved = links.Select(l => l.Original.First.Value).ToHashSet();
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i])
        {
            moved.Remove(links[i].Original.First.Value);
        }

        return moved;
    }

    private static IEnumerable<(LinkWord, double)> Observed(SideWords side, Counterpart[] counterparts) =>
        Enumerable.Range(0, side.Count).Where(w => !counterparts[w].IsOutside && VersionReading.IsContent(side.Words[w]))
            .Select(w => (side.Words[w], counterparts[w].Support));

    private static List<(string Original, string Version)> Passages(AlignedWork work, int version)
    {
        var (original, text) = (work.Original.Document, work.Versions[version].Text.Document);
        return [.. work.Versions[version].Alignment.Links.Where(l => !l.IsOmission && !l.IsAddition).SelectMany(l => OfLink(original, text, l))];
    }

    private static IEnumerable<(string, string)> OfLink(Document original, Document version, Link link)
    {
        var (ours, theirs) = (SentencePlaces.Of(original, link.Original), SentencePlaces.Of(version, link.Version));
        var fits = !link.Sentences.IsEmpty && link.Sentences.All(s => PassageCutter.Fits(s.Original, ours.Length) && PassageCutter.Fits(s.Version, theirs.Length));
        return fits
            ? link.Sentences.Where(s => !s.IsOmission && !s.IsAddition).Select(s => (Text(original, ours, s.Original), Text(version, theirs, s.Version)))
            : [(string.Join('\n', link.Original.Select(u => original[u].Text)), string.Join('\n', link.Version.Select(u => version[u].Text)))];
    }

    private static string Text(Document document, ImmutableArray<(UnitIndex Unit, Span Span)> places, UnitGroup sentences) =>
        string.Join(' ', sentences.Select(s => places[s.Value].Span.In(document[places[s.Value].Unit].Text)));
}
