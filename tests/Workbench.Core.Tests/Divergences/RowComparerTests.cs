using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class RowComparerTests
{
    private static readonly AlignedWork Ferry = TinyWork.Create();

    [Fact]
    public void A_paragraph_left_out_is_an_omission_of_the_whole_paragraph()
    {
        var finding = Assert.Single(Findings("lowe-1954", DivergenceKind.Omission), f => f.Units.IsEmpty);
        Assert.Equal(Severity.Major, finding.Severity);
        Assert.Equal(TinyWork.Group(3), finding.Original);
        Assert.Empty(finding.Units);
        Assert.Equal(Ferry.Original.Document.Units[3].Text, Assert.Single(finding.OriginalSpans).In(Ferry.Original.Document.Units[3].Text));
    }

    [Fact]
    public void A_long_paragraph_left_out_is_critical()
    {
        var work = Single("Один " + string.Concat(Enumerable.Repeat("день ", 30)), TinyWork.Link([0], []));
        Assert.Equal(Severity.Critical, Assert.Single(Compare(work).Versions[0].Findings).Severity);
    }

    [Fact]
    public void A_sentence_left_out_inside_a_merged_paragraph_is_found_in_its_own_unit()
    {
        var finding = Assert.Single(Findings("marsh-1901", DivergenceKind.Omission), f => f.Severity >= Severity.Major);
        Assert.Equal(Severity.Major, finding.Severity);
        Assert.Equal(TinyWork.Group(2), finding.Original);
        Assert.Equal("Собака лежала у его ног и ждала.", finding.OriginalSpans[0].In(Ferry.Original.Document.Units[2].Text));
        Assert.Equal(0.93, finding.Confidence);
    }

    [Fact]
    public void Sentence_links_that_no_longer_fit_the_text_say_nothing()
    {
        var work = Single("Он ушёл.", TinyWork.Link([0], [0]) with { Sentences = [TinyWork.Link([7], [])] }, "He left.");
        Assert.Empty(Compare(work).Versions[0].Findings);
    }

    [Fact]
    public void What_only_the_version_has_is_an_addition_in_a_row_of_its_own()
    {
        var finding = Assert.Single(Findings("lowe-1954", DivergenceKind.Addition), f => f.Original.IsEmpty);
        Assert.Equal(Severity.Minor, finding.Severity);
        Assert.Equal("And that year he was right.", finding.Evidence);
        Assert.Empty(Ferry.Rows[finding.Row].Original);
    }

    [Fact]
    public void A_changed_number_is_critical_and_stands_on_both_sides()
    {
        var finding = Assert.Single(Findings("lowe-1954", DivergenceKind.Date));
        Assert.Equal(Severity.Critical, finding.Severity);
        Assert.Equal("16 → 18", finding.Evidence);
        Assert.Equal("16", finding.OriginalSpans[0].In(Ferry.Original.Document[finding.Original.First].Text));
        Assert.Equal("18", finding.VersionSpans[0].In(Ferry.Versions[1].Text.Document[finding.Units.First].Text));
        Assert.Empty(Findings("marsh-1901", DivergenceKind.Date));
    }

    [Theory]
    [InlineData("Он ушёл?", "He left.", DivergenceKind.Question, Severity.Major)]
    [InlineData("Разве? Он ушёл.", "He left, did he.", DivergenceKind.Question, Severity.Minor)]
    [InlineData("Он ушёл!", "He left.", DivergenceKind.Emphasis, Severity.Minor)]
    public void A_question_or_exclamation_on_one_side_only_is_found(string original, string version, DivergenceKind kind, Severity severity)
    {
        var finding = Assert.Single(Compare(Single(original, TinyWork.Link([0], [0]), version)).Versions[0].Findings);
        Assert.Equal((kind, severity), (finding.Kind, finding.Severity));
    }

    [Fact]
    public void A_paragraph_three_times_as_long_as_the_others_is_mentioned()
    {
        var russian = Enumerable.Repeat("Он долго стоял у окна и смотрел на улицу, где шёл дождь.", 20).ToArray();
        var english = Enumerable.Repeat("He stood long at the window and looked out on the rainy street.", 20).ToArray();
        english[7] = string.Join(' ', english[..4]);
        var work = TinyWork.Pairs(Language.Russian, russian, (Language.English, english));
        var found = WorkComparer.Compare(work).SelectMany(r => r.Versions[0].Findings).ToList();
        var finding = Assert.Single(found);
        Assert.Equal((DivergenceKind.Length, Severity.Info, 7), (finding.Kind, finding.Severity, finding.Row));
    }

    [Fact]
    public void Versions_in_one_language_are_compared_with_each_other()
    {
        var finding = Assert.Single(Findings("lowe-1954", DivergenceKind.Difference), d => d.Evidence.Contains("notebook", StringComparison.Ordinal));
        Assert.Equal("marsh-1901: notebook ≠ copy-book", finding.Evidence);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("notebook", finding.VersionSpans[0].In(Ferry.Versions[1].Text.Document[finding.Units.First].Text));
    }

    [Fact]
    public void Versions_in_different_languages_are_not_compared_word_by_word()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Он ушёл."], (Language.English, ["He left."]), (Language.Parse("de"), ["Er ging."]));
        var row = Compare(work);
        Assert.All(row.Versions, v => Assert.Empty(v.Findings));
        Assert.All(row.Versions, v => Assert.Equal(0, v.Parts.Disagreement));
    }

    [Fact]
    public void A_row_that_a_version_leaves_out_ranks_above_one_that_differs_in_a_word()
    {
        var rows = WorkComparer.Compare(Ferry);
        var omitted = rows.Single(r => r.Versions[1].Findings.Any(f => f.Kind == DivergenceKind.Omission && f.Units.IsEmpty)).Versions[1].Divergence;
        var word = rows.Single(r => r.Versions[1].Findings.Any(f => f.Evidence.Contains("notebook", StringComparison.Ordinal))).Versions[1].Divergence;
        Assert.True(omitted > 0.9 && word < omitted && word > 0, $"{omitted} {word}");
    }

    [Fact]
    public void Every_score_is_between_0_and_1_and_an_exact_row_has_0()
    {
        Assert.All(WorkComparer.Compare(Ferry).SelectMany(r => r.Versions), v => Assert.InRange(v.Divergence, 0, 1));
        Assert.Equal(0, Compare(Single("Он ушёл.", TinyWork.Link([0], [0]), "He left.")).Versions[0].Parts.Findings);
    }

    [Fact]
    public void A_work_without_versions_has_rows_without_findings() =>
        Assert.All(WorkComparer.Compare(new AlignedWork(Ferry.Work, Ferry.Original, [])), row => Assert.Empty(row.Versions));

    [Fact]
    public void Comparing_can_be_cancelled() => Assert.Throws<OperationCanceledException>(
        () => WorkComparer.Compare(Ferry, null, new CancellationToken(canceled: true)));

    private static List<Divergence> Findings(string siglum, DivergenceKind kind) =>
        [.. WorkComparer.Compare(Ferry).SelectMany(r => r.Versions).SelectMany(v => v.Findings).Where(f => f.Version == siglum && f.Kind == kind)];

    private static RowComparison Compare(AlignedWork work) => RowComparer.Compare(work, work.Rows[0]);

    private static AlignedWork Single(string original, Link link, params string[] version) => new(
        new Work("single"),
        TinyWork.Text(new TextDescription("original", TextRole.Original, Language.Russian), original),
        [new AlignedVersion(TinyWork.Text(new TextDescription("v1", TextRole.Version, Language.English), version), new Alignment(1, version.Length, [link]))]);
}
