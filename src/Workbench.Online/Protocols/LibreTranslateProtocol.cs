using System.Collections.Immutable;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>LibreTranslate, self-hosted or public. A public host takes 2 000 characters a request.</summary>
internal sealed class LibreTranslateProtocol(ProviderOptions options) : ITranslationProtocol, IPairListing
{
    public string Label => "LibreTranslate";

    public string Variant => options.Host;

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 20, MaxSize: 2000, CountedIn.CodePoints);

    public HttpRequestMessage Write(TranslationBatch batch) => new(HttpMethod.Post, options.At("translate"))
    {
        Content = Json.Content(new
        {
            q = batch.Pieces.Select(piece => piece.Text),
            source = batch.Source.Tag,
            target = batch.Target.Tag,
            format = "text",
            alternatives = 0,
            api_key = options.Key?.Reveal() ?? "",
        }),
    };

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch)
    {
        var texts = Json.Read<Answer>(body).TranslatedText;
        // So it turns away a wrong secret without saying so.
        return texts.Length > 0 && texts.All(text => text.Length > 0 && !text.Any(char.IsLetterOrDigit))
            ? batch.Failed(PieceFault.Declined, "the service answered with pictures, as it does when it takes the caller for a robot", retryable: false)
            : batch.AnsweredInOrder(texts);
    }

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 400 } when reply.Says("exceeds text limit") => Verdict.Split(reply),
        { Status: 400 or 500 } when reply.Says("is not supported") || reply.Says("not available as a target") => Verdict.Stop(reply, TranslationFault.Pair),
        { Status: 403 } when reply.Says("limits violations") => Verdict.Quota(reply),
        { Status: 500 } when reply.Says("Cannot translate text") => Verdict.Retry(reply, outage: false) with { Retries = 1, OnlyTheseTexts = true },
        _ => ReplyMatrix.Classify(reply),
    };

    public HttpRequestMessage WriteListing() => new(HttpMethod.Get, options.At("languages"));

    public ImmutableArray<LanguagePair> ReadListing(string body) =>
        [.. Json.Read<Entry[]>(body).SelectMany(entry => entry.Targets.Select(target => new LanguagePair(entry.Code, target)))];

    private sealed record Answer(ImmutableArray<string> TranslatedText);

    private sealed record Entry(string Code, ImmutableArray<string> Targets);
}
