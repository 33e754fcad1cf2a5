using System.Globalization;
using System.Xml;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>Writes one text in TEI: a heading opens a div; paragraphs, verse and the rest stand in it, with their sentences where they are known.</summary>
internal static class TeiText
{
    private const string Tei = TeiHeader.Namespace;

    public static void Write(XmlWriter xml, WorkText text, int version)
    {
        xml.Break();
        xml.WriteStartElement("text", Tei);
        xml.WriteAttributeString("xml", "id", null, TeiHeader.TextId(version));
        xml.WriteAttributeString("xml", "lang", null, text.Language.Tag);
        xml.WriteAttributeString("n", XmlText.Clean(text.Siglum));
        xml.Break();
        xml.WriteStartElement("body", Tei);
        xml.WriteAttributeString("xml", "id", null, $"{TeiHeader.TextId(version)}-body");
        var isInDivision = false;
        for (var number = 0; number < text.Document.Units.Length; number++)
        {
            var unit = text.Document.Units[number];
            if (unit.Kind == UnitKind.Heading)
            {
                if (isInDivision)
                {
                    xml.WriteEndElement();
                }

                xml.Break();
                xml.WriteStartElement("div", Tei);
                isInDivision = true;
            }

            WriteUnit(xml, unit, version, number);
        }

        if (isInDivision)
        {
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The ids of the sentences of some units, in order.</summary>
    public static List<string> SentenceIds(WorkText text, UnitGroup units, int version) =>
        [.. units.SelectMany(unit => Enumerable.Range(0, text.Document[unit].Sentences.Length).Select(sentence => TeiHeader.SentenceId(version, unit.Value, sentence)))];

    private static void WriteUnit(XmlWriter xml, Unit unit, int version, int number)
    {
        var (name, type) = unit.Kind switch
        {
            UnitKind.Heading => ("head", null),
            UnitKind.Verse => ("l", null),
            UnitKind.Paragraph => ("p", null),
            var kind => ("ab", kind.ToString().ToLowerInvariant()),
        };
        xml.Break();
        xml.WriteStartElement(name, Tei);
        xml.WriteAttributeString("xml", "id", null, TeiHeader.UnitId(version, number));
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        if (unit.Level > 0)
        {
            xml.WriteAttributeString("n", unit.Level.ToString(CultureInfo.InvariantCulture));
        }

        WriteWords(xml, unit, version, number);
        xml.WriteEndElement();
    }

    private static void WriteWords(XmlWriter xml, Unit unit, int version, int number)
    {
        if (unit.Sentences.IsEmpty)
        {
            xml.WriteString(XmlText.Clean(unit.Text));
            return;
        }

        for (var sentence = 0; sentence < unit.Sentences.Length; sentence++)
        {
            xml.WriteString(sentence == 0 ? "" : " ");
            xml.WriteStartElement("s", Tei);
            xml.WriteAttributeString("xml", "id", null, TeiHeader.SentenceId(version, number, sentence));
            xml.WriteString(XmlText.Clean(unit.Sentences[sentence].In(unit.Text)));
            xml.WriteEndElement();
        }
    }
}
