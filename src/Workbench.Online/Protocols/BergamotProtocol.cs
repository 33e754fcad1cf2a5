using System.Collections.Immutable;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>
/// The Bergamot models behind MTranServer, on one's own machine. One text a request: a batch fails as a whole when one of its
/// texts does, and on one's own machine a request costs nothing.
/// </summary>
internal sealed class BergamotProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "Bergamot";

    public string Variant => options.Host;

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 1, MaxSize: 5000, CountedIn.CodePoints);

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.At("translate"))
        {
            Content = Json.Content(new { from = batch.Source.Tag, to = batch.Target.Tag, text = batch.Pieces[0].Text, html = false }),
        };
        return options.Key is { } key ? request.With("Authorization", $"Bearer {key.Reveal()}") : request;
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([Json.Read<Answer>(body).Result]);

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 500 } when reply.Says("Translation failed") => Verdict.Retry(reply, outage: false) with { Retries = 1, OnlyTheseTexts = true },
        _ => ReplyMatrix.Classify(reply),
    };

    private sealed record Answer(string Result);
}
