using System.Globalization;
using System.Xml;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>Writes XLIFF 2.1: a file for each version, a unit for each link, which holds its segments. All versions are in one language.</summary>
public static class XliffFile
{
    private const string Core = "urn:oasis:names:tc:xliff:document:2.0";

    /// <exception cref="InputException">A version chosen is not there, or two are in different languages.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var language = OneLanguage(work, versions, "XLIFF has one target language");
        var (counts, notes) = (new List<CoverageCount>(), new FlagNotes(options.Flags));
        using var xml = XmlWriter.Create(output, InterchangeXml.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("xliff", Core);
        xml.WriteAttributeString("xmlns", "wb", null, InterchangeXml.Namespace);
        xml.WriteAttributeString("version", "2.1");
        xml.WriteAttributeString("srcLang", work.Original.Language.Tag);
        // There is a target language only where there is a target.
        if (versions.Any(v => work.Versions[v].Text.Document.Units.Any(unit => unit.Text.Length > 0)))
        {
            xml.WriteAttributeString("trgLang", language.Tag);
        }

        foreach (var version in versions.Select(v => work.Versions[v]))
        {
            counts.Add(new CoverageCount(version));
            WriteFile(xml, work, version, options, counts[^1], notes);
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
        return CoverageCount.Report(work, counts, InterchangeXml.CountDropped(work, versions));
    }

    internal static Language OneLanguage(AlignedWork work, IReadOnlyCollection<int> versions, string why)
    {
        var languages = versions.Select(v => work.Versions[v].Text.Language).Distinct().ToList();
        return languages.Count == 1
            ? languages[0]
            : throw new InputException(work.Work.Id, $"{why}, and the versions are in {string.Join(", ", languages)}.", "Name the versions of one language with --siglum.");
    }

    private static void WriteFile(XmlWriter xml, AlignedWork work, AlignedVersion version, InterchangeOptions options, CoverageCount count, FlagNotes notes)
    {
        xml.WriteStartElement("file", Core);
        xml.WriteAttributeString("id", $"f{work.Versions.IndexOf(version).ToString(CultureInfo.InvariantCulture)}");
        xml.WriteAttributeString("original", XmlText.Clean(work.Original.Description.SourceName ?? work.Work.Id));
        xml.WriteAttributeString("siglum", InterchangeXml.Namespace, XmlText.Clean(version.Text.Siglum));
        xml.WriteAttributeString("original-siglum", InterchangeXml.Namespace, XmlText.Clean(work.Original.Siglum));
        foreach (var unit in LinkPairs.Of(work.Original, version, options, count).GroupAdjacent(pair => pair.Parent))
        {
            WriteUnit(xml, unit, [.. notes.On(version.Text.Siglum, unit[0].Parent)], version.Text.Siglum);
        }

        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, IReadOnlyList<LinkPair> pairs, IReadOnlyList<Flag> flags, string siglum)
    {
        var link = pairs[0].Parent;
        xml.WriteStartElement("unit", Core);
        xml.WriteAttributeString("id", link.IsAddition ? $"a{link.Version.First}" : $"p{link.Original.First}");
        xml.WriteAttributeString("name", XmlText.Clean($"{siglum} {link}"));
        xml.WriteAttributeString("confidence", InterchangeXml.Namespace, InterchangeXml.NumberOf(link.Confidence));
        foreach (var (name, value) in pairs[0].Facts())
        {
            xml.WriteAttributeString(name, InterchangeXml.Namespace, value);
        }

        WriteNotes(xml, flags);
        for (var number = 0; number < pairs.Count; number++)
        {
            WriteSegment(xml, pairs[number], number + 1);
        }

        xml.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter xml, IReadOnlyList<Flag> flags)
    {
        if (flags.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("notes", Core);
        foreach (var flag in flags)
        {
            xml.WriteStartElement("note", Core);
            xml.WriteAttributeString("id", $"n{flag.Id}");
            xml.WriteAttributeString("category", flag.Category);
            if (flag.Anchor.Siglum is not null)
            {
                xml.WriteAttributeString("appliesTo", "target");
            }

            xml.WriteAttributeString("flag", InterchangeXml.Namespace, XmlText.Clean(FlagLines.Line(flag)));
            xml.WriteString(FlagNotes.Text(flag));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSegment(XmlWriter xml, LinkPair pair, int number)
    {
        xml.WriteStartElement("segment", Core);
        xml.WriteAttributeString("id", $"s{number.ToString(CultureInfo.InvariantCulture)}");
        xml.WriteAttributeString("state", StateOf(pair));
        xml.WriteAttributeString("subState", $"wb:{InterchangeXml.NameOf(pair.Link.State)}");
        xml.WriteElementString("source", Core, pair.Original);
        if (pair.Version.Length > 0)
        {
            xml.WriteElementString("target", Core, pair.Version);
        }

        xml.WriteEndElement();
    }

    // A state beyond initial needs a target (2.1, 4.3.1.36).
    private static string StateOf(LinkPair pair) => pair.Version.Length == 0 ? "initial" : pair.Link.State switch
    {
        LinkState.Confirmed => "reviewed",
        LinkState.Pinned => "final",
        _ => "translated",
    };
}
