using System.Xml;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.Exporting.Interchange;

/// <summary>Writes XLIFF 1.2 (OASIS, 2008): a file for each version, a trans-unit for each pair.</summary>
public static class OldXliffFile
{
    private const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    /// <exception cref="InputException">A version chosen is not there.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var (counts, notes) = (new List<CoverageCount>(), new FlagNotes(options.Flags));
        using var xml = XmlWriter.Create(output, InterchangeXml.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Core);
        xml.WriteAttributeString("xmlns", "wb", null, InterchangeXml.Namespace);
        xml.WriteAttributeString("version", "1.2");
        foreach (var version in versions.Select(v => work.Versions[v]))
        {
            counts.Add(new CoverageCount(version));
            WriteFile(xml, work, version, options, counts[^1], notes);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
        return CoverageCount.Report(work, counts, InterchangeXml.CountDropped(work, versions));
    }

    private static void WriteFile(XmlWriter xml, AlignedWork work, AlignedVersion version, InterchangeOptions options, CoverageCount count, FlagNotes notes)
    {
        xml.WriteStartElement("file", Core);
        xml.WriteAttributeString("original", XmlText.Clean(work.Original.Description.SourceName ?? work.Work.Id));
        xml.WriteAttributeString("source-language", work.Original.Language.Tag);
        xml.WriteAttributeString("target-language", version.Text.Language.Tag);
        xml.WriteAttributeString("datatype", "plaintext");
        if (options.Created is { } created)
        {
            xml.WriteAttributeString("date", created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        }

        xml.WriteAttributeString("siglum", InterchangeXml.Namespace, XmlText.Clean(version.Text.Siglum));
        xml.WriteAttributeString("original-siglum", InterchangeXml.Namespace, XmlText.Clean(work.Original.Siglum));
        xml.WriteStartElement("body", Core);
        foreach (var pair in LinkPairs.Of(work.Original, version, options, count))
        {
            WriteUnit(xml, pair, version.Text.Siglum, notes);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, LinkPair pair, string siglum, FlagNotes notes)
    {
        xml.WriteStartElement("trans-unit", Core);
        xml.WriteAttributeString("id", XmlText.Clean(pair.Id));
        xml.WriteAttributeString("approved", pair.Link.IsPersonal ? "yes" : "no");
        xml.WriteAttributeString("state", InterchangeXml.Namespace, InterchangeXml.NameOf(pair.Link.State));
        xml.WriteAttributeString("confidence", InterchangeXml.Namespace, InterchangeXml.NumberOf(pair.Link.Confidence));
        foreach (var (name, value) in pair.Facts())
        {
            xml.WriteAttributeString(name, InterchangeXml.Namespace, value);
        }

        xml.WriteElementString("source", Core, pair.Original);
        if (pair.Version.Length > 0)
        {
            xml.WriteStartElement("target", Core);
            xml.WriteAttributeString("state", pair.Link.State switch
            {
                LinkState.Pinned => "final",
                LinkState.Confirmed => "signed-off",
                LinkState.Draft => "translated",
                _ => "needs-review-translation",
            });
            xml.WriteString(pair.Version);
            xml.WriteEndElement();
        }

        // Elements of other namespaces end a unit (1.2, 2.4).
        List<Flag> flags = pair.IsFirst ? [.. notes.On(siglum, pair.Parent)] : [];
        foreach (var flag in flags)
        {
            xml.WriteStartElement("note", Core);
            xml.WriteAttributeString("from", XmlText.Clean(flag.Who));
            xml.WriteString(FlagNotes.Text(flag));
            xml.WriteEndElement();
        }

        foreach (var flag in flags)
        {
            xml.WriteElementString("flag", InterchangeXml.Namespace, XmlText.Clean(FlagLines.Line(flag)));
        }

        xml.WriteEndElement();
    }
}
