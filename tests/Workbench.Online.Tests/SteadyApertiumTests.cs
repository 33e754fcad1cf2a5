using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Against the real server with a pair that does not break: everything must succeed.</summary>
public sealed class SteadyApertiumTests(SteadyApertiumServer server) : IClassFixture<SteadyApertiumServer>, IDisposable
{
    private static readonly string[] Russian =
    [
        "Старый дом стоял у реки.", "Река зимой замерзала.", "Отец чинил лодку.", "Мать пекла хлеб.", "Снег лежал до апреля.",
        "Мы долго молчали.", "Я не верю этому.", "Поезд пришёл поздно ночью.", "Кто открыл окно?", "Все соседи знали эту историю.",
        "Книга лежала на столе.", "Дорога вела через лес к озеру.", "Вечером зажгли лампу.", "Она помнила то лето.",
    ];

    private readonly Bench bench = new();

    [SkippableFact]
    public async Task Every_sentence_comes_back_at_the_first_try()
    {
        Skip.If(ApertiumServer.Missing is not null, ApertiumServer.Missing);

        var translation = await new MachineTranslator(bench.Open("apertium", server.Url)).TranslateAsync(Bench.DocumentOf("ru", Russian), Language.Parse("uk"));

        Assert.Empty(translation.Failures);
        Assert.Equal(Russian.Length, translation.Document.Units.Length);
        Assert.DoesNotContain(bench.Events, told => told.Kind == ProviderEventKind.Waiting);
    }

    public void Dispose() => bench.Dispose();
}
