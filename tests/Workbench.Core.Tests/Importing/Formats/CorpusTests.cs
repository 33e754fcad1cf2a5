using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

/// <summary>Every real file of the shared formats imports; for each the table says what must be there, in figures.</summary>
public class CorpusTests
{
    /// <summary>File, format, language, and how many units, headings, notes, anchors, verses, quotations, emphases and lines of furniture it has.</summary>
    public static IEnumerable<object[]> Books =>
    [
        ["docx/test01.docx", "docx", "en", new Counted(3, 0, 0, 0, 0, 0, 0, 0)],
        ["docx/test03.docx", "docx", "en", new Counted(6, 0, 0, 0, 0, 0, 15, 0)],
        ["docx/test10.docx", "docx", "en", new Counted(5, 0, 2, 2, 0, 0, 0, 0)],
        ["docx/test13.docx", "docx", "en", new Counted(5, 0, 2, 2, 0, 0, 0, 0)],
        ["epub/a-confession_maude.epub", "epub", "en", new Counted(269, 18, 11, 11, 0, 0, 26, 19)],
        ["fb2/MiniHelp.desktop.ru.fb2", "fb2", "ru", new Counted(11, 3, 0, 0, 0, 0, 0, 0)],
        ["fb2/MiniHelp.desktop.en.fb2", "fb2", "en", new Counted(12, 3, 0, 0, 0, 0, 0, 0)],
        ["fb2/_Test.fb2", "fb2", "ru", new Counted(338, 54, 81, 41, 28, 21, 315, 6)],
        ["html/udhr_rus.html", "html", "ru", new Counted(91, 32, 0, 0, 0, 0, 0, 0)],
        ["html/udhr_eng.html", "html", "en", new Counted(92, 32, 0, 0, 0, 0, 0, 0)],
    ];

    /// <summary>Plain texts and pages in every encoding: file, encoding, language where the words tell it, what it has, and words that must stand in one unit.</summary>
    public static IEnumerable<object[]> PlainTexts =>
    [
        ["html/corpus1917_lenin_scraped.txt", "utf-8", "ru", new Counted(364, 1, 13, 0, 0, 0, 0, 246), "\u041B\u0435\u043D\u0438\u043D"],
        ["gutenberg_latin1/36238-8.txt", "iso-8859-1", "en", new Counted(42, 3, 0, 0, 0, 0, 0, 11), "Project Gutenberg"],
        ["encodings/IBM866/_ude_1.txt", "ibm866", "ru", new Counted(3, 0, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/IBM866/aif.ru.health.xml", "ibm866", "ru", new Counted(128, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/IBM866/blog.mlmaster.com.xml", "ibm866", "ru", new Counted(23, 0, 0, 0, 0, 0, 0, 0), "rss"],
        ["encodings/IBM866/kapranoff.ru.xml", "ibm866", "ru", new Counted(154, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/IBM866/money.rin.ru.xml", "ibm866", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/IBM866/music.peeps.ru.xml", "ibm866", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/IBM866/newsru.com.xml", "ibm866", "ru", new Counted(320, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/KOI8-R/_ude_1.txt", "koi8-r", "ru", new Counted(3, 0, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/KOI8-R/aif.ru.health.xml", "koi8-r", "ru", new Counted(128, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/KOI8-R/blog.mlmaster.com.xml", "koi8-r", "ru", new Counted(23, 0, 0, 0, 0, 0, 0, 0), "rss"],
        ["encodings/KOI8-R/kapranoff.ru.xml", "koi8-r", "ru", new Counted(160, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/KOI8-R/money.rin.ru.xml", "koi8-r", "ru", new Counted(96, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/KOI8-R/music.peeps.ru.xml", "koi8-r", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/KOI8-R/newsru.com.xml", "koi8-r", "ru", new Counted(320, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/MacCyrillic/_ude_1.txt", "x-mac-cyrillic", "ru", new Counted(3, 0, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/MacCyrillic/aif.ru.health.xml", "x-mac-cyrillic", "ru", new Counted(128, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/MacCyrillic/blog.mlmaster.com.xml", "x-mac-cyrillic", "ru", new Counted(23, 0, 0, 0, 0, 0, 0, 0), "rss"],
        ["encodings/MacCyrillic/kapranoff.ru.xml", "x-mac-cyrillic", "ru", new Counted(154, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/MacCyrillic/money.rin.ru.xml", "x-mac-cyrillic", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/MacCyrillic/music.peeps.ru.xml", "x-mac-cyrillic", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/MacCyrillic/newsru.com.xml", "x-mac-cyrillic", "ru", new Counted(320, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/UTF-16BE/nobom-utf16be.txt", "utf-16be", "", new Counted(20, 1, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/UTF-16BE/plane1-utf-16be.html", "utf-16be", "", new Counted(14, 2, 0, 0, 0, 3, 0, 0), ""],
        ["encodings/UTF-16LE/nobom-utf16le.txt", "utf-16le", "", new Counted(20, 1, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/UTF-16LE/plane1-utf-16le.html", "utf-16le", "", new Counted(14, 2, 0, 0, 0, 3, 0, 0), ""],
        ["encodings/iso-8859-5-russian/aif.ru.health.xml", "iso-8859-5", "ru", new Counted(128, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/iso-8859-5-russian/blog.mlmaster.com.xml", "iso-8859-5", "ru", new Counted(23, 0, 0, 0, 0, 0, 0, 0), "rss"],
        ["encodings/iso-8859-5-russian/kapranoff.ru.xml", "iso-8859-5", "ru", new Counted(154, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/iso-8859-5-russian/money.rin.ru.xml", "iso-8859-5", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/iso-8859-5-russian/music.peeps.ru.xml", "iso-8859-5", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/iso-8859-5-russian/newsru.com.xml", "iso-8859-5", "ru", new Counted(320, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/utf-8-sig/_ude_4.txt", "utf-8", "", new Counted(10, 0, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/utf-8-sig/bom-utf-8.srt", "utf-8", "", new Counted(9, 0, 0, 0, 0, 0, 0, 0), "-->"],
        ["encodings/utf-8/_ude_russian.txt", "utf-8", "ru", new Counted(3, 0, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/windows-1251-russian/_ude_1.txt", "windows-1251", "ru", new Counted(3, 0, 0, 0, 0, 0, 0, 0), ""],
        ["encodings/windows-1251-russian/aif.ru.health.xml", "windows-1251", "ru", new Counted(128, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/windows-1251-russian/blog.mlmaster.com.xml", "windows-1251", "ru", new Counted(23, 0, 0, 0, 0, 0, 0, 0), "rss"],
        ["encodings/windows-1251-russian/kapranoff.ru.xml", "windows-1251", "ru", new Counted(154, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/windows-1251-russian/money.rin.ru.xml", "windows-1251", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/windows-1251-russian/music.peeps.ru.xml", "windows-1251", "ru", new Counted(95, 0, 1, 0, 0, 0, 0, 0), "rss"],
        ["encodings/windows-1251-russian/newsru.com.xml", "windows-1251", "ru", new Counted(320, 0, 1, 0, 0, 0, 0, 0), "rss"],
    ];

    [SharedTheory]
    [MemberData(nameof(PlainTexts))]
    public void A_plain_text_has_what_its_table_says(string file, string encoding, string language, Counted expected, string words)
    {
        var result = TextImporter.Import(Source(file), new ImportOptions());

        Assert.Equal(encoding, result.Report.EncodingName);
        Assert.True(language.Length == 0 || result.Document.Language.Tag == language, result.Document.Language.Tag);
        Assert.Equal(expected, Counted.Of(result.Document) with { Anchors = 0, Emphases = 0 });
        Assert.Contains(result.Document.Units, unit => unit.Text.Contains(words, StringComparison.Ordinal));
    }

    [SharedTheory]
    [MemberData(nameof(Books))]
    public void A_book_has_what_its_table_says(string file, string format, string language, Counted expected)
    {
        var result = TextImporter.Import(Source(file), new ImportOptions());

        Assert.Equal((format, language), (result.Report.Format, result.Document.Language.Tag));
        Assert.Equal(expected, Counted.Of(result.Document));
    }

    [SharedFact]
    public void No_file_is_left_out()
    {
        var folder = SharedFolder.PathTo("corpora", "formats");
        var listed = Books.Concat(PlainTexts).Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(file => file != "README.txt" && !file.EndsWith(".expected.utf8.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        Assert.Empty(listed.Except(files, StringComparer.Ordinal));
        foreach (var file in files)
        {
            var result = TextImporter.Import(Source(file), new ImportOptions());
            Assert.True(!result.Document.Units.IsEmpty, file);
            Assert.All(result.Document.Units, unit => Assert.True(unit.Locator.Line is not null || unit.Locator.Page is not null, $"{file} {unit.Text}"));
            Assert.True(listed.Contains(file), $"{file} has no row in the table.");
        }
    }

    [SharedFact]
    public void Tracked_changes_of_a_real_document_are_accepted()
    {
        var units = TextImporter.Import(Source("docx/test01.docx"), new ImportOptions()).Document.Units;

        Assert.EndsWith("get broken. \U0001F600 \u2200", units[0].Text, StringComparison.Ordinal);
        Assert.Contains("has been inserted", units[2].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(units, unit => unit.Text.Contains("deleted", StringComparison.Ordinal));
    }

    [SharedFact]
    public void Every_anchor_of_the_torture_test_leads_to_its_note()
    {
        var document = TextImporter.Import(Source("fb2/_Test.fb2"), new ImportOptions()).Document;
        var anchors = document.Units.SelectMany(unit => unit.Anchors).ToList();

        Assert.All(anchors, anchor => Assert.Equal(UnitKind.Note, document[anchor.Note].Kind));
        Assert.All(anchors.Where(anchor => anchor.Label.All(char.IsAsciiDigit)), anchor => Assert.EndsWith(anchor.Label, document[anchor.Note].Text.Split(" (")[0], StringComparison.Ordinal));
    }

    [SharedFact]
    public void The_notes_of_a_real_EPUB_stand_at_their_anchors()
    {
        var document = TextImporter.Import(Source("epub/a-confession_maude.epub"), new ImportOptions()).Document;
        var anchors = document.Units.SelectMany(unit => unit.Anchors).ToList();

        Assert.Equal(Enumerable.Range(1, 11).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), anchors.Select(anchor => anchor.Label));
        Assert.Equal(anchors.Select(anchor => anchor.Note), anchors.Select(anchor => anchor.Note).Order());
        Assert.DoesNotContain(document.Units, unit => unit.Text.Contains('\u21A9', StringComparison.Ordinal));
    }

    [SharedTheory]
    [InlineData("ok/ok.tmx", 1)]
    [InlineData("ok/ok.xlf", 1)]
    [InlineData("schema-silent/q6.tmx", 2)]
    public void A_sample_of_interchange_brings_its_links(string file, int versions)
    {
        var path = SharedFolder.PathTo("samples", "interchange", file);
        var result = BitextImporter.Import(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), new BitextOptions(), _ => null);

        Assert.Equal(versions, result.Versions.Length);
        Assert.All(result.Versions, version => Assert.Equal("[0]:[0]", version.Alignment.Links.Single().ToString()));
    }

    [SharedFact]
    public void Samples_that_validators_refuse_are_read_or_refused_with_a_reason()
    {
        foreach (var path in Directory.EnumerateFiles(SharedFolder.PathTo("samples", "interchange"), "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".dtd", StringComparison.Ordinal)))
        {
            var source = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
            try
            {
                Assert.NotNull(BitextImporter.IsBitext(source) ? BitextImporter.Import(source, new BitextOptions(), _ => null) : TextImporter.Import(source, new ImportOptions()));
            }
            catch (InputException refused)
            {
                Assert.False(path.Contains("epub", StringComparison.Ordinal), refused.Message);
            }
        }
    }

    private static SourceFile Source(string file) => new(Path.GetFileName(file), File.ReadAllBytes(SharedFolder.PathTo("corpora", "formats", file)));

    public sealed record Counted(int Units, int Headings, int Notes, int Anchors, int Verses, int Quotations, int Emphases, int Furniture)
    {
        public static Counted Of(Document document)
        {
            int Kind(UnitKind kind) => document.Units.Count(unit => unit.Kind == kind);
            return new Counted(
                document.Units.Length, Kind(UnitKind.Heading), Kind(UnitKind.Note), document.Units.Sum(unit => unit.Anchors.Length), Kind(UnitKind.Verse),
                Kind(UnitKind.Quotation), document.Units.Sum(unit => unit.Emphases.Length), Kind(UnitKind.Furniture));
        }
    }
}
