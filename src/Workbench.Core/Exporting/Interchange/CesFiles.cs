using System.Globalization;
using System.Xml;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>Writes an OPUS alignment (cesAlign) of one version: sentence links, and the two documents that they lead into. The texts stand in the order of their language codes.</summary>
public static class CesFiles
{
    /// <summary>The links of the one version chosen.</summary>
    /// <param name="originalDocument">How the links name the original's document.</param>
    /// <exception cref="InputException">There is not exactly one version.</exception>
    public static InterchangeReport WriteLinks(Stream output, AlignedWork work, InterchangeOptions options, string originalDocument, string versionDocument)
    {
        var version = MosesFiles.OneVersion(work, options, "A cesAlign file holds one version");
        var count = new CoverageCount(version);
        var turned = string.CompareOrdinal(work.Original.Language.Tag, version.Text.Language.Tag) > 0;
        using var xml = XmlWriter.Create(output, InterchangeXml.Settings);
        xml.WriteStartDocument();
        xml.WriteDocType("cesAlign", "-//CES//DTD XML cesAlign//EN", "", null);
        xml.WriteStartElement("cesAlign");
        xml.WriteAttributeString("version", "1.0");
        xml.WriteStartElement("linkGrp");
        xml.WriteAttributeString("targType", "s");
        xml.WriteAttributeString("fromDoc", turned ? versionDocument : originalDocument);
        xml.WriteAttributeString("toDoc", turned ? originalDocument : versionDocument);
        var number = 0;
        foreach (var (original, versions, confidence) in Links(work.Original, version, options, count))
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"SL{++number}"));
            xml.WriteAttributeString("xtargets", turned ? $"{versions};{original}" : $"{original};{versions}");
            xml.WriteAttributeString("certainty", InterchangeXml.NumberOf(confidence));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        return CoverageCount.Report(work, [count], InterchangeXml.CountDropped(work, [work.Versions.IndexOf(version)]));
    }

    /// <summary>A text with its paragraphs and sentences.</summary>
    public static void WriteDocument(Stream output, WorkText text)
    {
        using var xml = XmlWriter.Create(output, InterchangeXml.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("text");
        xml.WriteAttributeString("xml", "lang", null, text.Language.Tag);
        xml.WriteStartElement("body");
        for (var number = 0; number < text.Document.Units.Length; number++)
        {
            var unit = text.Document.Units[number];
            xml.WriteStartElement(unit.Kind == UnitKind.Heading ? "head" : "p");
            xml.WriteAttributeString("id", (number + 1).ToString(CultureInfo.InvariantCulture));
            for (var sentence = 0; sentence < Math.Max(1, unit.Sentences.Length); sentence++)
            {
                xml.WriteStartElement("s");
                xml.WriteAttributeString("id", IdOf(number, sentence));
                xml.WriteString(XmlText.Clean(unit.Sentences.IsEmpty ? unit.Text : unit.Sentences[sentence].In(unit.Text)));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static IEnumerable<(string Original, string Version, double Confidence)> Links(WorkText original, AlignedVersion version, InterchangeOptions options, CoverageCount count)
    {
        foreach (var link in version.Alignment.Links)
        {
            if (options.ConfirmedOnly && !link.IsPersonal)
            {
                count.LeaveOut();
                continue;
            }

            count.Take(link);
            count.Write();
            var (ours, theirs) = (Ids(original.Document, link.Original), Ids(version.Text.Document, link.Version));
            if (LinkPairs.HasSentences(original, version, link) && TieAll(original.Document, version.Text.Document, link))
            {
                foreach (var sentence in link.Sentences)
                {
                    yield return (string.Join(' ', sentence.Original.Select(s => ours[s.Value])), string.Join(' ', sentence.Version.Select(s => theirs[s.Value])), link.Confidence * sentence.Confidence);
                }
            }
            else
            {
                yield return (string.Join(' ', ours), string.Join(' ', theirs), link.Confidence);
            }
        }
    }

    // Only then do the sentence links alone tell which paragraphs belong together.
    private static bool TieAll(Document original, Document version, Link link)
    {
        int[] units = [.. UnitsOf(original, link.Original), .. UnitsOf(version, link.Version).Select(unit => unit + link.Original.Count)];
        var sets = new DisjointSets(link.Original.Count + link.Version.Count);
        var ours = units.Length - link.Version.Sum(unit => Math.Max(1, version[unit].Sentences.Length));
        foreach (var sentence in link.Sentences)
        {
            int[] tied = [.. sentence.Original.Select(s => units[s.Value]), .. sentence.Version.Select(s => units[ours + s.Value])];
            foreach (var unit in tied)
            {
                sets.Union(tied[0], unit);
            }
        }

        return Enumerable.Range(0, link.Original.Count + link.Version.Count).All(unit => sets.Find(unit) == sets.Find(0));
    }

    private static IEnumerable<int> UnitsOf(Document document, UnitGroup units) =>
        units.SelectMany((unit, place) => Enumerable.Repeat(place, Math.Max(1, document[unit].Sentences.Length)));

    private static string[] Ids(Document document, UnitGroup units) =>
        [.. units.SelectMany(unit => Enumerable.Range(0, Math.Max(1, document[unit].Sentences.Length)).Select(sentence => IdOf(unit.Value, sentence)))];

    private static string IdOf(int unit, int sentence) => string.Create(CultureInfo.InvariantCulture, $"s{unit + 1}.{sentence + 1}");
}
