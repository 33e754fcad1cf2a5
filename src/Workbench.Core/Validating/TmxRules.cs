using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Workbench.Importing;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>TMX 1.4b: what its DTD asks for, read unit by unit, and what tools expect beyond it.</summary>
internal sealed partial class TmxRules(SourceFile file, ProblemList problems)
{
    private static readonly string[] HeaderAttributes = ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"];
    private static readonly string[] SegmentTypes = ["block", "paragraph", "sentence", "phrase"];

    private readonly Dictionary<string, string> casings = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
    private XElement? header;
    private bool hasBody;

    public void Check()
    {
        StrictXml.RefuseEntities(file, problems, "tmx-entities");
        StrictXml.Guarded(problems, () =>
        {
            using var reader = StrictXml.Open(file);
            reader.MoveToContent();
            Root(reader);
            while (reader.Read())
            {
                Take(reader);
            }
        });
        Whole();
    }

    private void Root(XmlReader reader)
    {
        var line = ((IXmlLineInfo)reader).LineNumber;
        if (reader.LocalName != "tmx")
        {
            problems.Error("tmx-root", line, $"The outermost element is <{reader.Name}>.", "A TMX file begins with <tmx version=\"1.4\">.");
        }

        var version = reader.GetAttribute("version");
        if (version != "1.4")
        {
            problems.Error("tmx-version", line, version is null ? "tmx has no version." : $"The version is \"{version}\".", "Write version=\"1.4\", without anything more.");
        }
    }

    private void Take(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
        {
            return;
        }

        var line = ((IXmlLineInfo)reader).LineNumber;
        switch (reader.LocalName)
        {
            case "header" when header is null && !hasBody:
                header = XmlTree.Read(file.Name, reader, []);
                Header(header);
                break;
            case "body" when header is not null && !hasBody:
                hasBody = true;
                break;
            case "tu" when hasBody:
                new TmxUnitRules(problems, Language, languages, ids).Check(XmlTree.Read(file.Name, reader, []));
                break;
            case "body" when !hasBody:
                hasBody = true;
                problems.Error("tmx-order", line, "body stands before any header.", "Put header first, then body.");
                break;
            default:
                problems.Error("tmx-order", line, $"<{reader.Name}> does not stand where TMX allows it.", "tmx holds one header, then one body; body holds tu only.");
                reader.Skip();
                break;
        }
    }

    private void Header(XElement element)
    {
        foreach (var name in HeaderAttributes.Where(name => element.Attribute(name) is null))
        {
            problems.Error("tmx-header", element, $"header has no {name}.", $"The header needs {string.Join(", ", HeaderAttributes)}.");
        }

        SegmentType(problems, element);
        Dates(problems, element);
        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName is not ("note" or "prop" or "ude"))
            {
                problems.Error("tmx-order", child, $"<{child.Name.LocalName}> does not stand in header.", "header holds note, prop and ude.");
            }
            else if (child.Is("prop") && child.Attribute("type") is null)
            {
                problems.Error("tmx-prop-type", child, "prop has no type.", "Give it a type that begins with x-.");
            }
        }

        Language(element, element.Attribute("adminlang")?.Value);
        if (element.ValueOf("srclang") is { } source && source != "*all*")
        {
            Language(element, source);
        }
    }

    private void Whole()
    {
        if (!hasBody)
        {
            problems.Error("tmx-order", (int?)null, "There is no body.", "A TMX file has a header and a body.");
        }

        if (header?.ValueOf("srclang") is { } source && source != "*all*" && languages.Count > 0 && !languages.Contains(source))
        {
            problems.Error("tmx-srclang", header, $"srclang is \"{source}\", and no segment is in it.", $"Write *all* or one of {string.Join(", ", languages.Take(8))}.");
        }
    }

    private void Language(XElement element, string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return;
        }

        if (!LanguageTags.IsWellFormed(tag))
        {
            problems.Warn("tmx-language", element, $"\"{tag}\" is no language tag.", "Write a tag of BCP 47 such as ru or en-GB.");
        }
        else if (!casings.TryAdd(tag, tag) && !string.Equals(casings[tag], tag, StringComparison.Ordinal))
        {
            problems.Warn("tmx-language", element, $"The language is \"{tag}\" here and \"{casings[tag]}\" before.", "Write a language in one way through the file.");
        }
    }

    public static void SegmentType(ProblemList problems, XElement element)
    {
        if (element.Attribute("segtype")?.Value is { } type && !SegmentTypes.Contains(type, StringComparer.Ordinal))
        {
            problems.Error("tmx-segtype", element, $"segtype is \"{type}\".", $"It is one of {string.Join(", ", SegmentTypes)}.");
        }
    }

    public static void Dates(ProblemList problems, XElement element)
    {
        foreach (var date in element.Attributes().Where(attribute => attribute.Name.LocalName is "creationdate" or "changedate" or "lastusagedate" && !Date().IsMatch(attribute.Value)))
        {
            problems.Error("tmx-date", element, $"{date.Name.LocalName} is \"{date.Value}\".", "Write YYYYMMDDThhmmssZ, as in 20250131T120000Z.");
        }
    }

    [GeneratedRegex(@"^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
