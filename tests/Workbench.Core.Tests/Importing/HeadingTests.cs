using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class HeadingTests
{
    [Theory]
    [InlineData("CHAPTER IV")]
    [InlineData("Chapter 3. The River")]
    [InlineData("Part One")]
    [InlineData("ЧАСТЬ ВТОРАЯ")]
    [InlineData("Глава первая")]
    [InlineData("Вторая часть")]
    [InlineData("IV")]
    [InlineData("XII.")]
    [InlineData("Предисловие")]
    [InlineData("THE OLD MILL")]
    [InlineData("Л. Д. ТРОЦКОМУ")]
    public void Short_lines_that_speak_like_headings_are_headings(string heading) =>
        Assert.Equal(UnitKind.Heading, FirstOf(heading).Kind);

    [Theory]
    [InlineData("Part of the wall had fallen.")]
    [InlineData("Chapter 3 Alice went home.")]
    [InlineData("Глава семьи молчал.")]
    [InlineData("НЕТ!")]
    [InlineData("СССР")]
    [InlineData("OUR DISAGREEMENTS 5")]
    [InlineData("PREFACE XIV")]
    [InlineData("1921")]
    [InlineData("— Да.")]
    public void Other_short_lines_are_paragraphs(string line) =>
        Assert.Equal(UnitKind.Paragraph, FirstOf(line).Kind);

    [Fact]
    public void Marked_headings_have_the_level_of_their_marks_and_silence_the_rest()
    {
        var units = Sources.Import("# Part One\n## Chapter 1\nТекст идёт.\nCHAPTER IV\n#хештег").Document.Units;

        Assert.Equal(["Part One", "Chapter 1", "Текст идёт.", "CHAPTER IV", "#хештег"], units.Select(unit => unit.Text));
        Assert.Equal([1, 2, 0, 0, 0], units.Select(unit => unit.Level));
    }

    [Fact]
    public void Levels_follow_the_ranks_that_are_there()
    {
        var units = Sources.Import("Part One\n\nChapter 1\n\nText.\n\nChapter 2\n\nText.\n\nPart Two\n\nText.").Document.Units;

        Assert.Equal([1, 2, 0, 2, 0, 1, 0], units.Select(unit => unit.Level));
    }

    [Fact]
    public void A_text_all_in_capitals_has_no_headings_for_that() =>
        Assert.DoesNotContain(Sources.Import("СРОЧНАЯ ТЕЛЕГРАММА\nВСЕМ ЧЛЕНАМ КОМИТЕТА\nОТВЕТ НЕМЕДЛЕННО").Document.Units, unit => unit.Kind == UnitKind.Heading);

    private static Unit FirstOf(string line) =>
        Sources.Import($"{line}\n\nА дальше идёт обычный текст.\n\nИ ещё один абзац.\n\nИ последний абзац.").Document.Units[0];
}
