using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

public class MachineTranslatorTests
{
    private static readonly ProviderCapabilities Roomy = new(50, 1000, CountedIn.Utf16);

    [Fact]
    public async Task A_document_becomes_a_version_marked_as_a_machines()
    {
        var original = new Document(Language.Russian, [new Unit("Глава первая", UnitKind.Heading) { Level = 2 }, new Unit("Был дом.")]);

        var translation = await TranslateAsync(original, new PlannedProvider(Roomy, PlannedProvider.Bracket));
        var version = translation.ToVersion(year: 2030);

        Assert.Equal(TextRole.MachineVersion, version.Description.Role);
        Assert.Equal("mt-planned", version.Siglum);
        Assert.Equal("Planned 2030", version.Description.Label);
        Assert.Equal(Language.English, version.Language);
        Assert.Equal(Language.English, version.Document.Language);
        Assert.Equal(["[Glava pervaja]", "[Byl dom.]"], Bench.TextsOf(version.Document));
        Assert.Equal((UnitKind.Heading, 2), (version.Document.Units[0].Kind, version.Document.Units[0].Level));
    }

    [Fact]
    public async Task Answers_are_matched_by_name_whatever_their_order()
    {
        var provider = new PlannedProvider(Roomy, batch => [.. PlannedProvider.Bracket(batch).Reverse()]);

        Assert.Equal(["[raz]", "[dva]", "[tri]"], Bench.TextsOf((await TranslateAsync(Bench.DocumentOf("ru", "раз", "два", "три"), provider)).Document));
    }

    [Theory]
    [InlineData(PieceFault.Empty, "  ")]
    [InlineData(PieceFault.Untranslated, "Был тихий дом.")]
    [InlineData(PieceFault.Untranslated, "БЫЛ ТИХИЙ ДОМ.")]
    [InlineData(PieceFault.Untranslated, "Был  тихий дом..")]
    [InlineData(PieceFault.Untranslated, "EN: Был тихий, дом!")]
    [InlineData(PieceFault.Untranslated, "Стоял тихий дом.")]
    [InlineData(PieceFault.MarkedUp, "It&mdash;s &eacute;t&hellip; &laquo;word&raquo;")]
    [InlineData(PieceFault.MarkedUp, "<p>It is <b>a</b> thing</p>")]
    [InlineData(PieceFault.MarkedUp, "A quiet house.<br/>")]
    [InlineData(PieceFault.MarkedUp, "It&#39;s a house.")]
    [InlineData(PieceFault.MarkedUp, "a &amp; b")]
    public async Task What_is_no_translation_is_asked_for_once_more_and_never_stored(PieceFault fault, string answer)
    {
        var memory = new Memory();
        var provider = new PlannedProvider(Roomy, batch =>
            [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, piece.Id.Unit.Value == 0 ? answer : "Good."))]);

        var translation = await TranslateAsync(Bench.DocumentOf("ru", "Был тихий дом.", "Хорошо."), provider, memory);

        Assert.Equal(["Good."], Bench.TextsOf(translation.Document));
        Assert.Equal(fault, Assert.Single(translation.Failures).Fault);
        Assert.Equal(["Good."], memory.Kept.Values);
        Assert.Equal([2, 1], provider.Asked.Select(batch => batch.Pieces.Length));
    }

    [Fact]
    public async Task A_wrong_count_is_never_guessed_at()
    {
        var tries = 0;
        var provider = new PlannedProvider(Roomy, batch => batch.AnsweredInOrder(++tries == 1 ? ["One.", "Two."] : ["One.", "Two.", "Three."]));

        Assert.Equal(["One.", "Two.", "Three."], Bench.TextsOf((await TranslateAsync(Bench.DocumentOf("ru", "раз", "два", "три"), provider)).Document));
        Assert.Equal(2, tries);
    }

    [Theory]
    [InlineData("ru", "en", "Глава", false)]
    [InlineData("ru", "uk", "Собака спала у двери.", true)]
    [InlineData("ru", "uk", "Вечером все соседи зажигали лампу и читали вслух.", false)]
    [InlineData("en", "es", "Madrid, 1848", true)]
    [InlineData("en", "es", "the old house", false)]
    [InlineData("ru", "en", "Eh bien, mon prince, je vous attends", true)]
    [InlineData("en", "ru", "John Smith", true)]
    [InlineData("en", "ru", "John came home late", false)]
    public async Task An_echo_is_a_fault_unless_the_words_may_be_the_same_in_both_languages(string source, string target, string text, bool accepted)
    {
        var provider = new PlannedProvider(Roomy, batch => [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, piece.Text))]);
        var run = new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf(source, text), Language.Parse(target));

        if (accepted)
        {
            Assert.Single((await run).Document.Units);
        }
        else
        {
            await Assert.ThrowsAsync<TranslationException>(() => run);
        }
    }

    [Theory]
    [InlineData("The old house stood by the river.", "THE OLD HOUSE STOOD BY THE RIVER.")]
    [InlineData("The old house stood by the river.", "«The old house, stood by the river»")]
    [InlineData("The old house stood by the river.", "ES: The old house stood by the river.")]
    public async Task An_echo_is_told_whatever_was_done_to_its_capitals_and_punctuation(string text, string answer)
    {
        var provider = new PlannedProvider(Roomy, batch => [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, answer))]);

        await Assert.ThrowsAsync<TranslationException>(() => new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("en", text), Language.Parse("es")));
    }

    [Theory]
    [InlineData("Ах, <нрзб> дом.", "Oh, <illegible> house.")]
    [InlineData("Фирма R&D; и сыновья", "The firm R&D; and sons")]
    [InlineData("Тег <b> и &mdash; в тексте", "The tag <b> and &mdash; in the text")]
    [InlineData("Анна", "Anna")]
    [InlineData("Ах!", "Ah!")]
    [InlineData("Буква ё", "The letter ё")]
    [InlineData("Ё", "Ё")]
    [InlineData("Он сказал: «Bravo!»", "Bravo!, he said")]
    public async Task What_only_looks_like_a_fault_is_none(string text, string answer)
    {
        var provider = new PlannedProvider(Roomy, batch => [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, answer))]);

        Assert.Equal([answer], Bench.TextsOf((await TranslateAsync(Bench.DocumentOf("ru", text), provider)).Document));
    }

    [Fact]
    public async Task What_has_no_letters_is_not_sent()
    {
        var provider = new PlannedProvider(Roomy, PlannedProvider.Bracket);

        var translation = await TranslateAsync(Bench.DocumentOf("ru", "* * *", "Дом.", "1848"), provider);

        Assert.Equal(["* * *", "[Dom.]", "1848"], Bench.TextsOf(translation.Document));
        Assert.Equal("Дом.", Assert.Single(Assert.Single(provider.Asked).Pieces).Text);
    }

    [Fact]
    public async Task A_long_unit_is_cut_at_sentence_ends_and_joined_again()
    {
        var unit = new Unit("Раз два. Три четыре. Пять.") { Sentences = [new Span(0, 8), new Span(9, 11), new Span(21, 5)] };
        var provider = new PlannedProvider(new ProviderCapabilities(1, 20, CountedIn.Utf16), PlannedProvider.Bracket);

        var translation = await TranslateAsync(new Document(Language.Russian, [unit]), provider);

        Assert.Equal(["[Raz dva. Tri chetyre.] [Pjat'.]"], Bench.TextsOf(translation.Document));
    }

    [Fact]
    public async Task What_the_provider_finds_too_large_is_halved_until_it_goes_through()
    {
        var unit = new Unit("Раз два. Три четыре. Пять.") { Sentences = [new Span(0, 8), new Span(9, 11), new Span(21, 5)] };
        var provider = new PlannedProvider(Roomy, batch => batch.Pieces.Sum(piece => piece.Text.Length) > 12
            ? batch.Failed(PieceFault.TooLong, "too long", retryable: false)
            : PlannedProvider.Bracket(batch));

        var translation = await TranslateAsync(new Document(Language.Russian, [new Unit("Дом."), unit, new Unit("Непомерно длинное слово.")]), provider);

        Assert.Equal(["[Dom.]", "[Raz dva.] [Tri chetyre.] [Pjat'.]"], Bench.TextsOf(translation.Document));
        Assert.Equal((new UnitIndex(2), PieceFault.TooLong), (translation.Failures[0].Unit, translation.Failures[0].Fault));
    }

    [Fact]
    public async Task A_run_that_was_broken_off_goes_on_where_it_stopped()
    {
        var memory = new Memory();
        using var cancel = new CancellationTokenSource();
        var oneByOne = new ProviderCapabilities(1, 1000, CountedIn.Utf16);
        var provider = new PlannedProvider(oneByOne, batch =>
        {
            if (batch.Pieces[0].Text == "два")
            {
                cancel.Cancel();
            }

            return PlannedProvider.Bracket(batch);
        });
        var original = Bench.DocumentOf("ru", "раз", "два", "три");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new MachineTranslator(provider, memory).TranslateAsync(original, Language.English, cancel: cancel.Token));

        var translation = await TranslateAsync(original, provider, memory);

        Assert.Equal(["[raz]", "[dva]", "[tri]"], Bench.TextsOf(translation.Document));
        Assert.Equal(["раз", "два", "три"], provider.Asked.SelectMany(batch => batch.Pieces).Select(piece => piece.Text));
    }

    [Fact]
    public void A_plan_says_what_a_run_would_cost()
    {
        var memory = new Memory();
        var provider = new PlannedProvider(new ProviderCapabilities(2, 1000, CountedIn.CodePoints), PlannedProvider.Bracket);
        memory.Keep(TranslationKey.Of(provider, Language.Russian, Language.English, Text("раз")), "one");

        var plan = new MachineTranslator(provider, memory).Plan(Bench.DocumentOf("ru", "раз", "два", "три", "😀ок", "***"), Language.English);

        Assert.Equal((2, 3, 9L, 2), (plan.Batches.Length, plan.Pieces, plan.Size, plan.Known.Length));
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task Progress_ends_with_everything_done()
    {
        var told = new List<TranslationProgress>();
        var provider = new PlannedProvider(new ProviderCapabilities(2, 1000, CountedIn.Utf16), PlannedProvider.Bracket);

        await new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf("ru", "раз", "***", "два", "три"), Language.English, new Listener(told));

        Assert.Equal([new TranslationProgress(3, 0, 4), new TranslationProgress(4, 0, 4)], told);
    }

    [Fact]
    public async Task A_provider_that_only_fails_is_not_asked_a_thousand_times()
    {
        var provider = new PlannedProvider(new ProviderCapabilities(1, 1000, CountedIn.Utf16), batch => batch.Failed(PieceFault.ServiceFault, "the pipe broke", retryable: true));
        var original = Bench.DocumentOf("ru", [.. Enumerable.Range(0, 1000).Select(i => $"слово {i}")]);

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(original, provider));

        Assert.Contains("the pipe broke", exception.Message, StringComparison.Ordinal);
        Assert.Equal(20, provider.Asked.Count);
    }

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("und", "en")]
    [InlineData("ru", "und")]
    public async Task Languages_that_make_no_pair_are_refused_before_anything_is_sent(string source, string target)
    {
        var provider = new PlannedProvider(Roomy, PlannedProvider.Bracket);

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(provider).TranslateAsync(Bench.DocumentOf(source, "Дом."), Language.Parse(target)));

        Assert.Equal(TranslationFault.Pair, exception.Fault);
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public void Kept_answers_are_those_of_the_same_provider_languages_and_text()
    {
        var provider = new PlannedProvider(Roomy, PlannedProvider.Bracket);
        var keys = new[]
        {
            TranslationKey.Of(provider, Language.Russian, Language.English, Text("дом")),
            TranslationKey.Of(provider, Language.Russian, Language.Parse("de"), Text("дом")),
            TranslationKey.Of(provider, Language.English, Language.Russian, Text("дом")),
            TranslationKey.Of(provider, Language.Russian, Language.English, Text("дома")),
        };

        Assert.Equal(4, keys.Distinct().Count());
        Assert.Equal(keys[0], TranslationKey.Of(provider, Language.Russian, Language.English, Text(" дом ")));
    }

    private static Task<MachineTranslation> TranslateAsync(Document original, ITranslationProvider provider, ITranslationMemory? memory = null) =>
        new MachineTranslator(provider, memory).TranslateAsync(original, Language.English);

    private static Piece Text(string text) => new(new PieceId(new UnitIndex(0), 0), text);

    private sealed class Listener(List<TranslationProgress> told) : IProgress<TranslationProgress>
    {
        public void Report(TranslationProgress value) => told.Add(value);
    }
}
