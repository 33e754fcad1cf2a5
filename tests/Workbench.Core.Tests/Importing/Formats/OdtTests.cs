using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class OdtTests
{
    [Fact]
    public void Headings_notes_comments_quotations_and_contents_are_told_apart()
    {
        var body =
            """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:table-of-content><text:table-of-content-source/><text:index-body><text:p>One 1</text:p></text:index-body></text:table-of-content>
            <text:h text:outline-level="2">One</text:h><text:p text:style-name="P1">Said.</text:p>
            <text:p>Word<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A foot. (Прим. перев.)</text:p></text:note-body></text:note>
            more<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>An end.</text:p></text:note-body></text:note>
            <office:annotation><dc:creator>Me</dc:creator><text:p>Why?</text:p></office:annotation></text:p>
            <text:h text:outline-level="2">Two</text:h><text:list><text:list-item><text:p>Item<text:s/>a</text:p></text:list-item></text:list>
            """;

        Assert.Equal(
            ["Contents One 1", "Heading 2 One", "Quotation Said.", "Paragraph Word[1→4] more[i→8][→5]", "Note by Translator A foot. (Прим. перев.)", "Note by Commentator Why?", "Heading 2 Two", "Paragraph Item a", "Note An end."],
            Told.Units(Packs.Odt(body, "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>")));
    }

    [Fact]
    public void Emphasis_comes_from_styles_and_those_they_come_from()
    {
        var styles = "<style:style style:name=\"A\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style><style:style style:name=\"T1\" style:family=\"text\" style:parent-style-name=\"A\"><style:text-properties fo:font-weight=\"bold\" fo:letter-spacing=\"0.1cm\" fo:language=\"fr\"/></style:style>";
        var unit = Told.Import(Packs.Odt($"<text:p>{Packs.Prose} <text:span text:style-name=\"T1\">Vite!</text:span></text:p>", styles)).Units[0];

        Assert.Equal(["Italic Vite!", "Bold Vite!", "Spaced Vite!"], Told.Emphases(unit));
        Assert.Equal(["fr Vite!"], Told.Passages(unit));
    }

    [Fact]
    public void Pages_are_those_of_soft_page_breaks() =>
        Assert.Equal(["1", "2"], Told.Import(Packs.Odt("<text:p>First.</text:p><text:soft-page-break/><text:p>Second.</text:p>")).Units.Select(unit => unit.Locator.Page));
}
