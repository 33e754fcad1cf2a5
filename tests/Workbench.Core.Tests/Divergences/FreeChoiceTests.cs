using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class FreeChoiceTests
{
    [Theory]
    [InlineData("Yesterday our old friend Juan came to us.", true)]
    [InlineData("Yesterday our old friend Larsson came to us.", false)]
    public void A_name_that_another_version_keeps_may_be_spelt_otherwise_but_not_replaced(string version, bool isGrave)
    {
        var findings = Find("Вчера к нам приехал наш старый друг Ларсон.", version, "Yesterday our old friend Larson came to see us.");
        Assert.Equal(isGrave, findings.Any(f => f.Kind == DivergenceKind.Name && f.Severity == Severity.Major));
    }

    [Fact]
    public void A_word_that_two_versions_take_in_different_senses_is_shown()
    {
        var findings = Find("Он сел к кассе.", "He sat down at the cash-desk.", "He sat down to the case.");
        Assert.Contains(findings, f => f.Kind == DivergenceKind.Mistranslation && f.Severity == Severity.Info && f.Evidence.EndsWith("≠ case", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Скорее всего, это пещеры.", "Most likely these are caves.", DivergenceKind.Quantity)]
    [InlineData("Дождя не было ни в тот день, ни на следующий.", "Of rain there was none, neither on that day nor on the next.", DivergenceKind.Negation)]
    [InlineData("Я кончил.", "I have done.", DivergenceKind.Tense)]
    public void Idioms_raise_no_alarm(string original, string version, DivergenceKind kind) =>
        Assert.DoesNotContain(Find(original, version), f => f.Kind == kind && f.Severity >= Severity.Minor);

    [Fact]
    public void Words_added_together_are_one_finding()
    {
        var additions = Find("Прошу Вас взвесить это. С уважением Ленин", "I ask you to weigh this. With respect Lenin. Written by M.V.").Where(f => f.Kind == DivergenceKind.Addition).ToList();
        Assert.Equal("– → Written by M.V", Assert.Single(additions).Evidence);
    }

    [Fact]
    public void A_change_from_one_address_to_the_other_is_told_where_it_happens()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Ты придёшь?", "Ты знаешь дорогу.", "Вы знаете дорогу."], (Language.English, ["Will you come?", "You know the way.", "You know the way."]));
        Assert.Equal([2], WorkComparer.Compare(work).Where(r => r.Versions[0].Findings.Any(f => f.Kind == DivergenceKind.Title)).Select(r => r.Row));
    }

    private static ImmutableArray<Divergence> Find(string original, params string[] versions) =>
        WorkComparer.Compare(TinyWork.Pairs(Language.Russian, [original], [.. versions.Select(v => (Language.English, (string[])[v]))]))[0].Versions[0].Findings;
}
