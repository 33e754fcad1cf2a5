using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workbench.Online.Protocols;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online;

/// <summary>A provider made of a protocol, which knows the words, and a client, which knows how to ask.</summary>
internal sealed class HttpTranslationProvider(ProviderOptions options, ITranslationProtocol protocol, ServiceClient client, ProviderListeners listeners)
    : ITranslationProvider
{
    private readonly ConcurrentDictionary<LanguagePair, bool> offered = [];

    public string Name => options.Name;

    public string Label => protocol.Label;

    public string Variant { get; } = $"{protocol.Variant} {options.Settings}".Trim();

    public string VariantFor(string text) => options.Glossary?.Of(text) is { } terms ? $"{Variant} terms-{terms.Hash}" : Variant;

    public string? Model => options.Model;

    public ProviderCapabilities Capabilities { get; } = protocol.Capabilities with { Parallel = options.Pace.Parallel ?? protocol.Capabilities.Parallel };

    public PaidCall Reckon(TranslationBatch batch)
    {
        using var request = protocol.Write(batch);
        return new PaidCall(Name, Model, batch.Pieces.Length, protocol.CharactersOf(batch), request.BodyBytes() + batch.MostReplyTokens); // No token is less than a byte.
    }

    public async Task<ImmutableArray<PieceResult>> TranslateAsync(TranslationBatch batch, CancellationToken cancel)
    {
        await CheckPairAsync(protocol.PairOf(batch.Source, batch.Target), cancel).ConfigureAwait(false);
        foreach (var piece in batch.Pieces)
        {
            listeners.Text(piece.Id.ToString(), piece.Text);
        }

        var size = batch.Pieces.Sum(piece => Capabilities.SizeOf(piece.Text));
        var load = new CallLoad(size, Reckon(batch));
        var question = new ServiceQuestion<Results>(() => protocol.Write(batch), protocol.Classify, body => new Results(protocol.Read(body, batch)), load) 
        {
            Billed = protocol.Billed,
            IsProbe = batch.IsSuspect,
            Texts = [.. batch.Pieces.SelectMany(piece => new[] { piece.Text, piece.Context?.Before, piece.Context?.After }).OfType<string>()],
        };
        var answer = await client.AskAsync(question, cancel).ConfigureAwait(false);
        return answer switch
        {
            { Value: { } results } => [.. results.Pieces.Select(WithoutKey)],
            { Verdict.Action: ReplyAction.Split } => batch.Failed(PieceFault.TooLong, "the provider finds it too long", retryable: false),
            { Verdict.Billing: Billing.MaybeBilled } => batch.Failed(PieceFault.Interrupted, $"the provider {answer.Verdict.Problem}", retryable: true),
            _ => batch.Failed(PieceFault.ServiceFault, $"the provider {answer.Verdict.Problem}{Quoted(answer.Verdict.Detail)}", retryable: true),
        };
    }

    private async Task CheckPairAsync(LanguagePair wanted, CancellationToken cancel)
    {
        if (protocol is not IPairListing listing || offered.ContainsKey(wanted))
        {
            return;
        }

        var answer = await client.AskAsync(
            new ServiceQuestion<Offer>(listing.WriteListing, ReplyMatrix.Classify, body => new Offer(listing.ReadListing(body)), CallLoad.None), cancel).ConfigureAwait(false);
        var pairs = answer.Value?.Pairs ?? [];
        if (!pairs.Contains(wanted))
        {
            throw new TranslationException(Name, TranslationFault.Pair, $"{options.Host} does not translate {wanted}. {Has(pairs, wanted)}",
                $"Install that pair there, or name another host in {options.Variable("URL")}.");
        }

        foreach (var pair in pairs)
        {
            offered.TryAdd(pair, true);
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

    /// <summary>A service that writes the key into a translation would have it stored and exported.</summary>
    private PieceResult WithoutKey(PieceResult result) => result.Text is { } text && options.Redact(text) != text
        ? PieceResult.Failed(result.Id, PieceFault.Declined, "the provider's answer quotes the key", retryable: true)
        : result;

    private static string Quoted(string detail) => detail.Length > 0 ? $" (\"{detail}\")" : "";

    private sealed record Results(ImmutableArray<PieceResult> Pieces);

    private sealed record Offer(ImmutableArray<LanguagePair> Pairs);
}
