using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Workbench.Aligning;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Reads TEI whose link groups name the two texts they tie (<c>linkGrp domains="#o-body #v1-body"</c>): a version each, the original first
/// unless the user says otherwise.
/// </summary>
internal sealed class TeiDomains
{
    private readonly XElement root;
    private readonly Dictionary<string, XElement> ids;
    private readonly Dictionary<XElement, TeiDomain> domains = [];
    private readonly List<XElement> groups;
    private int dangling;

    private TeiDomains(XElement root)
    {
        this.root = root;
        ids = root.Descendants().Where(element => element.ValueOf("id") is not null).DistinctBy(element => element.ValueOf("id"), StringComparer.Ordinal)
            .ToDictionary(element => element.ValueOf("id")!, StringComparer.Ordinal);
        groups = [.. root.Descendants().Where(element => element.Is("linkGrp") && element.ValueOf("type") is "alignment" or "sentences" or null)];
    }

    /// <returns>Null when a group of links does not name its texts, or leads to what is no paragraph, verse or heading of them.</returns>
    public static BitextResult? TryRead(BitextSource source, XElement root, ImmutableArray<ImportWarning> warnings) => new TeiDomains(root).Result(source, warnings);

    private BitextResult? Result(BitextSource source, ImmutableArray<ImportWarning> warnings)
    {
        var paragraphs = groups.Where(group => group.ValueOf("subtype") != "sentence").ToList();
        if (paragraphs.Count == 0 || !groups.TrueForAll(group => Ends(group).Length == 2) || !paragraphs.TrueForAll(LeadsToUnits))
        {
            return null;
        }

        var turned = source.Options.OriginalLanguage is { } wanted && paragraphs.TrueForAll(group => DomainOf(Ends(group)[1]).Language == wanted && DomainOf(Ends(group)[0]).Language != wanted);
        var originals = paragraphs.Select(group => DomainOf(Ends(group)[turned ? 1 : 0])).Distinct().ToList();
        if (originals is not [var original])
        {
            return null;
        }

        original.CheckSizes(source.Name);
        var doubled = 0;
        var versions = paragraphs.GroupBy(group => DomainOf(Ends(group)[turned ? 0 : 1])).Select(version =>
        {
            version.Key.CheckSizes(source.Name);
            var links = version.SelectMany(group => group.Elements()).Select(link => LinkOf(link, original, version.Key)).OfType<Link>();
            var alignment = LinkedUnits.Align(original.Units.Length, version.Key.Units.Length, WithSentences(links, original, version.Key), out var twice);
            doubled += twice;
            return new BitextVersion(version.Key.Siglum ?? version.Key.Language.Tag, new Document(version.Key.Language, version.Key.Units), alignment);
        }).ToImmutableArray();
        ImmutableArray<ImportWarning> told = [.. warnings, .. Told(doubled)];
        var title = root.Child("teiHeader").Child("fileDesc").Child("titleStmt").Child("title").Words();
        return new BitextResult(new Document(original.Language, original.Units), original.Siglum, versions, source.Report("tei", $"original {original.Language}", told, title)) { Flags = [.. Annotations().SelectMany(Flags)] };
    }

    private IEnumerable<ImportWarning> Told(int doubled)
    {
        if (dangling > 0)
        {
            yield return new ImportWarning($"{dangling} links name no passage of the file; they are left out.");
        }

        if (doubled > 0)
        {
            yield return new ImportWarning($"{doubled} units are named by two links; the first link has them.");
        }

        var foreign = Annotations().Count(annotation => !Flags(annotation).Any());
        if (foreign > 0)
        {
            yield return new ImportWarning($"{foreign} annotations stand in it; they are left out.");
        }
    }

    private IEnumerable<XElement> Annotations() => root.Descendants().Where(element => element.Is("annotation"));

    private static IEnumerable<string> Flags(XElement annotation) => annotation.Children("note").Where(note => note.ValueOf("type") == "workbench-flag").Select(note => note.Value);

    private bool LeadsToUnits(XElement group) => Ends(group).Select(DomainOf).ToList() is [var first, var second]
        && first != second && group.Elements().SelectMany(Targets).All(target => !ids.TryGetValue(target, out var element) || first.Holds(element) || second.Holds(element));

    private XElement[] Ends(XElement group) => [.. (group.ValueOf("domains") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pointer => ids.GetValueOrDefault(pointer.TrimStart('#'))).OfType<XElement>()];

    private TeiDomain DomainOf(XElement element) => domains.TryGetValue(element, out var domain) ? domain : domains[element] = new TeiDomain(element);

    private Link? LinkOf(XElement link, TeiDomain original, TeiDomain version)
    {
        if (link.Name.LocalName is not ("link" or "ptr"))
        {
            return null;
        }

        var elements = Targets(link).Select(target => ids.GetValueOrDefault(target)).ToList();
        dangling += elements.Count(element => element is null);
        var made = new Link(Group(elements, original.UnitOf), Group(elements, version.UnitOf))
        {
            State = LinkFacts.State(link.ValueOf("subtype")) ?? LinkState.Draft,
            Confidence = Certainty(link.ValueOf("cert")),
            Moved = link.ValueOf("n") == "moved",
        };
        return made.Original.Count + made.Version.Count > 0 ? made : null;
    }

    private IEnumerable<Link> WithSentences(IEnumerable<Link> links, TeiDomain original, TeiDomain version)
    {
        var sentences = groups.Where(group => group.ValueOf("subtype") == "sentence" && Ends(group).Select(DomainOf).All(domain => domain == original || domain == version))
            .SelectMany(group => group.Elements()).Select(link => (Elements: Targets(link).Select(target => ids.GetValueOrDefault(target)).OfType<XElement>().ToList(), Certainty: Certainty(link.ValueOf("cert")), IsMoved: link.ValueOf("n") == "moved"))
            .Select((link, place) => (link.Elements, link.Certainty, link.IsMoved, Place: place))
            .Where(link => link.Elements.Count > 0)
            .ToLookup(link => (original.ParagraphOf(link.Elements[0]), version.ParagraphOf(link.Elements[0])));
        foreach (var link in links)
        {
            var places = original.SentencePlaces(link.Original).Concat(version.SentencePlaces(link.Version)).ToDictionary(place => place.Sentence, place => place.Place);
            var inside = link.Original.Select(unit => ((int?)unit.Value, (int?)null)).Concat(link.Version.Select(unit => ((int?)null, (int?)unit.Value))).SelectMany(key => sentences[key])
                .Where(sentence => sentence.Elements.TrueForAll(places.ContainsKey))
                .OrderBy(sentence => sentence.Place)
                .Select(sentence => new Link(
                    Group(sentence.Elements, element => original.ParagraphOf(element) is null ? null : places[element]),
                    Group(sentence.Elements, element => version.ParagraphOf(element) is null ? null : places[element])) { Confidence = sentence.Certainty, Moved = sentence.IsMoved });
            yield return link with { Sentences = InOrder([.. inside]) };
        }
    }

    /// <summary>As the file has them, unless that is not the order of the original.</summary>
    private static ImmutableArray<Link> InOrder(ImmutableArray<Link> sentences)
    {
        var firsts = sentences.Where(sentence => !sentence.Original.IsEmpty).Select(sentence => sentence.Original.First.Value).ToList();
        return firsts.SequenceEqual(firsts.Order()) ? sentences : [.. sentences.OrderBy(sentence => sentence.Original.IsEmpty ? sentence.Version.First.Value : sentence.Original.First.Value)];
    }

    private static string[] Targets(XElement link) => [.. (link.ValueOf("target") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pointer => pointer.TrimStart('#'))];

    private static UnitGroup Group(IEnumerable<XElement?> elements, Func<XElement, int?> placeOf) =>
        UnitGroup.Of([.. elements.OfType<XElement>().Select(placeOf).OfType<int>().Distinct().Order().Select(unit => new UnitIndex(unit))]);

    // The words of att.global.responsibility stand for the middle of what they may mean.
    private static double Certainty(string? value) => value switch
    {
        "high" => 0.95,
        "medium" => 0.8,
        "low" => 0.5,
        _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1 ? number : 1,
    };
}
