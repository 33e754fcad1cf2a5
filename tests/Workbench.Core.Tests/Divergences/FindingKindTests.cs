using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class FindingKindTests
{
    [Theory]
    [InlineData("До деревни было семь вёрст.", "It was about five miles to the village.", DivergenceKind.Conversion, Severity.Info)]
    [InlineData("Все говорили шёпотом.", "Some spoke in whispers.", DivergenceKind.Quantity, Severity.Major)]
    [InlineData("Письма должны быть возвращены.", "The letters may be returned.", DivergenceKind.Modality, Severity.Major)]
    [InlineData("Она не улыбнулась.", "She smiled.", DivergenceKind.Negation, Severity.Critical)]
    [InlineData("Говорил т. Громов.", "Gromov spoke.", DivergenceKind.Title, Severity.Minor)]
    [InlineData("Собака спала у реки.", "The собака slept by the river.", DivergenceKind.Untranslated, Severity.Major)]
    [InlineData("Это случилось 9 октября.", "It happened on October 6.", DivergenceKind.Date, Severity.Critical)]
    public void A_departure_has_its_kind(string original, string version, DivergenceKind kind, Severity severity)
    {
        var work = TinyWork.Pairs(Language.Russian, [original], (Language.English, [version]));
        Assert.Contains(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Kind == kind && f.Severity == severity);
    }

    [Fact]
    public void A_conversion_is_no_changed_number()
    {
        var work = TinyWork.Pairs(Language.Russian, ["До деревни было семь вёрст."], (Language.English, ["It was about five miles to the village."]));
        Assert.DoesNotContain(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Kind == DivergenceKind.Number);
    }

    [Fact]
    public void A_negation_that_the_other_version_lacks_too_weighs_little()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Она не улыбнулась."], (Language.English, ["She smiled."]), (Language.English, ["She smiled."]));
        Assert.DoesNotContain(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Kind == DivergenceKind.Negation && f.Severity >= Severity.Major);
    }
}
