using System.Diagnostics;
using System.Text;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

/// <summary>What comes in to do harm, and what came to harm on its way: one clear message, little time, little memory.</summary>
public class HostileTests
{
    private const string Laughs =
        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    private const string Foreign = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY % p SYSTEM \"http://example.org/x.dtd\"> %p;]>";

    public static TheoryData<string, string> Markups => new()
    {
        { "book.fb2", "{0}<FictionBook><body><section><p>Text {1}.</p></section></body></FictionBook>" },
        { "text.xml", "{0}<TEI><text><body><p>Text {1}.</p></body></text></TEI>" },
        { "memory.tmx", "{0}<tmx><header srclang=\"ru\"/><body><tu><tuv xml:lang=\"ru\"><seg>Text {1}.</seg></tuv><tuv xml:lang=\"en\"><seg>Text.</seg></tuv></tu></body></tmx>" },
        { "file.xlf", "{0}<xliff version=\"2.1\" srcLang=\"ru\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment><source>Text {1}.</source><target>Text.</target></segment></unit></file></xliff>" },
    };

    [Theory]
    [MemberData(nameof(Markups))]
    public void A_billion_laughs_are_not_laughed(string name, string markup)
    {
        var refused = Bounded(() => Assert.Throws<InputException>(() => Import(Filled(name, markup, Laughs, "&d;"))));

        Assert.Contains("The entity &d; stands for other entities or mark-up, which are not expanded.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void Files_of_the_machine_are_never_read(string name, string markup)
    {
        var refused = Bounded(() => Assert.Throws<InputException>(() => Import(Filled(name, markup, Foreign, "&x;"))));

        Assert.Contains("The entity &x; stands for another file, which is never read.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void Many_long_entities_are_refused(string name, string markup)
    {
        var declared = $"<!DOCTYPE r [<!ENTITY a \"{new string('a', 900)}\">]>";

        Assert.Contains("unfold to more than a million", Bounded(() => Assert.Throws<InputException>(() => Import(Filled(name, markup, declared, string.Concat(Enumerable.Repeat("&a;", 2000)))))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void A_DTD_that_declares_characters_is_no_harm(string name, string markup) =>
        Import(Filled(name, markup, "<!DOCTYPE r SYSTEM \"http://example.org/none.dtd\" [<!ENTITY dash \"&#8212;\">]>", "&dash;"));

    [Theory]
    [MemberData(nameof(Markups))]
    public void Mark_up_that_is_cut_off_is_named_with_its_line(string name, string markup)
    {
        var whole = Filled(name, markup, "", "");

        Assert.Contains("The XML is broken", Assert.Throws<InputException>(() => Import(new SourceFile(name, whole.Bytes[..^12]))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void Elements_nested_without_end_are_refused_at_once(string name, string markup)
    {
        var deep = string.Concat(Enumerable.Repeat("<g>", 200_000));

        Assert.Contains("nested more than", Bounded(() => Assert.Throws<InputException>(() => Import(Filled(name, markup, "", deep)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_not_unfolded()
    {
        var bomb = Packs.Zip("book.epub", ("mimetype", "application/epub+zip"u8.ToArray()), ("META-INF/container.xml", new byte[200 * 1024 * 1024]));

        Assert.Contains("this is no text but a trap", Bounded(() => Sources.Refused(bomb), megabytes: 128).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_not_unfolded()
    {
        var bomb = Sources.File(Packs.Gzip(new byte[200 * 1024 * 1024]), "a.gz");

        Assert.Contains("this is no text but a trap", Bounded(() => Sources.Refused(bomb), megabytes: 128).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_within_archives_end()
    {
        var file = Packs.Zip("a.zip", ("a.txt", "Text."));
        for (var i = 0; i < 6; i++)
        {
            file = Packs.Zip("a.zip", ("a.zip", file.Bytes.ToArray()));
        }

        Assert.Contains("packed in each other", Sources.Refused(file).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_countless_files_is_refused()
    {
        var many = Packs.Zip("a.epub", [.. Enumerable.Range(0, 20_001).Select(i => ($"f{i}", Array.Empty<byte>()))]);

        Assert.Contains("The archive holds 20001 files", Bounded(() => Sources.Refused(many)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../evil.xhtml")]
    [InlineData("/etc/passwd")]
    [InlineData("OPS\\..\\..\\evil.xhtml")]
    [InlineData("C:/evil.xhtml")]
    public void An_archive_whose_names_lead_out_of_it_is_refused(string name) =>
        Assert.Contains("whose name leads out of it", Sources.Refused(Packs.Zip("book.epub", ("META-INF/container.xml", ""), (name, "x"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_book_that_asks_for_files_outside_it_gets_none()
    {
        var book = Packs.Epub(("../../../etc/passwd", "<p>x</p>"), ("one.xhtml", "<p>Abc.</p>"));

        Assert.Contains("leads out of it", Sources.Refused(book).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_cut_off_anywhere_are_refused_or_read()
    {
        foreach (var whole in new[] { Packs.Epub(("one.xhtml", "<p>Abc.</p>")), Packs.Docx("<w:p><w:r><w:t>Abc.</w:t></w:r></w:p>"), Packs.Odt("<text:p>Abc.</text:p>") })
        {
            for (var length = 4; length < whole.Bytes.Length; length += 37)
            {
                Assert.Contains("The archive is cut off or damaged", Sources.Refused(new SourceFile(whole.Name, whole.Bytes[..length])).Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Scripts_and_styles_of_a_page_are_no_text()
    {
        var units = Told.Units(Sources.Utf8("<!doctype html><body onload=\"alert(1)\"><script>steal()</script><style>p{}</style><noscript>No.</noscript><p onclick=\"x()\">Text.<!-- <script>x</script> --></p><iframe src=\"http://example.org\">In.</iframe><svg><script>x</script></svg><template>T</template></body>"));

        Assert.Equal(["Paragraph Text."], units);
    }

    [Fact]
    public void A_line_of_a_gigabyte_is_refused_before_it_is_decoded()
    {
        var refused = Bounded(() => Sources.Refused(Sources.File(new byte[1 << 30])), megabytes: 1100);

        Assert.Contains("The file has 1073741824 bytes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_many_megabytes_is_no_paragraph()
    {
        var line = new byte[64 * 1024 * 1024];
        Array.Fill(line, (byte)'a');

        Assert.Contains("A paragraph of", Bounded(() => Sources.Refused(Sources.File(line)), megabytes: 1500).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<FictionBook><body><section><p>{0}</p></section></body></FictionBook>", "a.fb2")]
    [InlineData("<!doctype html><body><p>{0}</p></body>", "a.html")]
    public void A_paragraph_without_end_in_mark_up_is_refused(string markup, string name) =>
        Assert.Contains("A paragraph of", Bounded(() => Sources.Refused(Sources.Utf8(markup.Replace("{0}", new string('a', 3 << 20), StringComparison.Ordinal), name))).Message, StringComparison.Ordinal);

    [Fact]
    public void NUL_bytes_in_mark_up_are_named() =>
        Assert.Contains("there is a NUL byte in column", Sources.Refused(Sources.Utf8("<FictionBook><body><p>a\0b</p></body></FictionBook>", "a.fb2")).Message, StringComparison.Ordinal);

    [Fact]
    public void Broken_UTF_8_in_a_book_is_named_with_its_file_and_byte()
    {
        var book = Packs.Fb2($"<body><section><p>{Sources.Russian}</p></section></body>").Bytes.ToArray();
        book[^60] = 0xFF;

        Assert.Contains($"The byte 0xFF at offset {book.Length - 60} is broken UTF-8", Sources.Refused(Sources.File(book, "book.fb2")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_without_text_says_that_it_needs_OCR() =>
        Assert.Contains("it needs OCR", Assert.Throws<InputException>(() => TextImporter.Import(Sources.Utf8("%PDF-1.4"), new ImportOptions { Converter = new Converted(" \n\f\n\f") })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_PDF_gives_its_pages_and_tells_of_those_without_text()
    {
        var text = string.Join('\n', Enumerable.Repeat($"   {Packs.Prose[..60]}\n{Packs.Prose[60..]}.", 6)) + "\n\f\f   The second page begins here and\ngoes on.\n\f";
        var result = TextImporter.Import(Sources.Utf8("%PDF-1.4"), new ImportOptions { Converter = new Converted(text) });

        Assert.Equal(("pdf", "1", "3"), (result.Report.Format, result.Document.Units[0].Locator.Page, result.Document.Units[^1].Locator.Page));
        Assert.Contains(result.Report.Warnings, warning => warning.Message.StartsWith("1 of 3 pages have no text", StringComparison.Ordinal));
    }

    [Fact]
    public void Countless_links_cost_no_more_than_they_are()
    {
        var links = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a id=\"r{i}\" href=\"#n\">[{i}]</a> "));
        var page = $"<!doctype html><body><p>{links}</p><p id=\"n\">{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a href=\"#r{i}\">x</a> "))}</p></body>";

        Assert.NotEmpty(Bounded(() => Told.Import(Sources.Utf8(page, "a.html"))).Units);
    }

    [Fact]
    public void Countless_marks_and_notes_cost_no_more_than_they_are()
    {
        var marks = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<emphasis>a</emphasis>\u0301<a l:href=\"#n{i % 100}\" type=\"note\">[{i}]</a> "));
        var notes = string.Concat(Enumerable.Range(0, 100).Select(i => $"<section id=\"n{i}\"><p>Note.</p></section>"));

        Assert.Equal(30_000, Bounded(() => Told.Import(Packs.Fb2($"<body><section><p>{marks}</p></section></body><body name=\"notes\">{notes}</body>"))).Units[0].Anchors.Length);
    }

    [Fact]
    public void Ampersands_and_empty_tags_without_number_cost_no_more_than_they_are()
    {
        Bounded(() => Import(Packs.Fb2($"<body><section>{string.Concat(Enumerable.Repeat("<p>a &amp; &lt; b</p>\n", 100_000))}</section></body>")), seconds: 20);
        Bounded(() => Import(Packs.Epub(("one.xhtml", $"<p>Abc.</p>{string.Concat(Enumerable.Repeat("/>", 400_000))}"))), seconds: 20);
    }

    private static object Import(SourceFile source) => BitextImporter.IsBitext(source)
        ? BitextImporter.Import(source, new BitextOptions(), _ => null)
        : TextImporter.Import(source, new ImportOptions());

    private static SourceFile Filled(string name, string markup, string doctype, string text) =>
        new(name, Encoding.UTF8.GetBytes(markup.Replace("{0}", doctype, StringComparison.Ordinal).Replace("{1}", text, StringComparison.Ordinal)));

    // Generous for a busy machine; what the tests stand against takes hours, or all memory.
    private static T Bounded<T>(Func<T> run, int seconds = 10, int megabytes = 512)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = run();
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) >> 20;

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, seconds);
        Assert.InRange(allocated, 0, megabytes);
        return result;
    }

    private sealed class Converted(string text) : IDocumentConverter
    {
        public byte[] TextOfPdf(SourceFile source) => Encoding.UTF8.GetBytes(text);

        public byte[] DocxOf(SourceFile source) => throw new InputException(source.Name, "No.", "None.");
    }
}
