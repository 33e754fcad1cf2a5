using System.Text;
using Workbench.Importing;
using Workbench.Importing.Cleaning;
using Xunit;

namespace Workbench.Core.Tests.Importing;

/// <summary>The rules over small scans made up here.</summary>
public class CleaningTests
{
    private const int LinesOfPage = 12;

    [Fact]
    public void A_running_head_is_taken_out_and_the_sentence_goes_on_over_the_page()
    {
        var units = Sources.Import(Book(), UnitLayout.Auto).Document.Units;

        Assert.DoesNotContain(units, unit => unit.Text.Contains("RIVER", StringComparison.Ordinal));
        Assert.Contains(units, unit => unit.Text.Contains("the miller went down to the water again and again", StringComparison.Ordinal));
    }

    [Fact]
    public void Units_know_their_page()
    {
        var units = Sources.Import(Book(), UnitLayout.Auto).Document.Units;

        Assert.Equal("7", units[^1].Locator.Page);
        Assert.Equal("1", units[0].Locator.Page);
    }

    [Fact]
    public void A_rule_that_is_switched_off_leaves_its_places_as_they_are()
    {
        var options = new ImportOptions { Cleaning = CleaningChoice.Parse("auto,-running-heads") };
        var result = TextImporter.Import(Sources.Utf8(Book()), options);

        Assert.Contains(result.Document.Units, unit => unit.Text.Contains("RIVER", StringComparison.Ordinal));
        Assert.False(result.Report.Cleaning!.Has("running-heads"));
    }

    [Fact]
    public void Patches_lie_in_the_source_in_order_and_never_overlap()
    {
        var source = Book();
        var patches = TextImporter.Import(Sources.Utf8(source), new ImportOptions()).Report.Cleaning!.Rules.SelectMany(rule => rule.Patches).OrderBy(patch => patch.Start).ToList();

        Assert.All(patches, patch => Assert.InRange(patch.End, patch.Start, source.Length));
        Assert.All(patches.Zip(patches.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData("The ﬁrst ﬂoor was empty.\n\nNobody came.", "The first floor was empty.")]
    [InlineData("Он скaзал это oдин рaз.\n\nИ ушёл.", "Он сказал это один раз.")]
    public void Letters_that_are_no_letters_of_the_text_are_set_right(string source, string first)
    {
        Assert.Equal(first, Sources.Import(source, UnitLayout.Auto).Document.Units[0].Text);
    }

    [Fact]
    public void A_clean_text_is_left_alone()
    {
        var report = Sources.Import("Chapter 1\n\nIt rained. 12\n\nChapter 2\n\nIt rained on.\n", UnitLayout.Auto).Report;

        Assert.Empty(report.Cleaning!.Rules);
    }

    [Fact]
    public void Soft_hyphens_stay_where_their_rule_is_switched_off()
    {
        string Text(string rules) => TextImporter.Import(Sources.Utf8("The mil\u00ADler came out.\n"), new ImportOptions { Cleaning = CleaningChoice.Parse(rules) }).Document.Units[0].Text;

        Assert.Equal("The mil\u00ADler came out.", Text("auto,-soft-hyphens"));
        Assert.Equal("The miller came out.", Text("auto"));
        Assert.Equal("The miller came out.", Text("none"));
    }

    [Theory]
    [InlineData("that the river had risen in the night and stood almost level.\n(The man nods.)\nThe old man counted", "(The man nods.)")]
    [InlineData("“nobody was there to see it and nobody was asked about it all.\nThe old man counted", "The old man counted")]
    public void A_bracketed_remark_and_the_rest_of_a_quotation_begin_no_paragraph_of_a_scan(string lines, string start)
    {
        var units = Sources.Import(Book().Replace("nobody was there to see it.\nThe old man counted", lines, StringComparison.Ordinal)).Document.Units;

        Assert.Contains(units, unit => unit.Text.Contains($" {start}", StringComparison.Ordinal));
        Assert.DoesNotContain(units, unit => unit.Text.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_layout_is_never_cleaned()
    {
        Assert.Equal("The ﬁrst.", Sources.Import("The ﬁrst.\n", UnitLayout.Line).Document.Units[0].Text);
    }

    [Theory]
    [InlineData("auto", "auto")]
    [InlineData("none", "none")]
    [InlineData("auto,-plates,ligatures", "auto,ligatures,-plates")]
    public void A_choice_of_rules_is_read_as_it_is_written(string words, string written)
    {
        Assert.Equal(written, CleaningChoice.Parse(words).ToString());
    }

    [Fact]
    public void An_unknown_rule_is_refused_with_the_names_of_those_there_are()
    {
        var refused = Assert.Throws<FormatException>(() => CleaningChoice.Parse("auto,running-feet"));

        Assert.Contains("running-heads", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A book of seven pages: blank lines between them, a head with the number on each but the first.</summary>
    private static string Book()
    {
        var text = new StringBuilder();
        for (var page = 1; page <= 7; page++)
        {
            text.Append(page == 1 ? "" : $"\nTHE RIVER AND THE MILL {page}\n");
            for (var line = 0; line < LinesOfPage; line++)
            {
                text.Append(line == LinesOfPage - 1 ? "for that was his work and he knew it well; the miller went down\n"
                    : line == 0 && page > 1 ? "to the water again and again, and the wheel turned on and\n"
                    : line == 4 ? "nobody was there to see it.\n"
                    : line == 5 ? "The old man counted the turns of the great wheel and found\n"
                    : "that the river had risen in the night and stood almost level\n");
            }
        }

        return text.Append("with the lowest step of the stone stairs.\n").ToString();
    }
}
