using Workbench.Importing.Bitexts;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class TeiPairTests
{
    private const string Texts =
        """
        <text><group>
        <text xml:lang="en"><body><head xml:id="e0">The mill</head><p xml:id="e1">He came. He left.<note>A note.</note></p><p xml:id="e2">The e<lb break="no"/>nd.</p></body></text>
        <text xml:lang="ru"><body><p xml:id="r1">Он пришёл и ушёл.</p><p>Ничего.</p><p xml:id="r2">Конец.</p></body></text>
        </group></text>
        """;

    [Fact]
    public void Links_between_paragraphs_come_in_with_both_texts()
    {
        var result = Import($"{Texts}<standOff><linkGrp type=\"translation\"><link target=\"#e1 #r1\"/><link target=\"#r2 #e2\"/><link target=\"#r2 #gone\"/></linkGrp></standOff>");

        Assert.Equal(("ru", "en"), (result.Original.Language.Tag, result.Versions[0].Siglum));
        Assert.Equal(["Paragraph Он пришёл и ушёл.", "Paragraph Ничего.", "Paragraph Конец."], Told.Units(result.Original));
        Assert.Equal(["Heading 1 The mill", "Paragraph He came. He left.", "Paragraph The end."], Told.Units(result.Versions[0].Document));
        Assert.Equal(["[]:[0]", "[0]:[1]", "[1]:[]", "[2]:[2]"], result.Versions[0].Alignment.Links.Select(link => link.ToString()));
        Assert.All(result.Versions[0].Alignment.Links, link => Assert.Empty(link.Sentences));
        Assert.Equal(["1 links name no passage of the file; they are left out.", "1 notes stand in the linked passages; they are left out. With --kind text they come in, without the links."], result.Report.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Links_between_sentences_tie_their_paragraphs_and_stay()
    {
        var result = Import(
            """
            <text><body><div xml:lang="ru"><p><s xml:id="r1">Раз.</s> <s xml:id="r2">Два.</s></p><p><s xml:id="r3">Три.</s></p></div>
            <div xml:lang="en"><p><s xml:id="e1">One.</s></p><p><s xml:id="e2">Two.</s> <s xml:id="e3">Three.</s></p></div>
            <linkGrp><link target="#r1 #e1"/><link target="#r2 #e2"/><link target="#r3 #e3"/></linkGrp></body></text>
            """);

        Assert.Equal(["Раз. Два.", "Три."], Sources.Texts(result.Original));
        var link = Assert.Single(result.Versions[0].Alignment.Links);
        Assert.Equal(("[0,1]:[0,1]", 3), (link.ToString(), link.Sentences.Length));
    }

    [Fact]
    public void Passages_that_name_their_counterparts_are_linked()
    {
        var result = Import("<text><body><div xml:lang=\"de\"><p xml:id=\"d1\">Eins.</p></div><div xml:lang=\"fr\"><p xml:id=\"f1\" corresp=\"#d1\">Un.</p></div></body></text>", "fr");

        Assert.Equal(("fr", "de"), (result.Original.Language.Tag, result.Versions[0].Siglum));
        Assert.Equal("[0]:[0]", Assert.Single(result.Versions[0].Alignment.Links).ToString());
    }

    [Theory]
    [InlineData("<text xml:lang=\"en\"><body><p xml:id=\"a\">One.</p><p xml:id=\"b\">Two.</p><linkGrp><link target=\"#a #b\"/></linkGrp></body></text>")]
    [InlineData("<text><body><p xml:lang=\"en\">One.</p><p xml:lang=\"ru\">Раз.</p></body></text>")]
    public void Links_within_one_language_or_none_make_no_bitext(string text) => Assert.False(BitextImporter.IsBitext(Sources.Utf8(File(text), "a.xml")));

    [Fact]
    public void Links_far_behind_the_beginning_are_found() =>
        Assert.True(BitextImporter.IsBitext(Sources.Utf8(File($"{Texts}<!--{new string('x', 100_000)}--><standOff><linkGrp><link target=\"#e1 #r1\"/></linkGrp></standOff>"), "a.xml")));

    private static string File(string text) => $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>{text}</TEI>";

    private static BitextResult Import(string text, string? original = null)
    {
        var source = Sources.Utf8(File(text), "a.xml");
        Assert.True(BitextImporter.IsBitext(source));
        return BitextImporter.Import(source, new BitextOptions { OriginalLanguage = original is null ? null : Language.Parse(original) }, _ => null);
    }
}
