using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Workbench.Aligning;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads XLIFF 1.2 (OASIS, 2008) and 2.0 to 2.2: sources are the original, targets the version.</summary>
internal sealed class XliffReader(BitextSource source)
{
    // What only Workbench writes, as Exporting names it too: neither folder knows the other.
    private const string Namespace = "urn:workbench:interchange:1";

    private readonly BitextTable table = new(source.Name);
    private readonly ImmutableArray<string>.Builder flags = ImmutableArray.CreateBuilder<string>();
    private string? siglum;
    private string? originalSiglum;
    private Language original = Language.Unknown;
    private Language version = Language.Unknown;
    private string? title;
    private int pairs;

    public static BitextResult Read(BitextSource source) => new XliffReader(source).Result();

    private BitextResult Result()
    {
        using var reader = XmlTree.Open(source.Name, source.Text, out var warnings);
        XmlTree.Explained(source.Name, () =>
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    Take(reader);
                }
            }

            return true;
        });
        if (source.Options.OriginalLanguage is { } wanted && wanted != original)
        {
            throw new InputException(source.Name, $"Its sources are in {original}, not in {wanted}.", $"Leave --language out, or say --language {original}.");
        }

        return table.Result(original, originalSiglum, source.Report("xliff", $"original {original}, version {version}", warnings, title)) with { Flags = flags.ToImmutable() };
    }

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "xliff":
                Languages(reader.GetAttribute("srcLang"), reader.GetAttribute("trgLang"));
                break;
            case "file":
                Languages(reader.GetAttribute("source-language"), reader.GetAttribute("target-language"));
                title ??= reader.GetAttribute("original");
                siglum = reader.GetAttribute("siglum", Namespace);
                originalSiglum ??= reader.GetAttribute("original-siglum", Namespace);
                break;
            case "trans-unit":
                var old = XmlTree.Read(source.Name, reader, []);
                flags.AddRange(old.Elements(XName.Get("flag", Namespace)).Select(flag => flag.Value));
                Add(old, old, old.Child("source"), old.Child("target"), LinkFacts.State(Own(old, "state")) ?? StateOf(old.Child("target").ValueOf("state"), old.ValueOf("approved")), null);
                break;
            case "unit":
                Segments(XmlTree.Read(source.Name, reader, []));
                break;
        }
    }

    private void Languages(string? ours, string? theirs)
    {
        original = Language.TryParse(ours, out var first) ? first : original;
        version = Language.TryParse(theirs, out var second) ? second : version;
    }

    // In 2.x targets may stand in another order than their sources: order="1" is the first (2.1, 4.3.1.24).
    private void Segments(XElement unit)
    {
        var first = pairs;
        flags.AddRange(unit.Child("notes")?.Children("note").Select(note => Own(note, "flag")).OfType<string>() ?? []);
        foreach (var segment in unit.Elements().Where(part => part.Name.LocalName is "segment" or "ignorable"))
        {
            var target = segment.Child("target");
            if (segment.Is("ignorable") && !segment.Value.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            var place = int.TryParse(target.ValueOf("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? first + order - 1 : (int?)null;
            var own = segment.ValueOf("subState") is { } sub && sub.StartsWith("wb:", StringComparison.Ordinal) ? LinkFacts.State(sub[3..]) : null;
            Add(unit, segment, segment.Child("source"), target, own ?? StateOf(segment.ValueOf("state"), null), place);
        }
    }

    private void Add(XElement unit, XElement element, XElement? ours, XElement? theirs, LinkState state, int? place)
    {
        var pair = LinkFacts.With(
            new BitextPair(Characters(ours), Characters(theirs)) { Locator = new Locator(element.Place()?.Line), State = state, VersionPlace = place ?? pairs },
            name => Own(unit, name));
        table.Add(siglum ?? version.Tag, version, pair);
        pairs++;
    }

    private static string? Own(XElement element, string name) => element.Attribute(XName.Get(name, Namespace))?.Value;

    private static LinkState StateOf(string? state, string? approved) => approved == "yes" || state is "reviewed" or "final" or "signed-off" ? LinkState.Confirmed : LinkState.Draft;

    private static string Characters(XElement? element)
    {
        var text = new StringBuilder();
        Characters(element, text);
        return text.ToString();
    }

    // In 1.2 the codes of other programs stand inside bpt, ept, ph and it; in 2.x they stand elsewhere.
    private static void Characters(XElement? element, StringBuilder text)
    {
        foreach (var node in element?.Nodes() ?? [])
        {
            if (node is XText characters)
            {
                text.Append(characters.Value);
            }
            else if (node is XElement { Name.LocalName: "g" or "mrk" or "pc" } inner)
            {
                Characters(inner, text);
            }
            else if (node is XElement { Name.LocalName: "cp" } code && int.TryParse(code.ValueOf("hex"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value))
            {
                text.Append(new Rune(value).ToString());
            }
        }
    }
}
