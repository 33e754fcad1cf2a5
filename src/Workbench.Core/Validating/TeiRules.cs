using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Workbench.Importing;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>TEI P5 as far as alignments and apparatuses need it: header, ids, pointers, links, and what the schema leaves unsaid of them.</summary>
internal sealed class TeiRules(ProblemList problems, Func<string, SourceFile?> beside, XElement root)
{
    private const string Namespace = "http://www.tei-c.org/ns/1.0";

    private readonly Dictionary<string, XElement> ids = new(StringComparer.Ordinal);

    public static void Check(SourceFile file, ProblemList problems, Func<string, SourceFile?> beside)
    {
        StrictXml.RefuseEntities(file, problems, "tei-entities");
        if (StrictXml.Load(file, problems) is { } root)
        {
            new TeiRules(problems, beside, root).Document();
        }
    }

    private void Document()
    {
        if (root.Name.NamespaceName != Namespace)
        {
            problems.Error("tei-namespace", root, $"The outermost element is {{{root.Name.NamespaceName}}}{root.Name.LocalName}.", $"Write <TEI xmlns=\"{Namespace}\">.");
        }

        Ids();
        Header();
        Languages();
        Pointers();
        foreach (var standOff in root.Descendants().Where(element => element.Is("standOff") && !element.HasElements))
        {
            problems.Error("tei-standoff-empty", standOff, "standOff is empty.", "Leave it out.");
        }

        foreach (var group in root.Descendants().Where(element => element.Is("linkGrp")))
        {
            new TeiLinkRules(problems, ids).Check(group);
        }

        new TeiApparatusRules(problems, root, ids).Check();
    }

    private void Ids()
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute(XNamespace.Xml + "id")?.Value is not { } id)
            {
                continue;
            }

            if (!IsName(id))
            {
                problems.Error("tei-id", element, $"The xml:id \"{id}\" is no name.", "It begins with a letter and has letters, digits, hyphen, underscore and dot: ru-p12.");
            }

            if (!ids.TryAdd(id, element))
            {
                problems.Error("tei-id-unique", element, $"The xml:id \"{id}\" is used twice.", "Give each element one of its own.");
            }
        }
    }

    private static bool IsName(string id)
    {
        try
        {
            return XmlConvert.VerifyNCName(id).Length > 0;
        }
        catch (Exception refused) when (refused is XmlException or ArgumentException)
        {
            return false;
        }
    }

    private void Header()
    {
        foreach (var document in root.DescendantsAndSelf().Where(element => element.Is("TEI")))
        {
            var description = document.Child("teiHeader").Child("fileDesc");
            var missing = description is null ? "teiHeader/fileDesc"
                : description.Child("titleStmt").Child("title") is null ? "titleStmt/title"
                : description.Child("publicationStmt") is null ? "publicationStmt"
                : description.Child("sourceDesc") is null ? "sourceDesc"
                : null;
            if (missing is not null)
            {
                problems.Error("tei-header", description ?? document, $"The header has no {missing}.", "A header has fileDesc with titleStmt/title, publicationStmt and sourceDesc.");
            }

            if (document.Elements().Select(element => element.Name.LocalName).Where(name => name is "standOff" or "text").ToList() is [.., "text", "standOff"])
            {
                problems.Error("tei-standoff-place", document.Child("standOff"), "standOff stands after text.", "It stands between teiHeader and text.");
            }
        }
    }

    private void Languages()
    {
        foreach (var text in root.Descendants().Where(element => element.Is("text") && element.Child("group") is null))
        {
            var language = text.AncestorsAndSelf().Select(outer => outer.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(tag => tag is not null);
            if (language is null || !LanguageTags.IsWellFormed(language))
            {
                problems.Error("tei-lang", text, language is null ? "The text has no xml:lang." : $"The text's xml:lang is \"{language}\".", "Say which language it is in: xml:lang=\"ru\".");
            }
        }

        foreach (var element in root.Descendants().Where(element => element.Attribute("cert") is not null))
        {
            var value = element.Attribute("cert")!.Value;
            if (value is not ("high" or "medium" or "low" or "unknown") && !(double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1))
            {
                problems.Error("tei-cert", element, $"cert is \"{value}\".", "It is high, medium, low, unknown, or a number from 0 to 1.");
            }
        }
    }

    private void Pointers()
    {
        foreach (var element in root.Descendants())
        {
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && attribute.Name.LocalName is "target" or "domains" or "corresp" or "resp" or "sameAs" or "next" or "prev"))
            {
                foreach (var pointer in attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    Pointer(element, attribute.Name.LocalName, pointer);
                }
            }
        }
    }

    private void Pointer(XElement element, string attribute, string pointer)
    {
        if (pointer.StartsWith('#'))
        {
            if (!ids.ContainsKey(pointer[1..]))
            {
                problems.Error("tei-pointer", element, $"{attribute} of {element.Name.LocalName} points to \"{pointer}\", which is not there.", "Point to an xml:id of this file.");
            }

            return;
        }

        var path = pointer.Split('#')[0];
        if (path.Length == 0 || path.Contains(':', StringComparison.Ordinal) || !pointer.Contains('#', StringComparison.Ordinal) || beside(path) is not null)
        {
            return;
        }

        const string WayOut = "Put it beside this file under that name.";
        if (attribute == "target")
        {
            problems.Error("tei-pointer-file", element, $"target of {element.Name.LocalName} points into '{path}', which is not beside this file.", WayOut);
        }
        else
        {
            problems.Warn("tei-pointer-file", element, $"{attribute} of {element.Name.LocalName} points into '{path}', which is not beside this file.", WayOut);
        }
    }
}
