using System.Xml;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>
/// Writes TMX 1.4b (LISA OSCAR, 2005): a translation unit for every link of every version, since many tools keep only one of two
/// segments in the same language. What one side has alone is a unit with one segment.
/// </summary>
public static class TmxFile
{
    /// <exception cref="InputException">The work has no version with one of the chosen sigla.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var counts = new List<CoverageCount>();
        var notes = new FlagNotes(options.Flags);
        using var xml = XmlWriter.Create(output, InterchangeXml.Settings);
        xml.WriteStartDocument();
        xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        WriteHeader(xml, work, options);
        xml.WriteStartElement("body");
        foreach (var version in versions.Select(v => work.Versions[v]))
        {
            var count = new CoverageCount(version);
            counts.Add(count);
            foreach (var pair in LinkPairs.Of(work.Original, version, options, count))
            {
                WriteUnit(xml, work.Original, version.Text, pair, options.Level, notes);
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        return CoverageCount.Report(work, counts, InterchangeXml.CountDropped(work, versions));
    }

    private static void WriteHeader(XmlWriter xml, AlignedWork work, InterchangeOptions options)
    {
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", "Workbench");
        xml.WriteAttributeString("creationtoolversion", options.ToolVersion);
        xml.WriteAttributeString("segtype", NameOf(options.Level));
        xml.WriteAttributeString("o-tmf", "Workbench");
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", work.Original.Language.Tag);
        xml.WriteAttributeString("datatype", "plaintext");
        if (options.Created is { } created)
        {
            xml.WriteAttributeString("creationdate", InterchangeXml.StampOf(created));
        }

        WriteProperty(xml, "x-work", work.Work.Id);
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, WorkText original, WorkText version, LinkPair pair, LinkLevel level, FlagNotes notes)
    {
        xml.WriteStartElement("tu");
        xml.WriteAttributeString("tuid", XmlText.Clean(pair.Id));
        if (pair.Level != level)
        {
            xml.WriteAttributeString("segtype", NameOf(pair.Level));
        }

        foreach (var flag in pair.IsFirst ? notes.On(version.Siglum, pair.Parent) : [])
        {
            xml.WriteElementString("note", FlagNotes.Text(flag));
            WriteProperty(xml, "x-flag", FlagLines.Line(flag));
        }

        WriteProperty(xml, "x-link-status", InterchangeXml.NameOf(pair.Link.State));
        WriteProperty(xml, "x-confidence", InterchangeXml.NumberOf(pair.Link.Confidence));
        foreach (var (name, value) in pair.Facts())
        {
            WriteProperty(xml, $"x-{name}", value);
        }

        // Whose omission it is; the language too, for a version that has nothing else.
        if (pair.Version.Length == 0)
        {
            WriteProperty(xml, "x-omitted-by", $"{version.Language.Tag} {version.Siglum}");
        }

        WriteVariant(xml, original, pair.Original);
        WriteVariant(xml, version, pair.Version);
        xml.WriteEndElement();
    }

    private static void WriteVariant(XmlWriter xml, WorkText text, string segment)
    {
        if (segment.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, text.Language.Tag);
        WriteProperty(xml, "x-version", text.Siglum);
        xml.WriteElementString("seg", segment);
        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        xml.WriteString(XmlText.Clean(value));
        xml.WriteEndElement();
    }

    private static string NameOf(LinkLevel level) => level == LinkLevel.Sentence ? "sentence" : "paragraph";
}
