using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Workbench.Aligning;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads TMX 1.4b (LISA OSCAR, 2005) and what tools write instead: other version numbers, headers without attributes.</summary>
internal sealed class TmxReader(BitextSource source)
{
    private static readonly string[] Needed = ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"];

    private readonly BitextTable table = new(source.Name);
    private readonly ImmutableArray<ImportWarning>.Builder warnings = ImmutableArray.CreateBuilder<ImportWarning>();
    private readonly ImmutableArray<string>.Builder flags = ImmutableArray.CreateBuilder<string>();
    private Language original = source.Options.OriginalLanguage ?? Language.Unknown;
    private string? originalSiglum;
    private string? title;
    private int lonely;
    private int untranslated;

    public static BitextResult Read(BitextSource source) => new TmxReader(source).Result();

    private BitextResult Result()
    {
        using var reader = XmlTree.Open(source.Name, source.Text, out var entities);
        XmlTree.Explained(source.Name, () =>
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "tmx")
                {
                    Version(reader.GetAttribute("version"), ((IXmlLineInfo)reader).LineNumber);
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "header" or "tu")
                {
                    Take(XmlTree.Read(source.Name, reader, []));
                }
            }

            return true;
        });
        if (lonely > 0)
        {
            warnings.Add(new ImportWarning($"{lonely} translation units have no segment in the original's language ({original}); what they hold comes in as additions."));
        }

        if (untranslated > 0)
        {
            warnings.Add(new ImportWarning($"{untranslated} translation units have no translation; they come in as omissions."));
        }

        return table.Result(original, originalSiglum, source.Report("tmx", $"original {original}", [.. entities, .. warnings], title)) with { Flags = flags.ToImmutable() };
    }

    private void Take(XElement element)
    {
        if (element.Is("tu"))
        {
            Unit(element);
        }
        else if (!original.IsKnown && Language.TryParse(element.ValueOf("srclang"), out var language))
        {
            original = language;
        }

        if (element.Is("header"))
        {
            Header(element);
        }

        title ??= element.Is("header") ? PropertyOf(element, "x-work") : null;
    }

    private void Version(string? version, int line)
    {
        if (version != "1.4")
        {
            warnings.Add(new ImportWarning(version is null ? "tmx has no version; it is read as 1.4." : $"The version is \"{version}\"; it is read as 1.4.", line));
        }
    }

    private void Header(XElement header)
    {
        string[] missing = [.. Needed.Where(name => header.Attribute(name) is null)];
        if (missing.Length > 0)
        {
            warnings.Add(new ImportWarning($"The header has no {string.Join(", ", missing)}.", header.Place()?.Line));
        }
    }

    private void Unit(XElement unit)
    {
        flags.AddRange(unit.Children("prop").Where(property => property.ValueOf("type") == "x-flag").Select(property => property.Value));
        var variants = unit.Children("tuv").Select(Variant).OfType<TmxVariant>().ToList();
        if (!original.IsKnown && variants.Count > 0)
        {
            original = Language.TryParse(unit.ValueOf("srclang"), out var stated) && stated.IsKnown ? stated : variants[0].Language;
        }

        var ours = variants.Find(variant => variant.Language == original);
        lonely += ours is null && PropertyOf(unit, "x-version-units") is null ? 1 : 0;
        originalSiglum ??= ours?.Siglum;
        var place = new Locator(unit.Place()?.Line);
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var variant in variants.Where(variant => variant != ours))
        {
            var name = variant.Siglum ?? variant.Language.Tag;
            var time = met[name] = met.GetValueOrDefault(name) + 1;
            table.Add(time == 1 ? name : $"{name}-{time}", variant.Language, Pair(unit, ours?.Text ?? "", variant.Text, place));
        }

        if (ours is not null && variants.Count == 1 && PropertyOf(unit, "x-omitted-by")?.Split(' ', 2) is [var tag, var siglum] && Language.TryParse(tag, out var language))
        {
            table.Add(siglum, language, Pair(unit, ours.Text, "", place));
        }
        else if (ours is not null && variants.Count == 1)
        {
            table.AddUntranslated(new BitextPair(ours.Text, "") { Locator = place });
            untranslated++;
        }
    }

    private TmxVariant? Variant(XElement variant)
    {
        if (!Language.TryParse(variant.ValueOf("lang"), out var language))
        {
            warnings.Add(new ImportWarning("A variant without language is left out.", variant.Place()?.Line));
            return null;
        }

        var text = new StringBuilder();
        if (variant.Child("seg") is { } segment)
        {
            Characters(segment, text);
        }

        return new TmxVariant(language, PropertyOf(variant, "x-version"), text.ToString());
    }

    // Inside bpt, ept, ph, it and ut stand the codes of another program, not text.
    private static void Characters(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText characters)
            {
                text.Append(characters.Value);
            }
            else if (node is XElement { Name.LocalName: "hi" or "mrk" or "g" } inner)
            {
                Characters(inner, text);
            }
        }
    }

    private static string? PropertyOf(XElement element, string type) => element.Children("prop").FirstOrDefault(property => property.ValueOf("type") == type).Words();

    private static BitextPair Pair(XElement unit, string original, string version, Locator place) => LinkFacts.With(
        new BitextPair(original, version) { Locator = place, State = LinkFacts.State(PropertyOf(unit, "x-link-status")) ?? LinkState.Draft },
        name => unit.Children("prop").FirstOrDefault(property => property.ValueOf("type") == $"x-{name}")?.Value);
}
