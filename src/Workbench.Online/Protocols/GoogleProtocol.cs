using System.Collections.Immutable;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>Google Cloud Translation, basic edition (v2).</summary>
internal sealed class GoogleProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "Google Translate";

    public string Variant => "v2 nmt";

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 128, MaxSize: 5000, CountedIn.CodePoints) { Parallel = 4 };

    public HttpRequestMessage Write(TranslationBatch batch) => new HttpRequestMessage(HttpMethod.Post, options.At("language/translate/v2"))
    {
        Content = Json.Content(new
        {
            q = batch.Pieces.Select(piece => piece.Text),
            source = batch.Source.Tag,
            target = batch.Target.Tag,
            format = "text", // The default is HTML, and quotation marks come back as entities.
            model = "nmt",
        }),
    }.WithGoogleKey(options.Key!);

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([.. Json.Read<Answer>(body).Data.Translations.Select(translation => translation.TranslatedText)]);

    public Verdict Classify(Reply reply) => Judge(reply);

    /// <summary>What Google's replies mean in both versions of its protocol.</summary>
    public static Verdict Judge(Reply reply) => reply switch
    {
        { Status: 403 } when reply.Says("rateLimitExceeded") || reply.Says("userRateLimitExceeded") => Verdict.Retry(reply, outage: false),
        { Status: 403 } when reply.Says("dailyLimitExceeded") => Verdict.Quota(reply),
        { Status: 400 } when reply.Says("API key not valid") || reply.Says("API_KEY_INVALID") => Verdict.Stop(reply, TranslationFault.Key),
        { Status: 400 } when reply.Says("Text too long") || reply.Says("Too many text segments") => Verdict.Split(reply),
        { Status: 400 } when reply.Says("language pair") => Verdict.Stop(reply, TranslationFault.Pair),
        _ => ReplyMatrix.Classify(reply),
    };

    private sealed record Answer(Data Data);

    private sealed record Data(ImmutableArray<Translation> Translations);

    private sealed record Translation(string TranslatedText);
}
