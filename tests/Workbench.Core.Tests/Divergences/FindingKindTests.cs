using Workbench.Aligning;
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
    [InlineData("Это случилось 28 февраля 1904 года.", "It happened on March 12, 1904.", DivergenceKind.Conversion, Severity.Info)]
    [InlineData("Это случилось 9 октября.", "It happened on November 9.", DivergenceKind.Date, Severity.Critical)]
    [InlineData("Он заплатил двадцать рублей.", "He paid ten dollars.", DivergenceKind.Conversion, Severity.Info)]
    [InlineData("Он долго жил у реки. Потом он уехал в город, купил дом и нашёл работу.", "He lived by the river for a long time. Then he left for", DivergenceKind.Truncated, Severity.Major)]
    [InlineData("Старик долго смотрел на реку и молчал.", "The old man is looking at the river and is silent.", DivergenceKind.Tense, Severity.Minor)]
    [InlineData("Т. Сольцу надо написать.", "One must write to Comrade Salts.", DivergenceKind.Name, Severity.Info)]
    [InlineData("Работу потеряла она.", "She lost the of work.", DivergenceKind.Omission, Severity.Major)]
    public void A_departure_has_its_kind(string original, string version, DivergenceKind kind, Severity severity)
    {
        var work = TinyWork.Pairs(Language.Russian, [original], (Language.English, [version]));
        Assert.Contains(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Kind == kind && f.Severity == severity);
    }

    [Theory]
    [InlineData("Приехать не позднее 5 ноября.", "To come by November 5.", DivergenceKind.Negation)]
    [InlineData("Груз беречь от сырости.", "The cargo is to be kept dry.", DivergenceKind.Mistranslation)]
    [InlineData("На борту 240 кип, 420 пудов.", "On board, 240 bales, seven and a half tons.", DivergenceKind.Number)]
    [InlineData("Говорит она тихо.", "She says it quietly.", DivergenceKind.Quotation)]
    [InlineData("Т. Сольцу надо написать.", "One must write to Comrade Soltz.", DivergenceKind.Name)]
    [InlineData("Он пришёл 9 октября.", "He came on October 9.", DivergenceKind.Date)]
    [InlineData("Были: а) дом и б) сад.", "There were (a) a house and (b) a garden.", DivergenceKind.Omission)]
    public void What_only_the_language_asks_for_raises_no_alarm(string original, string version, DivergenceKind kind)
    {
        var work = TinyWork.Pairs(Language.Russian, [original], (Language.English, [version]));
        Assert.DoesNotContain(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Kind == kind && f.Severity != Severity.Minor);
    }

    [Fact]
    public void A_term_of_the_glossary_that_is_rendered_otherwise_is_told()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Она читала гранку вслух."], (Language.English, ["She read the sheet aloud."]));
        var options = new ComparisonOptions { Glossary = [new GlossaryTerm("гранка", ["galley-proof", "galley"])] };
        Assert.Contains(WorkComparer.Compare(work, options)[0].Versions[0].Findings, f => f.Kind == DivergenceKind.Term && f.Severity == Severity.Major);
    }

    [Fact]
    public void Stress_that_the_type_shows_is_missed_only_where_the_version_shows_stress_at_all()
    {
        Unit Set(string text, int start, int length) => new(text) { Emphases = [new Emphasis(new Span(start, length), EmphasisKind.Italic)] };
        Assert.Contains(Compare([new Unit("He saw that."), Set("She saw it.", 4, 3)]), f => f.Kind == DivergenceKind.Emphasis);
        Assert.DoesNotContain(Compare([new Unit("He saw that."), new Unit("She saw it.")]), f => f.Kind == DivergenceKind.Emphasis);

        IEnumerable<Divergence> Compare(Unit[] version) => WorkComparer.Compare(new AlignedWork(
            new Work("stress"),
            new WorkText(new TextDescription("original", TextRole.Original, Language.Russian), new Document(Language.Russian, [Set("Он видел это.", 3, 5), new Unit("Она видела это.")])),
            [new AlignedVersion(new WorkText(new TextDescription("v", TextRole.Version, Language.English), new Document(Language.English, [.. version])), new Alignment(2, 2, [TinyWork.Link([0], [0]), TinyWork.Link([1], [1])]))]))
            .SelectMany(r => r.Versions).SelectMany(v => v.Findings);
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
