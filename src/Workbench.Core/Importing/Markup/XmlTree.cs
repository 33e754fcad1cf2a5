using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Workbench.Importing.Markup;

/// <summary>Loads XML into a tree: no DTD, nothing from outside, and no deeper or larger than any text needs.</summary>
internal static class XmlTree
{
    private const int Deepest = 400;
    private const int MostElements = 4_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <param name="unread">Local names of elements that are left out, such as pictures.</param>
    /// <exception cref="InputException">It is not well-formed, too deep, or has an entity that is not expanded.</exception>
    public static XElement Load(string source, string text, out ImmutableArray<ImportWarning> warnings, FrozenSet<string>? unread = null)
    {
        using var reader = Open(source, text, out warnings);
        return Explained(source, () => Read(source, reader, unread ?? []));
    }

    /// <summary>A reader for what is too large for a tree; its faults are to be <see cref="Explained"/>.</summary>
    public static XmlReader Open(string source, string text, out ImmutableArray<ImportWarning> warnings) =>
        XmlReader.Create(new StringReader(XmlEntities.Replace(source, text, out warnings).TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), Settings);

    /// <summary>Says what the reader throws in the user's words.</summary>
    public static T Explained<T>(string source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw new InputException(source, $"The XML is broken: {Sentence(fault)}", "Mend it there, or get the file anew.", fault.LineNumber > 0 ? fault.LineNumber : null);
        }
    }

    /// <summary>The element that the reader stands on, with all that is in it.</summary>
    public static XElement Read(string source, XmlReader reader, FrozenSet<string> unread)
    {
        XElement? root = null;
        XElement? open = null;
        var count = 0;
        while (root is null || open is not null)
        {
            if (!reader.EOF && reader.NodeType == XmlNodeType.Element && unread.Contains(reader.LocalName))
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Check(source, reader, ++count);
                var element = ElementOf(reader);
                open?.Add(element);
                root ??= element;
                open = reader.IsEmptyElement ? open : element;
            }
            else
            {
                open = Take(reader, open);
            }

            if ((root is null || open is not null) && !reader.Read())
            {
                throw new XmlException("There is no element in it.");
            }
        }

        return root;
    }

    private static XElement? Take(XmlReader reader, XElement? open)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.EndElement:
                return open?.Parent;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open is not null:
                open.Add(new XText(reader.Value));
                break;
        }

        return open;
    }

    private static XElement ElementOf(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        element.AddAnnotation(new XmlPlace(place.LineNumber, Math.Max(1, place.LinePosition - 1)));
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }

    private static void Check(string source, XmlReader reader, int count)
    {
        if (reader.Depth > Deepest || count > MostElements)
        {
            throw new InputException(
                source,
                reader.Depth > Deepest ? $"Elements are nested more than {Deepest} deep." : $"It has more than {MostElements} elements.",
                "Save it as plain text and import that.",
                ((IXmlLineInfo)reader).LineNumber);
        }
    }

    private static string Sentence(XmlException fault)
    {
        var message = fault.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place > 0 ? message[..place] : message;
    }
}
