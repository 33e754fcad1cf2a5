using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class BadComparisonTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Он пришёл домой вечером.", "")]
    [InlineData("<b>Он</b> пришёл 😀 домой.", "<i>He</i> came 😀 home.")]
    [InlineData("Он пришёл домой.", "הוא בא הביתה")]
    public void Odd_texts_are_compared_all_the_same(string original, string version)
    {
        var work = TinyWork.Pairs(Language.Russian, [original], (Language.English, [version]));
        Assert.All(WorkComparer.Compare(work).SelectMany(r => r.Versions), v => Assert.InRange(v.Divergence, 0, 1));
    }

    [Fact]
    public void A_row_of_five_thousand_words_against_three_is_no_trouble()
    {
        var work = TinyWork.Pairs(Language.Russian, [string.Join(' ', Enumerable.Repeat("дом стоит у реки", 1250))], (Language.English, ["The house stands."]));
        Assert.InRange(WorkComparer.Compare(work)[0].Versions[0].Divergence, 0.3, 1);
    }

    [Fact]
    public void A_long_row_against_a_rewritten_one_takes_no_square_of_time()
    {
        string Words(int seed) => string.Join(' ', Enumerable.Range(0, 6_000).Select(i => $"word{(i * 7919 + seed) % 5000}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var work = TinyWork.Pairs(Language.English, [Words(1)], (Language.English, [Words(2)]), (Language.English, [Words(3)]));
        Assert.InRange(WorkComparer.Compare(work)[0].Versions[0].Divergence, 0, 1);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void Two_texts_without_an_original_are_compared_with_each_other_word_by_word()
    {
        var work = TinyWork.Pairs(Language.English, ["The old house stood by the river."], (Language.English, ["The new house stood by the lake."]));
        var row = WorkComparer.Compare(work)[0];
        Assert.Equal([DifferenceKind.Content, DifferenceKind.Content], Assert.Single(row.Sisters).Differences.Differences.Select(d => d.Kind));
        Assert.Contains(row.Versions[0].Findings, f => f.Kind == DivergenceKind.Difference && f.Evidence.Contains("new ≠ old", StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_in_different_languages_share_the_row_and_are_not_compared_word_by_word()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Старый дом стоял у реки."], (Language.English, ["The old house stood by the river."]), (Language.Parse("fr"), ["La vieille maison se dressait au bord de la rivière."]));
        var row = WorkComparer.Compare(work)[0];
        Assert.Empty(row.Sisters);
        Assert.Equal(2, row.Versions.Length);
        Assert.Empty(VersionKinship.Of(work));
    }

    [Fact]
    public void A_summary_departs_further_than_a_translation()
    {
        const string Original = "Старый дом стоял у реки. Вечером сын пришёл домой и долго читал письмо. Отец молчал и смотрел в окно.";
        var work = TinyWork.Pairs(
            Language.Russian, [Original],
            (Language.English, ["The old house stood by the river. In the evening the son came home and read the letter for a long time. The father was silent and looked out of the window."]),
            (Language.English, ["A son came home with a letter."]));
        var versions = WorkComparer.Compare(work)[0].Versions;
        Assert.True(versions[1].Divergence > versions[0].Divergence + 0.1);
    }

    [Fact]
    public void A_version_without_a_paragraph_leaves_everything_out()
    {
        var work = new AlignedWork(
            new Work("empty"),
            TinyWork.Text(new TextDescription("original", TextRole.Original, Language.Russian), "Старый дом стоял у реки.", "Вечером сын пришёл домой."),
            [new AlignedVersion(TinyWork.Text(new TextDescription("v", TextRole.Version, Language.English)), new Alignment(2, 0, [TinyWork.Link([0], []), TinyWork.Link([1], [])]))]);
        var rows = WorkComparer.Compare(work);
        Assert.All(rows, r => Assert.Contains(r.Versions[0].Findings, f => f.Kind == DivergenceKind.Omission));
    }

    [Fact]
    public void Right_to_left_versions_are_compared_with_each_other()
    {
        var hebrew = Language.Parse("he");
        var work = TinyWork.Pairs(Language.Russian, ["Он пришёл домой."], (hebrew, ["הוא בא הביתה"]), (hebrew, ["הוא חזר הביתה"]));
        var difference = Assert.Single(Assert.Single(WorkComparer.Compare(work)[0].Sisters).Differences.Differences);
        Assert.Equal((new Span(4, 2), new Span(4, 3)), (difference.Left, difference.Right));
    }

    [Fact]
    public void A_version_in_the_original_s_language_is_compared_too()
    {
        var work = TinyWork.Pairs(Language.English, ["The old house stood by the river."], (Language.English, ["The old house stood by the river."]));
        Assert.DoesNotContain(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Severity >= Severity.Minor);
    }
}
