using System.Xml;
using System.Xml.Linq;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Exporting.Interchange;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting;

public class TmxFileTests
{
    private static readonly AlignedWork Ferry = TinyWork.Create();
    private static readonly InterchangeOptions Paragraphs = InterchangeOptions.Default with { ToolVersion = "1.0" };
    private static readonly InterchangeOptions Sentences = Paragraphs with { Level = LinkLevel.Sentence };

    [Fact]
    public void Paragraphs_equal_those_on_file() => Golden.AssertEqual("ferry.paragraphs.tmx", Write(Ferry, Paragraphs).Bytes);

    [Fact]
    public void Sentences_equal_those_on_file() => Golden.AssertEqual("ferry.sentences.tmx", Write(Ferry, Sentences).Bytes);

    [Fact]
    public void The_same_work_gives_the_same_bytes() =>
        Assert.Equal(Write(TinyWork.Create(), Sentences).Bytes, Write(TinyWork.Create(), Sentences).Bytes);

    [Fact]
    public void What_one_side_has_alone_is_a_unit_with_one_segment()
    {
        var report = Write(Ferry, Paragraphs).Report;
        Assert.Equal((12, 0), (report.Written, report.LeftOut));
        Assert.All(report.Coverage, coverage => Assert.True(coverage.IsWhole));
        Assert.Equal(["lowe-1954.p3", "lowe-1954.added5"], Units(Ferry, Paragraphs).Where(u => u.Elements("tuv").Count() == 1).Select(u => u.Attribute("tuid")?.Value));
        Assert.Equal("en lowe-1954", Units(Ferry, Paragraphs).Single(u => (string?)u.Attribute("tuid") == "lowe-1954.p3").Elements("prop").Last().Value);
    }

    [Fact]
    public void Links_that_nobody_confirmed_are_left_out_when_asked_for()
    {
        var report = Write(Ferry, Paragraphs with { ConfirmedOnly = true }).Report;
        Assert.Equal((1, 11), (report.Written, report.LeftOut));
    }

    [Fact]
    public void Paragraphs_that_one_version_joins_and_another_does_not_come_back_once()
    {
        var original = new Document(Language.Russian, [new Unit("Река поднялась."), new Unit("Мельник молчал."), new Unit("Пришла весна.")]);
        var joined = new Document(Language.English, [new Unit("The river rose and the miller was silent."), new Unit("Spring came.")]);
        var apart = new Document(Language.English, [new Unit("The river was high."), new Unit("The miller"), new Unit("said nothing."), new Unit("It was spring.")]);
        var work = new AlignedWork(
            new Work("mill"),
            new WorkText(new TextDescription("original", TextRole.Original, Language.Russian), original),
            [
                new AlignedVersion(new WorkText(new TextDescription("joined", TextRole.Version, Language.English), joined), new Alignment(3, 2, [new Link([new(0), new(1)], [new(0)]), new Link([new(2)], [new(1)])])),
                new AlignedVersion(new WorkText(new TextDescription("apart", TextRole.Version, Language.English), apart), new Alignment(3, 4, [new Link([new(0)], [new(0)]), new Link([new(1)], [new(1), new(2)]), new Link([new(2)], [new(3)])])),
            ]);

        var back = BitextImporter.Import(new SourceFile("mill.tmx", Write(work, Paragraphs).Bytes), new BitextOptions(), _ => null);

        Assert.Equal(original.Units.Select(unit => unit.Text), back.Original.Units.Select(unit => unit.Text));
        Assert.Equal(apart.Units.Select(unit => unit.Text), back.Versions[1].Document.Units.Select(unit => unit.Text));
        Assert.Equal(work.Versions.SelectMany(version => version.Alignment.Links).Select(link => link.ToString()), back.Versions.SelectMany(version => version.Alignment.Links).Select(link => link.ToString()));
    }

    [Fact]
    public void A_unit_says_its_state_its_confidence_and_its_version()
    {
        var unit = Units(Ferry, Paragraphs).Single(u => (string?)u.Attribute("tuid") == "marsh-1901.p4");
        Assert.Equal(["x-link-status=confirmed", "x-confidence=1", "x-original-units=4", "x-version-units=3"], unit.Elements("prop").Select(p => $"{p.Attribute("type")?.Value}={p.Value}"));
        Assert.Equal(["original", "marsh-1901"], unit.Elements("tuv").Select(v => v.Element("prop")?.Value));
        Assert.Equal(["ru", "en"], unit.Elements("tuv").Select(v => v.Attribute(XNamespace.Xml + "lang")?.Value));
    }

    [Fact]
    public void No_two_units_have_one_id() =>
        Assert.Equal(Units(Ferry, Sentences).Count, Units(Ferry, Sentences).Select(u => (string?)u.Attribute("tuid")).Distinct().Count());

    [Fact]
    public void Only_the_chosen_versions_are_written() =>
        Assert.All(Units(Ferry, Paragraphs with { Versions = ["lowe-1954"] }), u => Assert.StartsWith("lowe-1954.", (string?)u.Attribute("tuid"), StringComparison.Ordinal));

    [Fact]
    public void Characters_that_xml_forbids_are_dropped_and_counted()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Да\u0001 & <нет>\uD83D\uDE00"], (Language.English, ["Yes\uFFFE\uDC00 & <no>"]));
        Assert.Equal(3, Write(work, Paragraphs).Report.DroppedCharacters);
        Assert.Equal(["Да & <нет>\uD83D\uDE00", "Yes & <no>"], Units(work, Paragraphs).Single().Descendants("seg").Select(s => s.Value));
    }

    [Fact]
    public void The_date_is_written_only_when_given()
    {
        Assert.Null(Header(Paragraphs).Attribute("creationdate"));
        var created = new DateTimeOffset(2024, 3, 1, 14, 5, 9, TimeSpan.FromHours(3));
        Assert.Equal("20240301T110509Z", Header(Paragraphs with { Created = created }).Attribute("creationdate")?.Value);
    }

    [SharedFact]
    public void A_file_is_valid_by_the_document_type_definition()
    {
        foreach (var options in new[] { Paragraphs, Sentences, Paragraphs with { Created = DateTimeOffset.UnixEpoch } })
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD, XmlResolver = new TmxDefinition() };
            using var reader = XmlReader.Create(new MemoryStream(Write(Ferry, options).Bytes), settings);
            while (reader.Read())
            {
            }
        }
    }

    private static XElement Header(InterchangeOptions options) => Parse(Write(Ferry, options).Bytes).Element("header")!;

    private static List<XElement> Units(AlignedWork work, InterchangeOptions options) => [.. Parse(Write(work, options).Bytes).Descendants("tu")];

    private static XElement Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static (byte[] Bytes, InterchangeReport Report) Write(AlignedWork work, InterchangeOptions options)
    {
        using var output = new MemoryStream();
        var report = TmxFile.Write(output, work, options);
        return (output.ToArray(), report);
    }

    /// <summary>Serves the one definition and nothing from anywhere else.</summary>
    private sealed class TmxDefinition : XmlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => new($"urn:{relativeUri}");

        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            absoluteUri.OriginalString == "urn:tmx14.dtd"
                ? File.OpenRead(SharedFolder.PathTo("schemas", "tmx14.dtd"))
                : throw new XmlException($"Nothing but the definition is served, not {absoluteUri}.");
    }
}
