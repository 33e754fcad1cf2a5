using FsCheck;
using FsCheck.Fluent;
using Workbench.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class LayoutTests
{
    private const string Wrapped = """
        The old miller came out upon the porch and looked for a long while
        at the river, which had risen in the night and now stood almost
        level with the lowest of the three stone steps. His grandson was
        already at work with the two pails, going down to the water and
        coming up again.
        Nobody spoke. The wheel turned slowly, and every time that it came
        round a thin sheet of water fell from it and broke upon the stones
        below. The miller counted the turns under his breath, as he had
        done every morning for forty years, and found that the water-
        wheel was slower than it had been. A water-mill must not be kept wai-
        ting, he thought, and there is no use in waiting for the flood.
        """;

    [Fact]
    public void In_the_line_layout_every_line_that_is_not_empty_is_a_unit()
    {
        var units = Sources.Import("# I\nодин\n\n  \nдва  слова\r\nтри\rчетыре", UnitLayout.Line).Document.Units;

        Assert.Equal(["I", "один", "два слова", "три", "четыре"], units.Select(unit => unit.Text));
        Assert.Equal([1, 2, 5, 6, 7], units.Select(unit => unit.Locator.Line));
        Assert.Equal((UnitKind.Heading, 1), (units[0].Kind, units[0].Level));
    }

    [Fact]
    public void One_blank_line_makes_a_text_blank_line_separated()
    {
        var result = Sources.Import("a\nb\n\nc\nd", UnitLayout.Paragraph);

        Assert.Equal(["a b", "c d"], Sources.Texts(result.Document));
        Assert.Equal("blank-lines", result.Report.Layout);
    }

    [Fact]
    public void Without_blank_lines_every_line_is_a_paragraph()
    {
        var result = Sources.Import("\n\nПервый абзац.\nВторой абзац.\n\n", UnitLayout.Paragraph);

        Assert.Equal(["Первый абзац.", "Второй абзац."], Sources.Texts(result.Document));
        Assert.Equal("one-per-line", result.Report.Layout);
        Assert.Equal(3, result.Document.Units[0].Locator.Line);
    }

    [Theory]
    [InlineData(UnitLayout.Auto)]
    [InlineData(UnitLayout.Paragraph)]
    public void Hard_wrapped_lines_are_rejoined(UnitLayout layout)
    {
        var result = Sources.Import(Wrapped, layout);

        Assert.Equal("hard-wrapped", result.Report.Layout);
        Assert.Equal([1, 6], result.Document.Units.Select(unit => unit.Locator.Line));
        Assert.EndsWith("going down to the water and coming up again.", result.Document.Units[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_broken_by_a_hyphen_is_rejoined_only_where_it_stands_whole_elsewhere()
    {
        var text = Sources.Import(Wrapped).Document.Units[1].Text;

        Assert.Contains("the water-wheel was slower", text, StringComparison.Ordinal);
        Assert.Contains("be kept waiting, he thought", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_stray_blank_lines_do_not_join_paragraphs_of_a_line_each()
    {
        var lines = Enumerable.Range(0, 40).Select(i => $"Абзац номер {i} кончается здесь.").ToList();
        lines.Insert(20, "");

        Assert.Equal(40, Sources.Texts(string.Join('\n', lines)).Length);
        Assert.Equal(2, Sources.Texts(string.Join('\n', lines), UnitLayout.Paragraph).Length);
    }

    [Fact]
    public void Verse_without_blank_lines_keeps_its_lines()
    {
        var verse = string.Join('\n', Enumerable.Repeat("Над рекой туман ложится,\nТихо светится вода,\nСтаря мельница кружится,\nКак кружилась и тогда.", 4));

        Assert.Equal(16, Sources.Texts(verse, UnitLayout.Paragraph).Length);
    }

    [Fact]
    public void What_nobody_sees_is_removed_from_a_unit() =>
        Assert.Equal(
            ["слово один два й"],
            Sources.Texts("\uFEFFсло\u00ADво\u200B \u00A0 один\t\u0007два\u2060 \u0438\u0306 "));

    [Fact]
    public void Joiners_stay_where_they_carry_meaning() =>
        Assert.Equal(["аб 👩‍💻"], Sources.Texts("а\u200Dб 👩‍💻"));

    [Fact]
    public void Paragraphs_joined_by_blank_lines_come_back()
    {
        var word = Gen.Elements("а", "снег", "дом", "Wort", "ёлка", "x");
        var paragraph = Gen.NonEmptyListOf(word).SelectMany(words => Gen.Elements(" ", "  ", "\t").Select(space => string.Join(space, words)));
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.NonEmptyListOf(paragraph).ToArbitrary(), paragraphs =>
            Sources.Texts(string.Join("\n\n", paragraphs), UnitLayout.Paragraph)
                .SequenceEqual(paragraphs.Select(TextNormalization.Fold), StringComparer.Ordinal)));
    }

    [Fact]
    public void Importing_text_that_was_imported_changes_nothing()
    {
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
        {
            var line = new string([.. text.Get.Where(character => !char.IsSurrogate(character) && character is not ('\n' or '\r' or '\0'))]);
            return UnitText.Of(UnitText.Of(line)) == UnitText.Of(line) && UnitText.Of(line) == TextNormalization.Fold(UnitText.Of(line));
        }));
    }
}
