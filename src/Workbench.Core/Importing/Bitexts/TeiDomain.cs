using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Importing.Tei;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>One of the texts that a group of links ties: its units are the paragraphs, verses and headings in it.</summary>
internal sealed class TeiDomain
{
    private readonly Dictionary<XElement, int> places = [];
    private readonly Dictionary<XElement, int> sentences = [];
    private readonly List<XElement[]> sentencesOf = [];

    public TeiDomain(XElement element)
    {
        Language = Language.TryParse(element.AncestorsAndSelf().Select(outer => outer.ValueOf("lang")).FirstOrDefault(tag => tag is not null), out var language) ? language : Language.Unknown;
        Siglum = element.AncestorsAndSelf().FirstOrDefault(outer => outer.Is("text")).ValueOf("n");
        var leaves = element.Descendants().Where(leaf => TeiElements.IsLeaf(leaf) && !leaf.Descendants().Any(TeiElements.IsLeaf)).ToList();
        var units = ImmutableArray.CreateBuilder<Unit>(leaves.Count);
        foreach (var leaf in leaves)
        {
            places[leaf] = units.Count;
            units.Add(UnitOf(leaf, units.Count));
        }

        Units = units.ToImmutable();
    }

    public Language Language { get; }

    /// <summary>What the text calls itself (<c>n</c>); null for nothing.</summary>
    public string? Siglum { get; }

    public ImmutableArray<Unit> Units { get; }

    public bool Holds(XElement element) => places.ContainsKey(element);

    public int? UnitOf(XElement element) => places.TryGetValue(element, out var place) ? place : null;

    /// <summary>The unit that a sentence stands in; null for one of another text.</summary>
    public int? ParagraphOf(XElement sentence) => sentences.TryGetValue(sentence, out var unit) ? unit : null;

    /// <summary>The sentences of some units, counted from zero.</summary>
    public IEnumerable<(XElement Sentence, int Place)> SentencePlaces(UnitGroup units) => units.SelectMany(unit => sentencesOf[unit.Value]).Select((sentence, place) => (sentence, place));

    public void CheckSizes(string source)
    {
        foreach (var unit in Units)
        {
            UnitSize.Check(source, unit.Text.Length, unit.Locator.Line);
        }
    }

    private Unit UnitOf(XElement leaf, int place)
    {
        var parts = leaf.Elements().Where(child => child.Is("s")).ToArray();
        var isSplit = parts.Length > 0 && leaf.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value)) && leaf.Elements().All(child => child.Is("s"));
        sentencesOf.Add(isSplit ? parts : []);
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var part in isSplit ? parts : [leaf])
        {
            var words = TeiSegments.WordsOf(part);
            text.Append(text.Length > 0 ? " " : "");
            spans.Add(new Span(text.Length, words.Length));
            text.Append(words);
            sentences[part] = place;
        }

        var kind = KindOf(leaf);
        return new Unit(text.ToString(), kind)
        {
            Level = kind == UnitKind.Heading ? int.TryParse(leaf.ValueOf("n"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is > 0 and < 11 ? level : 1 : 0,
            Locator = new Locator(leaf.Place()?.Line),
            Sentences = isSplit ? spans.ToImmutable() : [],
        };
    }

    private static UnitKind KindOf(XElement leaf) => leaf.Name.LocalName switch
    {
        "head" => UnitKind.Heading,
        "l" => UnitKind.Verse,
        "ab" when Enum.TryParse<UnitKind>(leaf.ValueOf("type"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) && kind != UnitKind.Heading => kind,
        _ => UnitKind.Paragraph,
    };
}
