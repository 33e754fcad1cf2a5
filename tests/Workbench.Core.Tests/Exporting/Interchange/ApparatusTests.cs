using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Divergences;
using Workbench.Importing;
using Workbench.Validating;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting.Interchange;

public class ApparatusTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    [Fact]
    public void Each_version_can_be_read_out_of_it_token_by_token()
    {
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var work = RandomWork.Of(seed, 2 + (seed % 3));
            AssertRebuilt(work);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), property);
        AssertRebuilt(TinyWork.Create());
    }

    [Fact]
    public void What_one_version_leaves_out_is_an_empty_reading()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Он молчал."], (Language.English, ["He was silent, as always."]), (Language.English, ["He was silent."]));

        var entry = Assert.Single(XDocument.Parse(Text(work)).Descendants(Tei + "app"));

        Assert.Equal("omission", entry.Attribute("type")?.Value);
        Assert.Equal([", as always", ""], entry.Elements(Tei + "rdg").Select(reading => reading.Value));
    }

    [Fact]
    public void It_takes_two_versions_in_one_language()
    {
        var (one, mixed) = (TinyWork.Pairs(Language.Russian, ["Да."], (Language.English, ["Yes."])), TinyWork.Pairs(Language.Russian, ["Да."], (Language.English, ["Yes."]), (Language.Parse("de"), ["Ja."])));

        Assert.Contains("two versions", Assert.Throws<InputException>(() => Text(one)).Message, StringComparison.Ordinal);
        Assert.Contains("--siglum", Assert.Throws<InputException>(() => Text(mixed)).Message, StringComparison.Ordinal);
    }

    private static void AssertRebuilt(AlignedWork work)
    {
        var text = Text(work);
        var root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
        for (var version = 0; version < work.Versions.Length; version++)
        {
            var rebuilt = string.Join(' ', root.Descendants(Tei + "p").Where(p => p.Parent!.Name == Tei + "body").Select(p => Reading(p, $"#v{version + 1}")));
            Assert.Equal(Tokens(string.Join(' ', work.Versions[version].Text.Document.Units.Select(unit => unit.Text))), Tokens(rebuilt));
        }

        Assert.Empty(InterchangeValidator.Validate(new SourceFile("a.xml", System.Text.Encoding.UTF8.GetBytes(text)), null, _ => null).Problems);
    }

    private static string Reading(XElement paragraph, string witness) => string.Concat(paragraph.Nodes().Select(node => node switch
    {
        XText words => words.Value,
        XElement entry => entry.Elements().Single(reading => reading.Attribute("wit")!.Value.Split(' ').Contains(witness)).Value,
        _ => "",
    }));

    private static IEnumerable<string> Tokens(string text) => WordTokenizer.Tokenize(text).Where(token => !string.IsNullOrWhiteSpace(token));

    private static string Text(AlignedWork work) => System.Text.Encoding.UTF8.GetString(Written.As("apparatus", work).Files.First().Value);
}
