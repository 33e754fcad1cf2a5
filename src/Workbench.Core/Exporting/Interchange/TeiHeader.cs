using System.Globalization;
using System.Xml;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>What the TEI files begin with, and how they name their parts.</summary>
internal static class TeiHeader
{
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>The texts by their place: <c>o</c> for the original, <c>v1</c>, <c>v2</c>… for the versions.</summary>
    public static string TextId(int version) => version < 0 ? "o" : string.Create(CultureInfo.InvariantCulture, $"v{version + 1}");

    public static string UnitId(int version, int unit) => string.Create(CultureInfo.InvariantCulture, $"{TextId(version)}-p{unit}");

    public static string SentenceId(int version, int unit, int sentence) => string.Create(CultureInfo.InvariantCulture, $"{UnitId(version, unit)}.s{sentence}");

    public static void Start(XmlWriter xml, Work work, string subtitle, Action<XmlWriter> sources)
    {
        xml.WriteStartDocument();
        xml.Break();
        xml.WriteStartElement("TEI", Namespace);
        xml.Break();
        xml.WriteStartElement("teiHeader", Namespace);
        xml.Break();
        xml.WriteStartElement("fileDesc", Namespace);
        xml.Break();
        xml.WriteStartElement("titleStmt", Namespace);
        xml.WriteElementString("title", Namespace, XmlText.Clean($"{work.Label}: {subtitle}"));
        if (work.Author is { Length: > 0 } author)
        {
            xml.WriteElementString("author", Namespace, XmlText.Clean(author));
        }

        xml.WriteEndElement();
        xml.Break();
        xml.WriteStartElement("publicationStmt", Namespace);
        xml.WriteElementString("p", Namespace, "Exported by Workbench.");
        xml.WriteEndElement();
        xml.Break();
        xml.WriteStartElement("sourceDesc", Namespace);
        sources(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static string Citation(TextDescription text) => XmlText.Clean(string.Join(", ", new[]
    {
        text.Author, text.Title, text.Translator is { } translator ? $"translated by {translator}" : null, text.Year?.ToString(CultureInfo.InvariantCulture), text.Siglum,
    }.Where(part => !string.IsNullOrWhiteSpace(part))));

    // Whatever else the header has stands before revisionDesc, which is its last part.
    public static void End(XmlWriter xml, DateTimeOffset? changed)
    {
        if (changed is { } time)
        {
            xml.Break();
            xml.WriteStartElement("revisionDesc", Namespace);
            xml.WriteStartElement("change", Namespace);
            xml.WriteAttributeString("when", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
