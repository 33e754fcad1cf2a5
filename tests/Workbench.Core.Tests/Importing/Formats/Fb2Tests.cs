using Workbench.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class Fb2Tests
{
    [Fact]
    public void Sections_epigraphs_verse_quotations_and_notes_keep_what_they_are()
    {
        var book = Packs.Fb2(
            """
            <body><title><p>The Mill</p><p>A tale</p></title>
            <section><title><p>One<a l:href="#n2" type="note">[2]</a></p></title><epigraph><p>Water knows.</p><text-author>A saying</text-author></epigraph>
            <p>He went <emphasis>down</emphasis> to the <strong>river</strong>.<sup> <a l:href="#n1" type="note">[1]</a> </sup></p>
            <section><title><p>Deeper</p></title><poem><stanza><v>First line,</v><v>second line.</v></stanza></poem><cite><p>Said the book.</p></cite><subtitle>* * *</subtitle><subtitle>Evening</subtitle></section></section></body>
            <body name="notes"><title><p>Notes</p></title><section id="n1"><title><p>1</p></title><p>A small river. (Translator's note.)</p><p>And cold.</p></section>
            <section id="n2"><title><p>2</p></title><p>Not two.</p></section></body>
            """);

        Assert.Equal(
            [
                "Heading 1 The Mill A tale", "Heading 2 One[2→14]", "Quotation Water knows.", "Quotation A saying", "Paragraph He went down to the river.[1→12]",
                "Heading 3 Deeper", "Verse First line,", "Verse second line.", "Quotation Said the book.", "Paragraph * * *", "Heading 4 Evening",
                "Heading 1 Notes", "Note by Translator A small river. (Translator's note.)", "Note by Translator And cold.", "Note Not two.",
            ],
            Told.Units(book));
    }

    [Fact]
    public void Emphasis_is_kept_as_spans_and_passages_with_their_language()
    {
        var unit = Told.Import(Packs.Fb2($"<body><section><p>{Packs.Prose} <emphasis>Not so</emphasis> <emphasis>fast</emphasis>, he <strong>cried</strong>: <style xml:lang=\"fr\">doucement</style>!</p></section></body>")).Units[0];

        Assert.Equal(["Italic Not so fast", "Bold cried"], Told.Emphases(unit));
        Assert.Equal(["fr doucement"], Told.Passages(unit));
    }

    [Fact]
    public void The_description_names_title_author_translator_and_language()
    {
        var about = "<author><first-name>Anton</first-name><last-name>Chekhov</last-name></author><book-title>The Mill</book-title><translator><last-name>Garnett</last-name></translator><lang>uk</lang><annotation><p>A blurb.</p></annotation>";
        var result = TextImporter.Import(Packs.Fb2("<body><section><p>Abc.</p></section></body>", about), new ImportOptions());

        Assert.Equal(("fb2", "The Mill", "Anton Chekhov", "Garnett"), (result.Report.Format, result.Report.Title, result.Report.Author, result.Report.Translator));
        Assert.Equal("uk", result.Document.Language.Tag);
        Assert.Equal(UnitKind.Furniture, result.Document.Units[0].Kind);
    }

    [Fact]
    public void A_link_to_a_note_that_is_not_there_stays_in_the_text() =>
        Assert.Equal(["Paragraph Word[7] goes."], Told.Units(Packs.Fb2("<body><section><p>Word<a l:href=\"#n7\" type=\"note\">[7]</a> goes.</p></section></body>")));

    [Fact]
    public void Entities_of_HTML_are_characters_and_unknown_ones_stay_with_a_warning()
    {
        var result = TextImporter.Import(Packs.Fb2("<body><section><p>Salt&nbsp;&amp;&hellip; &Version; R&D</p></section></body>"), new ImportOptions());

        Assert.Equal("Salt &\u2026 &Version; R&D", result.Document.Units[0].Text);
        Assert.Contains(result.Report.Warnings, warning => warning.Message.Contains("&Version;", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_unit_knows_its_byte_even_in_a_book_of_one_line()
    {
        var book = Packs.Fb2("<body><section><p>\u041F\u0435\u0440\u0432\u044B\u0439.</p><p>\u0412\u0442\u043E\u0440\u043E\u0439&nbsp;.</p><p>\u0422\u0440\u0435\u0442\u0438\u0439.</p></section></body>");
        var places = Told.Import(book).Units.Select(unit => (int)unit.Locator.Offset!.Value);

        Assert.All(places, place => Assert.True(book.Bytes.Span[place..].StartsWith("<p>"u8)));
        Assert.Equal(3, places.Distinct().Count());
    }

    [Fact]
    public void A_zipped_book_is_the_book()
    {
        var zip = Packs.Zip("book.fb2.zip", ("book.fb2", Packs.Fb2("<body><section><p>Abc.</p></section></body>").Bytes.ToArray()));
        var unit = Told.Import(zip).Units[0];

        Assert.Equal(("Abc.", "book.fb2", null), (unit.Text, unit.Locator.Part, unit.Locator.Offset));
    }
}
