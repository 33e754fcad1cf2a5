using System.Text.Json.Nodes;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Formality, glossaries, models and context, as each service takes them; and that they make another answer.</summary>
public class SettingsTests
{
    private static readonly TranslationGlossary Terms = new([new TranslationTerm("тоска", "anguish"), new TranslationTerm("дом", "homestead")]);

    [Fact]
    public async Task DeepL_is_told_tone_glossary_model_and_the_neighbours_of_each_unit()
    {
        var body = await WrittenAsync(Options("deepl") with { Formality = Formality.More, GlossaryName = "g-1", Model = "quality_optimized", ContextUnits = 1 });

        Assert.Equal(("prefer_more", "g-1", "quality_optimized"), (Text(body, "formality"), Text(body, "glossary_id"), Text(body, "model_type")));
        Assert.Equal("До.\nПосле.", Text(body, "context"));
        Assert.Single(body["text"]!.AsArray());
    }

    [Fact]
    public async Task Amazon_is_told_tone_and_terminology()
    {
        var body = await WrittenAsync(Options("amazon") with { Formality = Formality.Less, GlossaryName = "t1" });

        Assert.Equal(("INFORMAL", "t1"), (Text(body["Settings"]!, "Formality"), body["TerminologyNames"]![0]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_model_is_told_tone_terms_that_occur_and_context()
    {
        var body = await WrittenAsync(Options("openai") with { Formality = Formality.More, Glossary = Terms, ContextUnits = 1 });

        var instruction = Text(body["messages"]![0]!, "content");
        var segment = JsonNode.Parse(Text(body["messages"]![1]!, "content"))![0]!;
        Assert.Contains("formal address", instruction, StringComparison.Ordinal);
        Assert.Contains("дом = homestead", instruction, StringComparison.Ordinal);
        Assert.DoesNotContain("anguish", instruction, StringComparison.Ordinal);
        Assert.Equal(("Старый дом.", "До.", "После."), (Text(segment, "text"), Text(segment, "before"), Text(segment, "after")));
    }

    [Fact]
    public async Task Yandex_is_sent_the_terms_that_occur()
    {
        var body = await WrittenAsync(Options("yandex") with { Glossary = Terms });

        var pair = Assert.Single(body["glossaryConfig"]!["glossaryData"]!["glossaryPairs"]!.AsArray());
        Assert.Equal(("дом", "homestead"), (Text(pair!, "sourceText"), Text(pair!, "translatedText")));
    }

    [Fact]
    public async Task Azure_has_the_terms_marked_in_the_text()
    {
        var body = await WrittenAsync(Options("azure") with { Glossary = Terms });

        Assert.Equal("Старый <mstrans:dictionary translation=\"homestead\">дом</mstrans:dictionary>.", Text(body[0]!, "Text"));
    }

    [Fact]
    public async Task Google_names_glossary_and_model_by_project_and_location_and_its_glossary_texts_are_read()
    {
        var options = Options("google3") with { GlossaryName = "g", Model = "general/nmt", Region = "us-central1" };
        var body = await WrittenAsync(options);
        var protocol = ProviderKind.Named("google").Protocol(options, TimeProvider.System);

        Assert.Equal("projects/test/locations/us-central1/glossaries/g", Text(body["glossaryConfig"]!, "glossary"));
        Assert.Equal("projects/test/locations/us-central1/models/general/nmt", Text(body, "model"));
        var results = protocol.Read("""{"translations":[{"translatedText":"A house."}],"glossaryTranslations":[{"translatedText":"A homestead."}]}""", Bench.Batch("Дом."));
        Assert.Equal("A homestead.", Assert.Single(results).Text);
    }

    [Fact]
    public async Task ModernMt_is_told_the_glossary() =>
        Assert.Equal("7", Text(await WrittenAsync(Options("modernmt") with { GlossaryName = "7" }), "glossaries"));

    [Fact]
    public void Whatever_changes_the_words_changes_the_key_of_an_answer()
    {
        using var bench = new Bench();
        var options = Options("openai");
        var piece = new Piece(new PieceId(new UnitIndex(0), 0), "Дом.");
        ProviderOptions[] variants =
        [
            options, options with { Model = "other" }, options with { Formality = Formality.More }, options with { Formality = Formality.Less },
            options with { Glossary = Terms }, options with { Glossary = new TranslationGlossary([new TranslationTerm("дом", "house")]) }, options with { Url = new Uri("http://127.0.0.1:9/v1") },
        ];
        var keys = variants.Select(variant => TranslationKey.Of(bench.Open(variant), Language.Russian, Language.English, piece)).ToList();
        keys.Add(TranslationKey.Of(bench.Open(options), Language.Russian, Language.English, piece with { Context = new PieceContext("До.", "") }));
        keys.Add(TranslationKey.Of(bench.Open(options), Language.Russian, Language.English, piece with { Context = new PieceContext("", "До.") }));

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void A_term_that_does_not_occur_in_a_text_does_not_make_its_answer_be_paid_again()
    {
        using var bench = new Bench();
        var piece = new Piece(new PieceId(new UnitIndex(0), 0), "Река.");

        var (without, with) = (bench.Open(Options("yandex")), bench.Open(Options("yandex") with { Glossary = Terms }));

        Assert.Equal(TranslationKey.Of(without, Language.Russian, Language.English, piece), TranslationKey.Of(with, Language.Russian, Language.English, piece));
    }

    [Theory]
    [InlineData("apertium", "m", null, Formality.Default, 0, "--model")]
    [InlineData("yandex", null, null, Formality.More, 0, "--formality")]
    [InlineData("google", null, null, Formality.Default, 2, "--context")]
    [InlineData("yandex", null, "g", Formality.Default, 0, "WORKBENCH_YANDEX_GLOSSARY")]
    public void What_a_service_does_not_offer_is_refused_by_name(string name, string? model, string? glossary, Formality formality, int context, string named)
    {
        using var bench = new Bench();
        var options = Options(name) with { Model = model, GlossaryName = glossary, Formality = formality, ContextUnits = context };

        Assert.Contains(named, Assert.Throws<InputException>(() => bench.Open(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("тоска\tanguish\n# remark\n\nдом,homestead\r\n", 2)]
    [InlineData("\ufeffтоска\tanguish, grief", 1)]
    public void A_glossary_is_a_term_and_its_rendering_on_each_line(string text, int terms) => Assert.Equal(terms, TranslationGlossary.Parse("terms.tsv", text).Terms.Length);

    [Theory]
    [InlineData("тоска", "terms.tsv:1")]
    [InlineData("дом\thouse\nтоска\t ", "terms.tsv:2")]
    [InlineData("# nothing", "terms.tsv")]
    public void A_line_without_a_rendering_is_named(string text, string named) =>
        Assert.Contains(named, Assert.Throws<InputException>(() => TranslationGlossary.Parse("terms.tsv", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bergamot_has_no_other_shape() => Assert.Contains(
        "WORKBENCH_BERGAMOT_SHAPE",
        Assert.Throws<InputException>(() => ProviderKind.Named("bergamot").Protocol(Options("bergamot") with { Shape = "google" }, TimeProvider.System)).Message,
        StringComparison.Ordinal);

    private static ProviderOptions Options(string name) => StandIns.OptionsFor(name, new Uri("http://mt.example/v1"));

    private static async Task<JsonNode> WrittenAsync(ProviderOptions options)
    {
        var protocol = ProviderKind.Named(options.Name).Protocol(options, new FakeTime());
        var piece = new Piece(new PieceId(new UnitIndex(0), 0), "Старый дом.") { Context = options.ContextUnits > 0 ? new PieceContext("До.", "После.") : null };
        using var request = protocol.Write(new TranslationBatch(Language.Russian, Language.English, [piece]));
        return JsonNode.Parse(await request.Content!.ReadAsStringAsync())!;
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
