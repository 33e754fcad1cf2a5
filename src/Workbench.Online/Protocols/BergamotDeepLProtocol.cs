using System.Collections.Immutable;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>The Bergamot models behind MTranServer, asked in the words of DeepL. Several texts a request.</summary>
internal sealed class BergamotDeepLProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "Bergamot";

    public string Variant => $"deepl {options.Host}";

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 20, MaxSize: 5000, CountedIn.CodePoints);

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.At("deepl"))
        {
            Content = Json.Content(new
            {
                text = batch.Pieces.Select(piece => piece.Text),
                source_lang = batch.Source.Tag.ToUpperInvariant(),
                target_lang = batch.Target.Tag.ToUpperInvariant(),
            }),
        };
        return options.Key is { } key ? request.With("Authorization", $"DeepL-Auth-Key {key.Reveal()}") : request;
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) => DeepLProtocol.ReadTexts(body, batch);

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 500 } when reply.Says("Translation failed") => Verdict.Retry(reply, outage: false) with { Retries = 1, OnlyTheseTexts = true },
        _ => ReplyMatrix.Classify(reply),
    };
}
