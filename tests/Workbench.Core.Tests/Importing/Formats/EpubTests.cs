using System.Text;
using Workbench.Importing;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class EpubTests
{
    [Fact]
    public void Notes_are_found_by_what_they_say_of_themselves_in_another_file()
    {
        var book = Packs.Epub(
            ("one.xhtml", "<h1>One</h1><p>Word<a epub:type=\"noteref\" href=\"notes.xhtml#n1\" id=\"r1\">1</a> goes.</p>"),
            ("notes.xhtml", "<section epub:type=\"endnotes\"><h2>Notes</h2><ol><li id=\"n1\" epub:type=\"endnote\"><p>Small. <a href=\"one.xhtml#r1\" epub:type=\"backlink\">↩</a></p><p>Cold. — <i>Trans.</i></p></li></ol></section>"));

        Assert.Equal(["Heading 1 One", "Paragraph Word[1→3] goes.", "Heading 2 Notes", "Note by Translator Small.", "Note by Translator Cold. — Trans."], Told.Units(book));
    }

    [Fact]
    public void Notes_that_say_nothing_are_found_by_the_way_back() =>
        Assert.Equal(
            ["Paragraph Word[1→2] and see the end of it.", "Paragraph The end.", "Note Small."],
            Told.Units(Packs.Epub(("one.html", "<p>Word<sup><a id=\"a1\" href=\"#b1\">[1]</a></sup> and <a href=\"#e\">see</a> the end of it.</p><p id=\"e\">The end.</p><p><a id=\"b1\" href=\"#a1\">[1]</a> Small.</p>"))));

    [Fact]
    public void Verse_epigraphs_pages_and_empty_tags_are_understood()
    {
        var units = Told.Import(Packs.Epub(("one.xhtml",
            "<span epub:type=\"pagebreak\" title=\"12\"/><div epub:type=\"epigraph\"><p>Water knows.</p></div><blockquote epub:type=\"z3998:verse\"><p><span>First,</span><br/><span>second.</span></p></blockquote><p><a id=\"x\"/>Prose <i/>goes <i>on</i>.</p><span epub:type=\"pagebreak\" title=\"13\"/><p>After.</p>"))).Units;

        Assert.Equal(["Quotation Water knows.", "Verse First,", "Verse second.", "Paragraph Prose goes on.", "Paragraph After."], units.Select(unit => $"{unit.Kind} {unit.Text}"));
        Assert.Equal(["12", "12", "12", "12", "13"], units.Select(unit => unit.Locator.Page));
        Assert.Equal(["Italic on"], Told.Emphases(units[3]));
        Assert.All(units, unit => Assert.Equal("OPS/one.xhtml", unit.Locator.Part));
    }

    [Fact]
    public void What_is_no_part_of_the_work_is_furniture_and_contents() =>
        Assert.Equal(
            ["Furniture Published by us.", "Contents One", "Heading 1 One"],
            Told.Units(Packs.Epub(("a.xhtml", "<section epub:type=\"imprint\"><h2>Published by us.</h2></section>"), ("nav.xhtml", "<nav epub:type=\"toc\"><ol><li><a href=\"one.xhtml\">One</a></li></ol></nav>"), ("one.xhtml", "<header><h1>One</h1></header>"))));

    [Fact]
    public void The_package_names_title_author_and_translator_by_the_rules_of_both_versions()
    {
        (string, string)[] pages = [("one.xhtml", "<p>Abc.</p>")];
        var three = Report(pages, "<dc:title>The Mill</dc:title><dc:creator id=\"c\">A. Author</dc:creator><meta property=\"role\" refines=\"#c\">aut</meta><dc:contributor id=\"t\">T. T.</dc:contributor><meta property=\"role\" refines=\"#t\">trl</meta>");
        var two = Report(pages, "<dc:title>The Mill</dc:title><dc:creator xmlns:opf=\"o\" opf:role=\"aut\">A. Author</dc:creator><dc:contributor xmlns:opf=\"o\" opf:role=\"trl\">T. T.</dc:contributor>");

        Assert.Equal(("The Mill", "A. Author", "T. T."), (three.Title, three.Author, three.Translator));
        Assert.Equal(("The Mill", "A. Author", "T. T."), (two.Title, two.Author, two.Translator));
    }

    [Fact]
    public void A_page_that_lies_about_its_encoding_is_read_by_its_bytes()
    {
        var page = Sources.Encode(Packs.Page($"<p>{Sources.Russian}</p>"), "windows-1251");
        var book = Packs.Epub(("one.xhtml", ""));
        var lying = Packs.Zip("book.epub", [.. Entries(book).Select(entry => entry.Name == "OPS/one.xhtml" ? (entry.Name, page) : entry)]);

        var result = TextImporter.Import(lying, new ImportOptions());

        Assert.Equal(Sources.Russian, result.Document.Units[0].Text);
        Assert.Contains(result.Report.Warnings, warning => warning.Message.Contains("The header says utf-8, but the bytes are windows-1251", StringComparison.Ordinal));
    }

    [Fact]
    public void A_locked_book_is_refused()
    {
        var locked = Packs.Zip("book.epub", [.. Entries(Packs.Epub(("one.xhtml", "<p>Abc.</p>"))), ("META-INF/encryption.xml", Encoding.UTF8.GetBytes("<encryption><EncryptedData><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></EncryptedData></encryption>"))]);

        Assert.Contains("The book is locked (DRM)", Sources.Refused(locked).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_missing_is_told_and_the_others_are_read()
    {
        var book = Packs.Zip("book.epub", [.. Entries(Packs.Epub(("one.xhtml", "<p>Abc.</p>"), ("two.xhtml", "<p>Def.</p>"))).Where(entry => entry.Name != "OPS/two.xhtml")]);

        Assert.Contains(TextImporter.Import(book, new ImportOptions()).Report.Warnings, warning => warning.Message.Contains("OPS/two.xhtml", StringComparison.Ordinal));
    }

    private static SourceReport Report((string, string)[] pages, string metadata) => TextImporter.Import(Packs.Epub(pages, metadata), new ImportOptions()).Report;

    private static List<(string Name, byte[] Bytes)> Entries(SourceFile book)
    {
        var archive = Workbench.Importing.Containers.Archive.Open(book);
        return [.. archive.Names.Select(name => (name, archive.Find(name)!.Bytes.ToArray()))];
    }
}
