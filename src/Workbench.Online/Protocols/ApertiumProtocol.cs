using System.Collections.Immutable;
using Workbench.Online.Services;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.Online.Protocols;

/// <summary>Apertium APY: rule-based translation, mostly on one's own machine. One text a request.</summary>
internal sealed class ApertiumProtocol(ProviderOptions options) : ITranslationProtocol, IPairListing
{
    public string Label => "Apertium";

    public string Variant => $"apy {options.Host}";

    // APY names no limit; this much is answered well within the time of one try.
    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 1, MaxSize: 5000, CountedIn.CodePoints);

    public LanguagePair PairOf(Language source, Language target) => new(ApertiumLanguages.CodeOf(source), ApertiumLanguages.CodeOf(target));

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var pair = PairOf(batch.Source, batch.Target);
        var fields = new Dictionary<string, string>
        {
            ["langpair"] = $"{pair.Source}|{pair.Target}",
            ["q"] = batch.Pieces[0].Text,
            ["markUnknown"] = "no",
            ["format"] = "txt", // Without it the text is read as HTML.
        };
        if (options.Key is { } key)
        {
            fields["key"] = key.Reveal();
        }

        return new HttpRequestMessage(HttpMethod.Post, options.At("translate")) { Content = new FormUrlEncodedContent(fields) };
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([Json.Read<Answer>(body).ResponseData.TranslatedText]);

    public Verdict Classify(Reply reply) => reply switch
    {
        // The pipe behind the server broke on this text; the next request starts a new pipe, other texts go through.
        { Status: 503 } when reply.Says("internal error") => Verdict.Retry(reply, outage: false) with
        {
            Retries = 2,
            OnlyTheseTexts = true,
        },
        { Status: 400 } when reply.Says("pair is not installed") => Verdict.Stop(reply, TranslationFault.Pair),
        _ => ReplyMatrix.Classify(reply),
    };

    public HttpRequestMessage WriteListing() => new(HttpMethod.Get, options.At("listPairs"));

    public ImmutableArray<LanguagePair> ReadListing(string body) =>
        [.. Json.Read<Listing>(body).ResponseData.Select(pair => new LanguagePair(pair.SourceLanguage, pair.TargetLanguage)).Distinct()];

    private sealed record Answer(Translation ResponseData);

    private sealed record Translation(string TranslatedText);

    private sealed record Listing(ImmutableArray<Pair> ResponseData);

    private sealed record Pair(string SourceLanguage, string TargetLanguage);
}
