using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>
/// Writes TMX 1.4b (LISA OSCAR, 2005): a translation unit for every link of every version, since many tools keep only one of two
/// segments in the same language.
/// </summary>
public static class TmxFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    };

    /// <exception cref="InputException">The work has no version with one of the chosen sigla.</exception>
    public static TmxReport Write(Stream output, AlignedWork work, TmxOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var (written, leftOut) = (0, 0);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument();
        xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        WriteHeader(xml, work, options);
        xml.WriteStartElement("body");
        foreach (var version in versions.Select(v => work.Versions[v]))
        {
            foreach (var pair in TmxPairs.Of(work.Original, version, options.Level))
            {
                if (!pair.IsWhole)
                {
                    leftOut++;
                    continue;
                }

                WriteUnit(xml, work.Original, version.Text, pair, options.Level);
                written++;
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        return new TmxReport(written, leftOut, CountDropped(work, versions));
    }

    private static void WriteHeader(XmlWriter xml, AlignedWork work, TmxOptions options)
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
            xml.WriteAttributeString("creationdate", created.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        }

        WriteProperty(xml, "x-work", work.Work.Id);
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, WorkText original, WorkText version, TmxPair pair, TmxLevel level)
    {
        xml.WriteStartElement("tu");
        xml.WriteAttributeString("tuid", XmlText.Clean(pair.Id));
        if (pair.Level != level)
        {
            xml.WriteAttributeString("segtype", NameOf(pair.Level));
        }

        WriteProperty(xml, "x-link-status", pair.Link.State.ToString().ToLowerInvariant());
        WriteProperty(xml, "x-confidence", pair.Link.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        WriteLengths(xml, "x-original-lengths", pair.OriginalLengths);
        WriteLengths(xml, "x-version-lengths", pair.VersionLengths);
        WriteVariant(xml, original, pair.Original);
        WriteVariant(xml, version, pair.Version);
        xml.WriteEndElement();
    }

    private static void WriteVariant(XmlWriter xml, WorkText text, string segment)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, text.Language.Tag);
        WriteProperty(xml, "x-version", text.Siglum);
        xml.WriteElementString("seg", segment);
        xml.WriteEndElement();
    }

    // By these the paragraphs that a link takes together come back as they were.
    private static void WriteLengths(XmlWriter xml, string type, ImmutableArray<int> lengths)
    {
        if (!lengths.IsEmpty)
        {
            WriteProperty(xml, type, string.Join(' ', lengths));
        }
    }

    private static void WriteProperty(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        xml.WriteString(XmlText.Clean(value));
        xml.WriteEndElement();
    }

    private static string NameOf(TmxLevel level) => level == TmxLevel.Sentence ? "sentence" : "paragraph";

    private static int CountDropped(AlignedWork work, IEnumerable<int> versions) =>
        versions.Select(v => work.Versions[v].Text).Prepend(work.Original)
            .Sum(text => text.Document.Units.Sum(u => u.Text.Length - XmlText.Clean(u.Text).Length));
}
