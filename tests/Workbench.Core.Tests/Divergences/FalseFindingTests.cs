using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

/// <summary>What was told of literary translations and is no fault.</summary>
public sealed class FalseFindingTests
{
    [Theory]
    [InlineData("Аркадий вдруг остановился и умолк.", "Arkady suddenly stopped short and said no more.")]
    [InlineData("– А это впереди, кажется, наш лес? – спросил Аркадий.", "'And that in front is our forest, isn't it?' asked Arkady.")]
    [InlineData("И он далеко не глуп.", "And he is far from being stupid.")]
    [InlineData("– Что делать! – повторил Базаров.", "'It can't be helped!' repeated Bazarov.")]
    [InlineData("– Нет, – ответил слуга.", "'No;' answered the servant.")]
    public void Nothing_is_denied_on_one_side_only(string original, string version) =>
        Assert.DoesNotContain(Findings(original, version), f => f.Kind == DivergenceKind.Negation && f.Severity > Severity.Info);

    [Theory]
    [InlineData("Он не спрашивал 20 мая, он должен был ехать.", "He did not ask on May the 20th, he had to go.")]
    [InlineData("Надо было ехать 20 мая.", "It was necessary to go on May 20.")]
    [InlineData("Он должен уехать в мае.", "He leaves, as he must, in May.")]
    public void A_month_permits_nothing(string original, string version) =>
        Assert.DoesNotContain(Findings(original, version), f => f.Kind == DivergenceKind.Modality);

    [Fact]
    public void A_negation_lost_is_still_told() =>
        Assert.Contains(Findings("Он не пришёл домой.", "He came home."), f => f.Kind == DivergenceKind.Negation && f.Severity >= Severity.Major);

    [Fact]
    public void Another_romanisation_of_a_name_is_a_free_choice() =>
        Assert.DoesNotContain(
            Findings("Вчера приехал старый Федька.", "Yesterday old Thedka arrived."),
            f => f.Severity > Severity.Info && f.Kind is (DivergenceKind.Name or DivergenceKind.Mistranslation));

    private static List<Divergence> Findings(string original, string version) =>
        [.. WorkComparer.Compare(TinyWork.Pairs(Language.Russian, [original], (Language.English, [version]))).SelectMany(r => r.Versions).SelectMany(v => v.Findings)];
}
