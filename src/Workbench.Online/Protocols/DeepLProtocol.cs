using System.Collections.Immutable;
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
    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 50, MaxSize: 100_000, CountedIn.Utf8Bytes);

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
            }),
        }.With("Authorization", $"DeepL-Auth-Key {options.Key!.Reveal()}");
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([.. Json.Read<Answer>(body).Translations.Select(translation => translation.Text)]);

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 456 } => Verdict.Quota(reply),
        { Status: 529 } => Verdict.Retry(reply, outage: false),
        { Status: 400 } when reply.Says("not supported") => Verdict.Stop(reply, TranslationFault.Pair),
        _ => ReplyMatrix.Classify(reply),
    };

    private sealed record Answer(ImmutableArray<Translation> Translations);

    private sealed record Translation(string Text);
}
