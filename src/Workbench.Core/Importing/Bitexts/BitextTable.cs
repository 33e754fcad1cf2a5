using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Makes documents and alignments of the pairs of a file. Files with several versions repeat the original for each: a segment that stands
/// there already, counting how often it was met, is the same unit.
/// </summary>
internal sealed class BitextTable(string source)
{
    private const int LongestProof = 60;

    private readonly List<Unit> original = [];
    private readonly Dictionary<(string Text, int Time), int> places = [];
    private readonly Dictionary<(string Siglum, Language Language), List<(UnitGroup Original, BitextPair Pair)>> versions = [];
    private readonly Dictionary<(string Siglum, Language Language), Dictionary<string, int>> times = [];
    private readonly List<(string Siglum, Language Language)> order = [];

    public void Add(string siglum, Language language, BitextPair pair)
    {
        var folded = pair with { Original = UnitText.Of(pair.Original), Version = UnitText.Of(pair.Version) };
        UnitSize.Check(source, Math.Max(folded.Original.Length, folded.Version.Length), pair.Locator.Line);
        if (!versions.TryGetValue((siglum, language), out var pairs))
        {
            order.Add((siglum, language));
            versions[(siglum, language)] = pairs = [];
            times[(siglum, language)] = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        if (folded.Original.Length > 0 || folded.Version.Length > 0)
        {
            pairs.Add((PlacesOf(folded, times[(siglum, language)]), folded));
        }
    }

    /// <summary>A segment that no version has; those that repeat its words later are other units.</summary>
    public void AddUntranslated(BitextPair pair)
    {
        var folded = pair with { Original = UnitText.Of(pair.Original) };
        UnitSize.Check(source, folded.Original.Length, pair.Locator.Line);
        if (folded.Original.Length == 0)
        {
            return;
        }

        var met = new Dictionary<string, int>(StringComparer.Ordinal) { [folded.Original] = times.Values.Select(time => time.GetValueOrDefault(folded.Original)).DefaultIfEmpty().Max() };
        PlaceOf(folded.Original, pair.Locator, met);
        foreach (var time in times.Values)
        {
            time[folded.Original] = met[folded.Original];
        }
    }

    public BitextResult Result(Language originalLanguage, string? originalSiglum, SourceReport report)
    {
        if (NumberedPairs.Read(order.Select(version => versions[version].ConvertAll(pair => pair.Pair))) is { } numbered && numbered.Original.Length > 0 && numbered.Versions.Any(version => version.Units.Length > 0))
        {
            return Numbered(numbered.Original, numbered.Versions, originalLanguage, originalSiglum, report);
        }

        var made = order.Select(version => Version(version.Siglum, version.Language)).Where(version => version.Document.Units.Length > 0).ToImmutableArray();
        if (original.Count == 0 || made.IsEmpty)
        {
            throw new InputException(source, original.Count == 0 ? "There is no text of an original in it." : "There is no translation in it.", "Look whether it is the right file.");
        }

        var document = new Document(originalLanguage.IsKnown ? originalLanguage : Guess(original), [.. original]);
        return new BitextResult(document, originalSiglum, made, report with { ProofLine = $"{report.ProofLine}; first pair: {Pair(made[0], document)}" });
    }

    private BitextResult Numbered(ImmutableArray<Unit> units, ImmutableArray<(ImmutableArray<Unit> Units, Alignment Alignment)> read, Language originalLanguage, string? originalSiglum, SourceReport report)
    {
        var document = new Document(originalLanguage.IsKnown ? originalLanguage : Guess(units), units);
        var made = read.Select((version, place) => new BitextVersion(
            order[place].Siglum, new Document(order[place].Language.IsKnown ? order[place].Language : Guess(version.Units), version.Units), version.Alignment)).ToImmutableArray();
        return new BitextResult(document, originalSiglum, made, report with { ProofLine = $"{report.ProofLine}; first pair: {Pair(made[0], document)}" });
    }

    private static string Pair(BitextVersion version, Document original)
    {
        var link = version.Alignment.Links.FirstOrDefault(link => !link.IsAddition && !link.IsOmission);
        return link is null ? "none" : $"{Cut(original[link.Original.First].Text)} = {Cut(version.Document[link.Version.First].Text)}";
    }

    private static string Cut(string text) => text.Length <= LongestProof ? text : text[..LongestProof] + "…";

    private static Language Guess(IEnumerable<Unit> units) => LanguageGuesser.Guess(string.Join('\n', units.Take(2000).Select(unit => unit.Text)));

    private UnitGroup PlacesOf(BitextPair pair, Dictionary<string, int> met) => pair.Original.Length == 0
        ? UnitGroup.Empty
        : UnitGroup.Of([.. BitextPair.Paragraphs(pair.Original, pair.OriginalLengths).Select(text => new UnitIndex(PlaceOf(text, pair.Locator, met))).Distinct().Order()]);

    private int PlaceOf(string text, Locator locator, Dictionary<string, int> met)
    {
        var time = met[text] = met.GetValueOrDefault(text) + 1;
        if (!places.TryGetValue((text, time), out var place))
        {
            places[(text, time)] = place = original.Count;
            original.Add(new Unit(text) { Locator = locator });
        }

        return place;
    }

    private BitextVersion Version(string siglum, Language language)
    {
        var pairs = versions[(siglum, language)];
        var rendered = pairs.Select((pair, index) => (pair.Pair, Index: index)).Where(pair => pair.Pair.Version.Length > 0)
            .OrderBy(pair => pair.Pair.VersionPlace ?? pair.Index).ToList();
        var unitsOf = new Dictionary<int, UnitGroup>(rendered.Count);
        var units = ImmutableArray.CreateBuilder<Unit>(rendered.Count);
        foreach (var (pair, index) in rendered)
        {
            var paragraphs = BitextPair.Paragraphs(pair.Version, pair.VersionLengths);
            unitsOf[index] = UnitGroup.Range(units.Count, paragraphs.Length);
            units.AddRange(paragraphs.Select(text => new Unit(text) { Locator = pair.Locator }));
        }

        return new BitextVersion(
            siglum,
            new Document(language.IsKnown ? language : Guess(units), units.ToImmutable()),
            new Alignment(original.Count, units.Count, Links(pairs, unitsOf)));
    }

    // In reading order of the original; an addition stands after the link before it, what this version lacks in its own place.
    private List<Link> Links(List<(UnitGroup Original, BitextPair Pair)> pairs, Dictionary<int, UnitGroup> unitsOf)
    {
        var links = new List<(int Place, Link Link)>(pairs.Count);
        var missing = new bool[original.Count];
        Array.Fill(missing, true);
        var last = -1;
        for (var i = 0; i < pairs.Count; i++)
        {
            var (ours, pair) = pairs[i];
            last = ours.IsEmpty ? last : ours.First.Value;
            foreach (var unit in ours)
            {
                missing[unit.Value] = false;
            }

            var version = unitsOf.GetValueOrDefault(i, UnitGroup.Empty);
            links.Add((last, new Link(ours, version)
            {
                State = pair.State,
                Confidence = pair.Confidence,
                Moved = !ours.IsEmpty && !version.IsEmpty && pair.VersionPlace is { } moved && moved != i,
            }));
        }

        links.AddRange(Enumerable.Range(0, missing.Length).Where(i => missing[i]).Select(i => (i, new Link(UnitGroup.Range(i, 1), UnitGroup.Empty))));
        return [.. links.OrderBy(link => link.Place).Select(link => link.Link)];
    }
}
