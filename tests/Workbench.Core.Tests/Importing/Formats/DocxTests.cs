using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class DocxTests
{
    private const string Styles =
        """
        <w:style w:styleId="H2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:styleId="Mine"><w:basedOn w:val="H2"/><w:name w:val="My heading"/></w:style>
        <w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style><w:style w:styleId="V"><w:name w:val="Verse"/></w:style>
        <w:style w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
        """;

    [Fact]
    public void Headings_quotations_and_verse_are_known_by_their_styles() =>
        Assert.Equal(
            ["Heading 2 Chapter", "Heading 3 Section", "Quotation Said.", "Verse A line"],
            Told.Units(Packs.Docx(P("Chapter", "<w:pStyle w:val=\"Mine\"/>") + P("Section", "<w:outlineLvl w:val=\"2\"/>") + P("Said.", "<w:pStyle w:val=\"Q\"/>") + P("A line", "<w:pStyle w:val=\"V\"/>"), ("styles", Styles))));

    [Fact]
    public void Tracked_changes_are_accepted() =>
        Assert.Equal(
            ["Paragraph He went home. And slept."],
            Told.Units(Packs.Docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">He </w:t></w:r><w:del><w:r><w:delText>came</w:delText></w:r></w:del><w:ins><w:r><w:t>went</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t xml:space=\"preserve\"> home. </w:t></w:r></w:p>" + P("And slept."))));

    [Fact]
    public void Footnotes_stand_at_the_end_of_their_division_endnotes_at_the_end_of_the_text_and_comments_say_so()
    {
        var body = P("One", "<w:outlineLvl w:val=\"0\"/>") + $"<w:p>{Run("Word")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{Run(" more")}<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>"
            + P("Two", "<w:outlineLvl w:val=\"0\"/>") + $"<w:p>{Run("Last")}<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
        var notes = "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + P("A foot. — Ed.") + "</w:footnote>";

        Assert.Equal(
            ["Heading 1 One", "Paragraph Word[1→2] more[1→6]", "Note by Editor A foot. — Ed.", "Heading 1 Two", "Paragraph Last[1→5]", "Note by Commentator Why?", "Note An end."],
            Told.Units(Packs.Docx(body, ("footnotes", notes), ("endnotes", "<w:endnote w:id=\"2\">" + P("An end.") + "</w:endnote>"), ("comments", "<w:comment w:id=\"0\">" + P("Why?") + "</w:comment>"))));
    }

    [Fact]
    public void Runs_with_one_look_are_one_emphasis()
    {
        var unit = Told.Import(Packs.Docx($"<w:p>{Run(Packs.Prose + " ")}{Run("very ", "<w:i/>")}{Run("much", "<w:rStyle w:val=\"Em\"/>")}{Run(" so", "<w:spacing w:val=\"40\"/><w:b w:val=\"0\"/>")}{Run(" oui", "<w:lang w:val=\"fr-FR\"/>")}</w:p>", ("styles", Styles))).Units[0];

        Assert.Equal(["Italic very much", "Spaced so"], Told.Emphases(unit));
        Assert.Equal(["fr oui"], Told.Passages(unit));
    }

    [Fact]
    public void A_table_gives_its_rows_and_a_frame_comes_after_its_paragraph() =>
        Assert.Equal(
            ["Paragraph a | b", "Paragraph Text.", "Paragraph Boxed."],
            Told.Units(Packs.Docx($"<w:tbl><w:tr><w:tc>{P("a")}</w:tc><w:tc>{P("b")}</w:tc></w:tr></w:tbl><w:p>{Run("Text.")}<w:r><w:pict><w:txbxContent>{P("Boxed.")}</w:txbxContent></w:pict></w:r></w:p>")));

    [Fact]
    public void Pages_are_those_that_Word_saw()
    {
        var units = Told.Import(Packs.Docx($"{P("First.")}<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second.</w:t></w:r></w:p>")).Units;

        Assert.Equal(["1", "2"], units.Select(unit => unit.Locator.Page));
        Assert.All(units, unit => Assert.Equal("word/document.xml", unit.Locator.Part));
    }

    private static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    private static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
