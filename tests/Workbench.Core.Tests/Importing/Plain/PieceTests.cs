using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Plain;

/// <summary>Titles, sources, quotations and page furniture of texts that mark none of them.</summary>
public sealed class PieceTests
{
    private const string Prose =
        "The miller went down to the water again and again, for that was his work and he knew it well, and the wheel turned on through the whole of the night.";

    [Fact]
    public void Lines_that_stand_alone_before_running_text_are_titles()
    {
        var told = Kinds($"On Mills and Millers\n\n{Prose}\n\n{Prose}\n\nA Second Word on Mills\n\n3rd May, 1921\n\n{Prose}\n");

        Assert.Equal("HPPHPP", told);
    }

    [Fact]
    public void A_signature_a_date_an_address_and_a_greeting_are_no_titles()
    {
        Assert.Equal("HPPPHHPPPP", Kinds($"On Mills\n\n{Prose}\n\n{Prose}\n\nPeter Miller\n\nNo. 1\n\nA Letter about the River\n\nTo the Council of the Town\n\nDear Friends,\n\n{Prose}\n\nYours, Miller.\n"));
    }

    [Fact]
    public void A_letter_whose_address_is_in_capitals_and_whose_signature_stands_alone_has_no_headings()
    {
        const string letter = "ТОВАРИЩУ МЕЛЬНИКУ\nСрочно\nЛично\nУважаемый т. Мельник!\n"
            + "Вы забыли сказать мне, что вода поднялась за ночь и стоит почти вровень со ступенями, а колесо опять не крутится, и я прошу Вас прийти.\n"
            + "С уважением Ткач\n5-го марта 23 года.\nПечатается по записи секретаря (машинописный текст)\n";

        Assert.DoesNotContain('H', Kinds(letter));
    }

    [Theory]
    [InlineData("Where are you?\n\n{0}\n\nWho is there?\n\n{0}\n")]
    [InlineData("Chapter 1\n\nIt rained\n\n{0}\n\nChapter 2\n\nIt rained on\n\n{0}\n")]
    [InlineData("{0}\n\nand so it was\n\n{0}\n")]
    public void Questions_chapters_and_scraps_of_sentences_make_no_titles(string pattern)
    {
        var source = string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Prose);
        var units = Sources.Import(source).Document.Units;

        Assert.DoesNotContain(units, unit => unit.Kind == UnitKind.Heading && !unit.Text.StartsWith("Chapter", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_names_a_source_is_a_note_and_the_quoted_paragraphs_before_it_are_quotations()
    {
        var told = Kinds($"{Prose}\n\n“{Prose}\n\n“{Prose}”\n\nA. Miller, op. cit., pp. 12–14.\n\n{Prose}\n\nIbid., p. 15.\n\n(Town Archive, No. 7, translated by A. Miller).\n");

        Assert.Equal("PQQNPNN", told);
    }

    [Fact]
    public void What_a_page_puts_around_a_text_is_told_from_it_and_who_translated_is_kept()
    {
        var result = Sources.Import($"A. Miller\n\nWritten: in May 1921\nSource: Works, Volume 7, pages 1-2.\nTranslated: Peter Smith\nTranscription/Markup: B. Weir\nPublic Domain: copy it as you like.\n\n{Prose}[1]\n\n{Prose}\n\n[1] A note.\n\nThe editors found the letter in a drawer.\n\n< backward   forward >\nWorks Index | Volume 7 | Library\n");

        Assert.Equal("HNNNFFPPNNFF", Kinds(result.Document));
        Assert.Equal("Peter Smith", result.Report.Translator);
    }

    [Fact]
    public void The_licence_around_a_book_is_furniture_and_its_header_says_who_wrote_it()
    {
        var result = Sources.Import($"The Project Gutenberg EBook of The Mill\n\nTitle: The Mill\n\nAuthor: A. Miller\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE MILL ***\n\n{Prose}\n\n{Prose}\n\n*** END OF THIS PROJECT GUTENBERG EBOOK THE MILL ***\n\nThe licence.\n");

        Assert.Equal("FFFFPPFF", Kinds(result.Document));
        Assert.Equal(("The Mill", "A. Miller"), (result.Report.Title, result.Report.Author));
    }

    [Fact]
    public void Buttons_of_a_site_are_furniture_where_there_are_many()
    {
        var buttons = "Share\n\nFacebook\n\nTwitter\n\n12 Comments\n\nLike\n\n";

        Assert.Equal("FFFFPPFFFFF", Kinds($"Menu\n\nMills\n\nSearch\n\nLogin\n\n{Prose}\n\n{Prose}\n\n{buttons}"));
        Assert.DoesNotContain('F', Kinds($"{Prose}\n\nLike\n\n{Prose}\n"));
    }

    [Fact]
    public void A_sentence_that_blank_lines_or_a_lone_number_break_in_two_is_joined_in_hard_wrapped_text()
    {
        var lines = string.Concat(Enumerable.Repeat("the river had risen in the night and stood almost level with the\nlowest step of the stone stairs, and nobody was there to see it at\n", 6));
        var texts = Sources.Texts($"At first {lines}all of that hour of the night, for it was the hour when all the\n\n 8\n\nothers slept.\n\nAnd so {lines}all.\n");

        Assert.Equal(2, texts.Length);
        Assert.Contains("when all the others slept.", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_short_on_purpose_stay_lines_in_hard_wrapped_text()
    {
        var lines = string.Concat(Enumerable.Repeat("the river had risen in the night and stood almost level with the\nlowest step of the stone stairs, and nobody was there to see it at\n", 6));
        var texts = Sources.Texts($"At first {lines}all.\n\nWith greetings,\nPeter Miller\n\nHead of the Guild\nMillstone\n");

        Assert.Equal(["With greetings,", "Peter Miller", "Head of the Guild", "Millstone"], texts[1..]);
    }

    private static string Kinds(string source) => Kinds(Sources.Import(source).Document);

    private static string Kinds(Document document) => string.Concat(document.Units.Select(unit => unit.Kind.ToString()[0]));
}
