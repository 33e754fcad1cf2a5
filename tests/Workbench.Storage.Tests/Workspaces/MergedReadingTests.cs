using Workbench.Works;
using Xunit;

namespace Workbench.Storage.Tests.Workspaces;

/// <summary>What a person made of a unit finds its place in another reading of the same source by what it says, not by where it stands.</summary>
public sealed class MergedReadingTests
{
    private const string First = "All happy families are alike in the morning.";
    private const string Last = "Nothing more was said of it that evening.";
    private const string Faulty = "Every unhappy fami- ly is unhappy in its own way, as the old ﬁsherman said.";
    private const string Clean = "Every unhappy family is unhappy in its own way, as the old fisherman said.";
    private const string Edited = "Each unhappy family is unhappy after its own fashion.";

    [Fact]
    public void As_many_paragraphs_as_before_may_be_others()
    {
        var read = Document(First, "THE FIRST BOOK 12", Faulty, "He came in late. She had gone to bed an hour before that.", Last);
        var anew = Document(First, Clean, "He came in late.", "She had gone to bed an hour before that.", Last);

        var merged = MergedReading.Of(read, With(read, 2, Edited), anew);

        Assert.Equal([First, Edited, "He came in late.", "She had gone to bed an hour before that.", Last], Words(merged));
        Assert.Equal(1, Assert.Single(merged.Kept).Value);
        Assert.Empty(merged.Unplaceable);
    }

    [Fact]
    public void A_unit_whose_paragraph_is_divided_otherwise_has_no_place()
    {
        var read = Document(First, "He came in late that night. She had gone.", Last);
        var anew = Document(First, "He came in late that night.", "She had gone.", Last);

        var merged = MergedReading.Of(read, With(read, 1, Edited), anew);

        Assert.Equal(1, Assert.Single(merged.Unplaceable).Value);
    }

    [Fact]
    public void A_unit_whose_paragraph_is_put_together_with_another_has_no_place()
    {
        var read = Document(First, "He came in very late that night from the village", "and slept.", Last);
        var anew = Document(First, "He came in very late that night from the village and slept.", Last);

        Assert.Equal(1, Assert.Single(MergedReading.Of(read, With(read, 1, Edited), anew).Unplaceable).Value);
    }

    [Fact]
    public void Of_paragraphs_that_say_the_same_each_keeps_its_own()
    {
        var read = Document(First, "«Да. »", "«Да. »", "«Да. »", Last);
        var anew = Document(First, "«Да.»", "«Да.»", "«Да.»", Last);

        Assert.Equal([First, "«Да.»", Edited, "«Да.»", Last], Words(MergedReading.Of(read, With(read, 2, Edited), anew)));
    }

    private static Document Document(params string[] units) => new(Language.English, [.. units.Select(text => new Unit(text))]);

    private static Document With(Document document, int unit, string words) =>
        document with { Units = document.Units.SetItem(unit, document.Units[unit] with { Text = words }) };

    private static IEnumerable<string> Words(MergedReading merged) => merged.Document.Units.Select(unit => unit.Text);
}
