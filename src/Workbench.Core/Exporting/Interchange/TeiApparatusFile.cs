using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Workbench.Aligning;

namespace Workbench.Exporting.Interchange;

/// <summary>
/// Writes the versions of one language as a TEI apparatus by parallel segmentation (TEI P5, 13.2.3): a paragraph for each row, in which
/// every witness can be read on by itself. Where a version leaves something out, its reading is empty.
/// </summary>
public static class TeiApparatusFile
{
    private const string Tei = TeiHeader.Namespace;

    /// <exception cref="InputException">Fewer than two versions are chosen, or two are in different languages, or links are to be left out.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var language = XliffFile.OneLanguage(work, versions, "An apparatus compares versions in one language");
        if (versions.Length < 2)
        {
            throw new InputException(work.Work.Id, "An apparatus compares two versions at least.", "Align another version in the same language, or write tei.");
        }

        if (options.ConfirmedOnly)
        {
            throw new InputException(work.Work.Id, "An apparatus holds whole versions, in which no link can be left out.", "Leave --confirmed-only out.");
        }

        var counts = versions.Select(v => new CoverageCount(work.Versions[v])).ToList();
        using var xml = XmlWriter.Create(output, InterchangeXml.RunOn);
        TeiHeader.Start(xml, work.Work, "versions collated", sources => Witnesses(sources, work, versions));
        xml.Break();
        xml.WriteStartElement("encodingDesc", Tei);
        xml.WriteStartElement("variantEncoding", Tei);
        xml.WriteAttributeString("method", "parallel-segmentation");
        xml.WriteAttributeString("location", "internal");
        xml.WriteEndElement();
        xml.WriteEndElement();
        TeiHeader.End(xml, options.Created);
        xml.Break();
        xml.WriteStartElement("text", Tei);
        xml.WriteAttributeString("xml", "lang", null, language.Tag);
        xml.Break();
        xml.WriteStartElement("body", Tei);
        var number = 0;
        foreach (var passage in WitnessPassages.Of(work, versions).Where(passage => passage.Units.Any(units => !units.IsEmpty)))
        {
            Passage(xml, work, versions, passage, number++);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        Count(work, versions, counts);
        return CoverageCount.Report(work, counts, InterchangeXml.CountDropped(work, versions));
    }

    private static void Count(AlignedWork work, ImmutableArray<int> versions, List<CoverageCount> counts)
    {
        for (var i = 0; i < versions.Length; i++)
        {
            foreach (var link in work.Versions[versions[i]].Alignment.Links)
            {
                counts[i].Take(link);
                counts[i].Write();
            }
        }
    }

    private static void Witnesses(XmlWriter xml, AlignedWork work, IEnumerable<int> versions)
    {
        xml.Break();
        xml.WriteStartElement("listWit", Tei);
        foreach (var version in versions)
        {
            var text = work.Versions[version].Text;
            xml.Break();
            xml.WriteStartElement("witness", Tei);
            xml.WriteAttributeString("xml", "id", null, TeiHeader.TextId(version));
            xml.WriteAttributeString("n", XmlText.Clean(text.Siglum));
            xml.WriteString(TeiHeader.Citation(text.Description));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Passage(XmlWriter xml, AlignedWork work, ImmutableArray<int> versions, WitnessPassage passage, int number)
    {
        var witnesses = versions.Select((version, place) => CollatedToken.Of(XmlText.Clean(string.Join(' ', passage.Units[place].Select(unit => work.Versions[version].Text.Document[unit].Text))))).ToList();
        xml.Break();
        xml.WriteStartElement("p", Tei);
        xml.WriteAttributeString("xml", "id", null, string.Create(CultureInfo.InvariantCulture, $"p{number}"));
        xml.WriteAttributeString("n", string.Join(' ', passage.Original.AsSpan().ToArray()) is { Length: > 0 } units ? units : "added");
        if (passage.IsMoved)
        {
            xml.WriteAttributeString("rend", "moved");
        }

        var isFirst = true;
        var agreed = new System.Text.StringBuilder();
        foreach (var stretch in Collation.Of(witnesses))
        {
            var space = !isFirst && stretch.Any(reading => reading is [{ HasSpace: true }, ..]);
            agreed.Append(space ? " " : "");
            if (IsAgreed(stretch))
            {
                agreed.Append(CollatedToken.Join(stretch[0]));
            }
            else
            {
                xml.WriteString(agreed.ToString());
                agreed.Clear();
                Entry(xml, versions, stretch);
            }

            isFirst = false;
        }

        xml.WriteString(agreed.ToString());
        xml.WriteEndElement();
    }

    private static bool IsAgreed(ImmutableArray<ImmutableArray<CollatedToken>> stretch) =>
        stretch.All(reading => reading.Length > 0 && reading.Select(token => token.Text).SequenceEqual(stretch[0].Select(token => token.Text), StringComparer.Ordinal));

    private static void Entry(XmlWriter xml, ImmutableArray<int> versions, ImmutableArray<ImmutableArray<CollatedToken>> stretch)
    {
        xml.WriteStartElement("app", Tei);
        xml.WriteAttributeString("type", stretch.Any(reading => reading.IsEmpty) ? "omission" : "wording");
        foreach (var reading in stretch.Select((tokens, place) => (Text: CollatedToken.Join(tokens), Version: versions[place])).GroupBy(reading => reading.Text, StringComparer.Ordinal))
        {
            xml.WriteStartElement("rdg", Tei);
            xml.WriteAttributeString("wit", string.Join(' ', reading.Select(witness => $"#{TeiHeader.TextId(witness.Version)}")));
            xml.WriteString(reading.Key);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
