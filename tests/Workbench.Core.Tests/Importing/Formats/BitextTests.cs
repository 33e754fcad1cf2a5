using System.Text;
using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class BitextTests
{
    [Fact]
    public void A_memory_brings_its_original_its_versions_and_their_links()
    {
        var result = Import(Tmx("""<header srclang="ru"/>""",
            Tu("<prop type=\"x-link-status\">pinned</prop>", ("ru", "Раз.", "ru-1899"), ("en", "One.", "garnett")),
            Tu("", ("ru", "Два.", "ru-1899"), ("en", "Two <ph>\\b</ph><hi>again</hi>.", "garnett")),
            Tu("<prop type=\"x-confidence\">0.25</prop>", ("ru", "Раз.", "ru-1899"), ("en", "First.", "koteliansky")),
            Tu("", ("en", "Added.", "koteliansky"), ("de", "Eins.", null))));

        Assert.Equal(("ru", "ru-1899"), (result.Original.Language.Tag, result.OriginalSiglum));
        Assert.Equal(["Раз.", "Два."], Sources.Texts(result.Original));
        Assert.Equal(["garnett en: [0]:[0] [1]:[1]", "koteliansky en: [0]:[0] []:[1] [1]:[]", "de de: []:[0] [0]:[] [1]:[]"], result.Versions.Select(Links));
        Assert.Equal("Two again.", result.Versions[0].Document.Units[1].Text);
        Assert.Equal((LinkState.Pinned, 1), (result.Versions[0].Alignment.Links[0].State, result.Versions[0].Alignment.Links[0].Confidence));
        Assert.Equal(0.25, result.Versions[1].Alignment.Links[0].Confidence);
    }

    [Theory]
    [InlineData("<tmx version=\"1.4.\"><header/><body>{0}</body></tmx>")]
    [InlineData("<tmx version=\"1.1\"><header srclang=\"*all*\"/><body>{0}</body></tmx>")]
    [InlineData("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx><body>{0}</body></tmx>")]
    public void Lenient_memories_are_read(string file)
    {
        var result = Import(Sources.Utf8(file.Replace("{0}", "<tu><tuv lang=\"EN-US\"><seg>One.</seg></tuv><tuv xml:lang=\"RU\"><seg>Раз.</seg></tuv></tu>", StringComparison.Ordinal), "m.tmx"), "ru");

        Assert.Equal(("Раз.", "One.", "en"), (result.Original.Units[0].Text, result.Versions[0].Document.Units[0].Text, result.Versions[0].Siglum));
    }

    [Fact]
    public void XLIFF_1_2_gives_sources_and_targets()
    {
        var result = Import(Sources.Utf8(
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="ru" target-language="en-GB" datatype="plaintext"><body>
            <trans-unit id="1" approved="yes"><source>Раз <g id="1">два</g><x id="2"/>.</source><target>One <g id="1">two</g>.</target><alt-trans><target>No.</target></alt-trans></trans-unit>
            <group id="g"><trans-unit id="2"><source>Три.</source></trans-unit></group></body></file></xliff>
            """, "a.xlf"));

        Assert.Equal(["Раз два.", "Три."], Sources.Texts(result.Original));
        Assert.Equal("en en: [0]:[0] [1]:[]", Links(Assert.Single(result.Versions)));
        Assert.Equal([LinkState.Confirmed, LinkState.Draft], result.Versions[0].Alignment.Links.Select(link => link.State));
    }

    [Fact]
    public void XLIFF_2_gives_targets_in_their_own_order()
    {
        var result = Import(Sources.Utf8(
            """
            <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ru" trgLang="en"><file id="f"><unit id="u"><notes><note id="n">Why?</note></notes>
            <segment id="1" state="final"><source>Раз.</source><target order="3">One.</target></segment><ignorable><source> </source></ignorable>
            <segment id="2"><source>Два.</source><target order="2">Two<cp hex="0021"/></target></segment><segment id="3"><source><pc id="p">Три.</pc></source><target order="1">Three.</target></segment>
            </unit></file></xliff>
            """, "a.xlf"));

        Assert.Equal(["Раз.", "Два.", "Три."], Sources.Texts(result.Original));
        Assert.Equal(["Three.", "Two!", "One."], Sources.Texts(result.Versions[0].Document));
        Assert.Equal("en en: [0]:[2] [1]:[1] [2]:[0]", Links(result.Versions[0]));
        Assert.Equal([true, false, true], result.Versions[0].Alignment.Links.Select(link => link.Moved));
    }

    [Fact]
    public void Sentence_links_of_OPUS_become_paragraph_links_that_keep_them()
    {
        var result = BitextImporter.Import(
            Ces("en/a.xml.gz", "ru/a.xml.gz", "<link xtargets=\"s1;s1 s2\" certainty=\"0.5\"/><link xtargets=\"s2;\"/><link xtargets=\"s3;s3\"/><link xtargets=\";s4\"/><link xtargets=\"s99;\"/>"),
            new BitextOptions(),
            name => name switch
            {
                "en/a.xml" => Sources.Utf8("<text><body><p><s id=\"s1\"><w>He</w> <w>came</w></s><s id=\"s2\">And left.</s></p><p><s id=\"s3\">End.</s></p></body></text>", "a.xml"),
                "ru/a.xml.gz" => Sources.File(Packs.Gzip(Encoding.UTF8.GetBytes("<text xml:lang=\"ru\"><body><head><s id=\"s1\">Он.</s></head><p><s id=\"s2\">Пришёл.</s></p><p><s id=\"s3\">Конец.</s><s id=\"s4\">Да.</s></p></body></text>")), "a.xml.gz"),
                _ => null,
            });

        Assert.Equal(("ru", "en"), (result.Original.Language.Tag, result.Versions[0].Siglum));
        Assert.Equal(["Heading 1 Он.", "Paragraph Пришёл.", "Paragraph Конец. Да."], Told.Units(result.Original));
        Assert.Equal(["He came And left.", "End."], Sources.Texts(result.Versions[0].Document));
        Assert.Equal("en en: [0,1]:[0] [2]:[1]", Links(result.Versions[0]));
        Assert.Equal(["[0,1]:[0]", "[]:[1]"], result.Versions[0].Alignment.Links[0].Sentences.Select(link => link.ToString()));
        Assert.Equal(["[0]:[0]", "[1]:[]"], result.Versions[0].Alignment.Links[1].Sentences.Select(link => link.ToString()));
        Assert.Contains(result.Report.Warnings, warning => warning.Message.StartsWith("1 links name sentences", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("http://example.org/a.xml")]
    [InlineData("..\\a.xml")]
    public void A_document_outside_the_folder_is_not_opened(string name)
    {
        var asked = new List<string>();
        var refused = Assert.Throws<InputException>(() => BitextImporter.Import(Ces(name, "b.xml", "<link xtargets=\"1;1\"/>"), new BitextOptions(), path =>
        {
            asked.Add(path);
            return null;
        }));

        Assert.Contains("outside its folder", refused.Message, StringComparison.Ordinal);
        Assert.Empty(asked);
    }

    [Fact]
    public void Two_files_line_by_line_are_pairs()
    {
        var result = BitextImporter.ImportLines(Sources.Utf8("Раз.\n\nТри.\nЧетыре.\n", "a.ru"), Sources.Utf8("One.\r\n\r\n\r\nFour.\r\n", "a.en"), new BitextOptions());

        Assert.Equal(("ru", "en"), (result.Original.Language.Tag, result.Versions[0].Document.Language.Tag));
        Assert.Equal("en en: [0]:[0] [1]:[] [2]:[1]", Links(result.Versions[0]));
    }

    [Fact]
    public void Files_of_different_lengths_are_no_pairs() =>
        Assert.Contains("It has 2 lines and a.ru has 1", Assert.Throws<InputException>(() => BitextImporter.ImportLines(Sources.Utf8("Раз.\n", "a.ru"), Sources.Utf8("One.\nTwo.\n", "a.en"), new BitextOptions())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Раз, два, три.\tOne, two, three.\nЧетыре.\tFour.\n", "pairs.tsv")]
    [InlineData("id\tru\ten\n1\tРаз, два, три.\tOne, two, three.\n2\tЧетыре.\tFour.\n", "pairs.tsv")]
    [InlineData("17\tРаз, два, три.\t18\tOne, two, three.\n19\tЧетыре.\t20\tFour.\n", "pairs.tsv")]
    [InlineData("target\tsource\nOne, two, three.\tРаз, два, три.\nFour.\tЧетыре.\n", "pairs.tsv")]
    [InlineData("{\"translation\":{\"ru\":\"Раз, два, три.\",\"en\":\"One, two, three.\"}}\n{\"translation\":{\"ru\":\"Четыре.\",\"en\":\"Four.\"}}\n", "pairs.jsonl")]
    [InlineData("{\"id\":1,\"source\":\"Раз, два, три.\",\"target\":\"One, two, three.\"}\n\n{\"id\":2,\"source\":\"Четыре.\",\"target\":\"Four.\"}", "pairs.json")]
    public void Columns_and_objects_are_pairs(string text, string name)
    {
        var source = Sources.Utf8(text, name);
        var result = Import(source);

        Assert.True(BitextImporter.IsBitext(source));
        Assert.Equal(["Раз, два, три.", "Четыре."], Sources.Texts(result.Original));
        Assert.Equal(["One, two, three.", "Four."], Sources.Texts(result.Versions[0].Document));
        Assert.Equal(["[0]:[0]", "[1]:[1]"], result.Versions[0].Alignment.Links.Select(link => link.ToString()));
    }

    [Theory]
    [InlineData("A text of one line.\n", "a.txt")]
    [InlineData("{\"unit\":0,\"kind\":\"heading\",\"text\":\"One\"}\n", "a.jsonl")]
    [InlineData("<FictionBook><body/></FictionBook>", "a.fb2")]
    [InlineData("", "a.txt")]
    public void A_text_is_no_bitext(string text, string name) => Assert.False(BitextImporter.IsBitext(Sources.Utf8(text, name)));

    [Fact]
    public void Units_written_as_JSON_lines_come_back() =>
        Assert.Equal(["Heading 2 One", "Paragraph Two.", "Note Three."], Told.Units(Sources.Utf8("{\"unit\":0,\"kind\":\"heading\",\"text\":\"One\",\"level\":2}\n{\"text\":\"Two.\"}\n{\"kind\":\"note\",\"text\":\"Three.\",\"page\":\"7\"}\n", "a.jsonl")));

    [Fact]
    public void A_bitext_is_not_taken_for_one_text() =>
        Assert.Contains("holds a text together with its translation", Sources.Refused(Tmx("", Tu("", ("ru", "Раз.", null), ("en", "One.", null)))).Message, StringComparison.Ordinal);

    private static BitextResult Import(SourceFile source, string? original = null) =>
        BitextImporter.Import(source, new BitextOptions { OriginalLanguage = original is null ? null : Language.Parse(original) }, _ => null);

    private static string Links(BitextVersion version) => $"{version.Siglum} {version.Document.Language}: {string.Join(' ', version.Alignment.Links)}";

    private static SourceFile Tmx(string header, params string[] units) => Sources.Utf8($"<tmx version=\"1.4\">{header}<body>{string.Concat(units)}</body></tmx>", "memory.tmx");

    private static string Tu(string properties, params (string Language, string Text, string? Siglum)[] variants) =>
        $"<tu>{properties}{string.Concat(variants.Select(v => $"<tuv xml:lang=\"{v.Language}\">{(v.Siglum is null ? "" : $"<prop type=\"x-version\">{v.Siglum}</prop>")}<seg>{v.Text}</seg></tuv>"))}</tu>";

    private static SourceFile Ces(string from, string to, string links) => Sources.Utf8(
        $"<?xml version=\"1.0\"?><!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\"><cesAlign version=\"1.0\"><linkGrp targType=\"s\" fromDoc=\"{from}\" toDoc=\"{to}\">{links}</linkGrp></cesAlign>", "links.xml");
}
