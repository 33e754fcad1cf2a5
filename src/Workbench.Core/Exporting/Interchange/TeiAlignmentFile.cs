using System.Globalization;
using System.Xml;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>
/// Writes TEI P5 with stand-off alignment: the texts in a group, a linkGrp for each version with a link for what belongs together
/// and a ptr for what one side has alone, the flags as annotations.
/// </summary>
public static class TeiAlignmentFile
{
    private const string Tei = TeiHeader.Namespace;

    /// <exception cref="InputException">A version chosen is not there.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var counts = versions.Select(v => new CoverageCount(work.Versions[v])).ToList();
        using var xml = XmlWriter.Create(output, InterchangeXml.RunOn);
        TeiHeader.Start(xml, work.Work, "aligned texts", sources => Sources(sources, work, versions));
        TeiHeader.End(xml, options.Created);
        xml.Break();
        xml.WriteStartElement("standOff", Tei);
        for (var i = 0; i < versions.Length; i++)
        {
            Links(xml, work.Original, work.Versions[versions[i]], versions[i], options, counts[i]);
        }

        Flags(xml, work, versions, options);
        xml.WriteEndElement();
        xml.Break();
        xml.WriteStartElement("text", Tei);
        xml.Break();
        xml.WriteStartElement("group", Tei);
        TeiText.Write(xml, work.Original, -1);
        foreach (var version in versions)
        {
            TeiText.Write(xml, work.Versions[version].Text, version);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        return CoverageCount.Report(work, counts, InterchangeXml.CountDropped(work, versions));
    }

    private static void Sources(XmlWriter xml, AlignedWork work, IEnumerable<int> versions)
    {
        xml.Break();
        xml.WriteStartElement("listBibl", Tei);
        foreach (var version in versions.Prepend(-1))
        {
            var text = version < 0 ? work.Original : work.Versions[version].Text;
            xml.Break();
            xml.WriteStartElement("bibl", Tei);
            xml.WriteAttributeString("xml", "id", null, $"{TeiHeader.TextId(version)}-bibl");
            xml.WriteAttributeString("n", XmlText.Clean(text.Siglum));
            xml.WriteString(TeiHeader.Citation(text.Description));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, WorkText original, AlignedVersion version, int number, InterchangeOptions options, CoverageCount count)
    {
        var chosen = version.Alignment.Links.Where(link => !options.ConfirmedOnly || link.IsPersonal).ToList();
        foreach (var _ in Enumerable.Range(0, version.Alignment.Links.Length - chosen.Count))
        {
            count.LeaveOut();
        }

        if (chosen.Count == 0)
        {
            return;
        }

        Group(xml, "paragraph", number, () =>
        {
            foreach (var link in chosen)
            {
                count.Take(link);
                count.Write();
                Link(xml, link, [.. link.Original.Select(unit => TeiHeader.UnitId(-1, unit.Value)), .. link.Version.Select(unit => TeiHeader.UnitId(number, unit.Value))]);
            }
        });
        Sentences(xml, original, version, number, [.. chosen.Where(link => LinkPairs.HasSentences(original, version, link))]);
    }

    private static void Sentences(XmlWriter xml, WorkText original, AlignedVersion version, int number, List<Link> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        Group(xml, "sentence", number, () =>
        {
            foreach (var link in links)
            {
                var (ours, theirs) = (TeiText.SentenceIds(original, link.Original, -1), TeiText.SentenceIds(version.Text, link.Version, number));
                foreach (var sentence in link.Sentences)
                {
                    Link(xml, sentence, [.. sentence.Original.Select(s => ours[s.Value]), .. sentence.Version.Select(s => theirs[s.Value])]);
                }
            }
        });
    }

    private static void Group(XmlWriter xml, string subtype, int number, Action links)
    {
        xml.Break();
        xml.WriteStartElement("linkGrp", Tei);
        xml.WriteAttributeString("type", subtype == "sentence" ? "sentences" : "alignment");
        xml.WriteAttributeString("subtype", subtype);
        xml.WriteAttributeString("domains", $"#{TeiHeader.TextId(-1)}-body #{TeiHeader.TextId(number)}-body");
        links();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, Link link, string[] ids)
    {
        var isAlone = link.IsOmission || link.IsAddition;
        xml.Break();
        xml.WriteStartElement(isAlone ? "ptr" : "link", Tei);
        xml.WriteAttributeString("target", string.Join(' ', ids.Select(id => $"#{id}")));
        xml.WriteAttributeString("type", link.IsOmission ? "omitted" : link.IsAddition ? "added" : $"{Many(link.Original.Count)}-to-{Many(link.Version.Count)}");
        xml.WriteAttributeString("subtype", InterchangeXml.NameOf(link.State));
        xml.WriteAttributeString("cert", link.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        if (link.Moved)
        {
            xml.WriteAttributeString("n", "moved");
        }

        xml.WriteEndElement();
    }

    private static string Many(int count) => count == 1 ? "one" : "many";

    private static void Flags(XmlWriter xml, AlignedWork work, IReadOnlyCollection<int> versions, InterchangeOptions options)
    {
        var placed = options.Flags.Select(flag => (Flag: flag, Targets: Targets(work, versions, flag))).Where(flag => flag.Targets.Count > 0).ToList();
        if (placed.Count == 0)
        {
            return;
        }

        xml.Break();
        xml.WriteStartElement("listAnnotation", Tei);
        foreach (var (flag, targets) in placed)
        {
            xml.Break();
            xml.WriteStartElement("annotation", Tei);
            xml.WriteAttributeString("xml", "id", null, $"flag-{flag.Id}");
            xml.WriteAttributeString("target", string.Join(' ', targets.Select(id => $"#{id}")));
            xml.WriteAttributeString("motivation", "questioning");
            xml.WriteStartElement("note", Tei);
            xml.WriteAttributeString("type", flag.Category);
            xml.WriteString(FlagNotes.Text(flag));
            xml.WriteEndElement();
            xml.WriteStartElement("note", Tei);
            xml.WriteAttributeString("type", "workbench-flag");
            xml.WriteString(XmlText.Clean(FlagLines.Line(flag)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static List<string> Targets(AlignedWork work, IReadOnlyCollection<int> versions, Flag flag)
    {
        var version = versions.FirstOrDefault(v => work.Versions[v].Text.Siglum == flag.Anchor.Siglum, -1);
        var original = flag.Anchor.Original.Where(unit => unit.Value < work.Original.Document.Units.Length).Select(unit => TeiHeader.UnitId(-1, unit.Value));
        var units = version < 0 ? [] : flag.Anchor.Version.Where(unit => unit.Value < work.Versions[version].Text.Document.Units.Length).Select(unit => TeiHeader.UnitId(version, unit.Value));
        return flag.Anchor.Siglum is not null && version < 0 ? [] : [.. original, .. units];
    }
}
