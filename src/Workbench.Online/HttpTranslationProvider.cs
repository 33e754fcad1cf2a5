using System.Collections.Immutable;
using Workbench.Online.Protocols;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online;

/// <summary>A provider made of a protocol, which knows the words, and a client, which knows how to ask.</summary>
internal sealed class HttpTranslationProvider(ProviderOptions options, ITranslationProtocol protocol, ServiceClient client, ProviderListeners listeners)
    : ITranslationProvider
{
    private readonly HashSet<LanguagePair> offered = [];

    public string Name => options.Name;

    public string Label => protocol.Label;

    public string Variant => protocol.Variant;

    public ProviderCapabilities Capabilities => protocol.Capabilities;

    public async Task<ImmutableArray<PieceResult>> TranslateAsync(TranslationBatch batch, CancellationToken cancel)
    {
        await CheckPairAsync(protocol.PairOf(batch.Source, batch.Target), cancel).ConfigureAwait(false);
        foreach (var piece in batch.Pieces)
        {
            listeners.Text(piece.Id.ToString(), piece.Text);
        }

        var size = batch.Pieces.Sum(piece => Capabilities.SizeOf(piece.Text));
        var answer = await client.AskAsync(
            () => protocol.Write(batch), protocol.Classify, body => new Results(protocol.Read(body, batch)), size, cancel).ConfigureAwait(false);
        return answer switch
        {
            { Value: { } results } => results.Pieces,
            { Verdict.Action: ReplyAction.Split } => batch.Failed(PieceFault.TooLong, "the provider finds it too long", retryable: false),
            _ => batch.Failed(PieceFault.ServiceFault, $"the provider {answer.Verdict.Problem}{Quoted(answer.Verdict.Detail)}", retryable: true),
        };
    }

    private async Task CheckPairAsync(LanguagePair wanted, CancellationToken cancel)
    {
        if (protocol is not IPairListing listing || offered.Contains(wanted))
        {
            return;
        }

        var answer = await client.AskAsync(listing.WriteListing, ReplyMatrix.Classify, body => new Offer(listing.ReadListing(body)), 0, cancel).ConfigureAwait(false);
        var pairs = answer.Value?.Pairs ?? [];
        offered.UnionWith(pairs);
        if (!offered.Contains(wanted))
        {
            throw new TranslationException(Name, TranslationFault.Pair, $"{options.Host} does not translate {wanted}. {Has(pairs, wanted)}",
                $"Install that pair there, or name another host in {options.Variable("URL")}.");
        }
    }

    private static string Has(ImmutableArray<LanguagePair> pairs, LanguagePair wanted)
    {
        const int Shown = 40;
        var near = pairs.OrderByDescending(pair => pair.Source == wanted.Source).ThenBy(pair => pair.ToString(), StringComparer.Ordinal).ToArray();
        return near.Length == 0
            ? "It has no pair at all."
            : $"It has: {string.Join(", ", near.Take(Shown))}{(near.Length > Shown ? $" and {near.Length - Shown} more" : "")}.";
    }

    private string Quoted(string detail) => detail.Length > 0 ? $" (\"{options.Redact(detail)}\")" : "";

    private sealed record Results(ImmutableArray<PieceResult> Pieces);

    private sealed record Offer(ImmutableArray<LanguagePair> Pairs);
}
