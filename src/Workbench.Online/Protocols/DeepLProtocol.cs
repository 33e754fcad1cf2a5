using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbench.Online.Services;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.Online.Protocols;

/// <summary>DeepL, API version 2.</summary>
internal sealed class DeepLProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "DeepL";

    public string Variant => $"v2 {options.Model}";

    // The body may have 128 KiB; what is left is for quotation marks, escapes and the fields around the texts.
    // Context goes with a request, so that a unit with its own neighbours goes alone.
    public ProviderCapabilities Capabilities { get; } = new(MaxItems: options.ContextUnits > 0 ? 1 : 50, MaxSize: 100_000, CountedIn.Utf8Bytes)
    {
        Parallel = 4,
        TakesModel = true,
        TakesFormality = true,
        TakesContext = true,
        ContextUnits = options.ContextUnits,
        Glossary = GlossaryMode.Named,
    };

    /// <summary>Free keys end in <c>:fx</c> and are known at another host only.</summary>
    public static string Host(string? key) =>
        key?.EndsWith(":fx", StringComparison.Ordinal) == true ? "https://api-free.deepl.com" : "https://api.deepl.com";

    public LanguagePair PairOf(Language source, Language target) => new(source.Tag.ToUpperInvariant(), target.Tag switch
    {
        "en" => "EN-GB", // A target needs its variety.
        "pt" => "PT-PT",
        "zh" => "ZH-HANS",
        var tag => tag.ToUpperInvariant(),
    });

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var pair = PairOf(batch.Source, batch.Target);
        return new HttpRequestMessage(HttpMethod.Post, options.At("v2/translate"))
        {
            Content = Json.Content(new
            {
                text = batch.Pieces.Select(piece => piece.Text),
                source_lang = pair.Source,
                target_lang = pair.Target,
                split_sentences = "nonewlines",
                preserve_formatting = true,
                model_type = options.Model,
                formality = options.Formality switch { Formality.More => "prefer_more", Formality.Less => "prefer_less", _ => null },
                glossary_id = options.GlossaryName,
                context = ContextOf(batch),
                show_billed_characters = true,
            }),
        }.With("Authorization", $"DeepL-Auth-Key {options.Key!.Reveal()}");
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) => ReadTexts(body, batch);

    /// <summary>Of an answer in the shape that other services imitate.</summary>
    public static ImmutableArray<PieceResult> ReadTexts(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([.. Json.Read<Answer>(body).Translations.Select(translation => translation.Text)]);

    public BilledAmount? Billed(Reply reply) => Json.Read<Answer>(reply.Body).Translations is var translations && translations.All(translation => translation.BilledCharacters is not null)
        ? new BilledAmount(translations.Sum(translation => translation.BilledCharacters!.Value), PricedIn.Characters)
        : null;

    private static string? ContextOf(TranslationBatch batch) => batch.Pieces is [{ Context: { } context }] ? $"{context.Before}\n{context.After}".Trim('\n') : null;

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 456 } => Verdict.Quota(reply),
        { Status: 529 } => Verdict.Retry(reply, outage: false),
        { Status: 400 } when reply.Says("model_type") => Verdict.Stop(reply, TranslationFault.Model),
        { Status: 400 } when reply.Says("not supported") => Verdict.Stop(reply, TranslationFault.Pair),
        _ => ReplyMatrix.Classify(reply),
    };

    private sealed record Answer(ImmutableArray<Translation> Translations);

    private sealed record Translation(string Text, [property: JsonPropertyName("billed_characters")] long? BilledCharacters = null);
}
