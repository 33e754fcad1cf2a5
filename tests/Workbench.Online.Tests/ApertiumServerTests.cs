using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Against the real server. Its Russian tagger breaks on some sentences, always on the same ones.</summary>
public sealed class ApertiumServerTests(ApertiumServer server) : IClassFixture<ApertiumServer>, IDisposable
{
    private readonly Bench bench = new();

    private static readonly string[] English =
    [
        "The old house stood by the river.", "In winter the river froze.", "The children walked to school every morning.",
        "My father repaired the boat.", "The snow lay until April.", "A dog slept near the door.", "We were silent for a long time.",
        "He wrote a long letter to his brother.", "All the neighbours knew this story.", "In the evening they lit the lamp.",
        "She remembered the summer.", "I do not believe it.", "The train arrived late at night.", "Who opened the window?",
        "The teacher greeted the class.", "The book is on the table.", "Where is your key?", "The road leads to the lake.",
        "In spring the water is high.", "The bridge is older than the town.", "She sold the horse & bought a cow.",
        "“Come in,” said the old man.", "It cost 1,500 roubles — too much.", "Nobody answered…", "The tea was cold.",
        "They built a new church in 1848.", "The wind broke two trees.", "He asked me a strange question.", "I have never seen the sea.",
        "The market opens at seven o'clock.", "Her son lives in the city.", "The soldiers crossed the field.", "Give me the bread, please.",
        "The doctor came too late.", "This garden belongs to my aunt.", "The clock [the old one] has stopped.", "We lost the way in the fog.",
        "The judge read the paper twice.", "Every word was true.", "Then the light went out.",
    ];

    private static readonly string[] Russian =
    [
        "Старый дом стоял у реки.", "Река зимой замерзала.", "Отец чинил лодку.", "Мать пекла хлеб.", "Снег лежал до апреля.",
        "Мы долго молчали.", "Я не верю этому.", "Поезд пришёл поздно ночью.", "Кто открыл окно?", "Все соседи знали эту историю.",
        "Книга лежала на столе.", "Дорога вела через лес к озеру.",
    ];

    [SkippableFact]
    public async Task Forty_sentences_come_back_in_spanish()
    {
        Skip.If(ApertiumServer.Missing is not null, ApertiumServer.Missing);
        var original = Bench.DocumentOf("en", English);

        var translation = await new MachineTranslator(Open()).TranslateAsync(original, Language.Parse("es"));
        var version = translation.ToVersion();

        Assert.Empty(translation.Failures);
        Assert.Equal(English.Length, version.Document.Units.Length);
        Assert.Equal(TextRole.MachineVersion, version.Description.Role);
        Assert.Equal("Apertium", version.Description.Label);
        Assert.Contains("casa", version.Document.Units[0].Text, StringComparison.Ordinal);
        Assert.Contains("río", version.Document.Units[0].Text, StringComparison.Ordinal);
        Assert.Contains("&", version.Document.Units[20].Text, StringComparison.Ordinal);
        Assert.Contains("[", version.Document.Units[35].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Sentences_the_server_breaks_on_fail_alone_and_the_others_are_kept()
    {
        Skip.If(ApertiumServer.Missing is not null, ApertiumServer.Missing);
        var original = Bench.DocumentOf("ru", Russian);

        var translation = await new MachineTranslator(Open()).TranslateAsync(original, Language.Parse("uk"));

        Assert.Equal(Russian.Length, translation.Document.Units.Length + translation.Failures.Length);
        Assert.Contains("Старий дім стояв у ріки.", Bench.TextsOf(translation.Document));
        Assert.Contains("Хто відкрив вікно?", Bench.TextsOf(translation.Document));
        Assert.Equal("Кто открыл окно?", original[translation.Origins[Bench.TextsOf(translation.Document).ToList().IndexOf("Хто відкрив вікно?")]].Text);
        Assert.All(translation.Failures, failure =>
        {
            Assert.Equal(PieceFault.ServiceFault, failure.Fault);
            Assert.True(failure.Retryable);
            Assert.Contains("answered 503", failure.Reason, StringComparison.Ordinal);
        });
        Assert.Equal(2 * translation.Failures.Length, bench.Events.Count(told => told.Kind == ProviderEventKind.Waiting));
    }

    [SkippableFact]
    public async Task A_pair_that_is_not_installed_is_answered_with_those_that_are()
    {
        Skip.If(ApertiumServer.Missing is not null, ApertiumServer.Missing);

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(Open()).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English));

        Assert.Equal(TranslationFault.Pair, exception.Fault);
        Assert.Contains("rus→eng", exception.Message, StringComparison.Ordinal);
        Assert.Contains("rus→ukr", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => bench.Dispose();

    private ITranslationProvider Open() => bench.Open("apertium", server.Url);
}
