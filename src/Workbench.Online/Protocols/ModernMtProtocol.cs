using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>ModernMT.</summary>
internal sealed class ModernMtProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "ModernMT";

    public string Variant => "";

    // The service names no size; this is what others take.
    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 128, MaxSize: 10_000, CountedIn.CodePoints) { Parallel = 4, Glossary = GlossaryMode.Named };

    public HttpRequestMessage Write(TranslationBatch batch) => new HttpRequestMessage(HttpMethod.Post, options.At("translate"))
    {
        Content = Json.Content(new
        {
            source = batch.Source.Tag,
            target = batch.Target.Tag,
            q = batch.Pieces.Select(piece => piece.Text),
            multiline = true,
            glossaries = options.GlossaryName,
        }),
    }.With("MMT-ApiKey", options.Key!.Reveal()).With("X-HTTP-Method-Override", "GET");

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([.. Json.Read<Answer>(body).Data.Select(translation => translation.Translation)]);

    public BilledAmount? Billed(Reply reply) => Json.Read<Answer>(reply.Body).Data is var items && items.All(item => item.BilledCharacters is not null)
        ? new BilledAmount(items.Sum(item => item.BilledCharacters!.Value), PricedIn.Characters)
        : null;

    /// <summary>The status within the body counts: the outer one may be 200 all the same.</summary>
    public Verdict Classify(Reply reply) => ReplyMatrix.Classify(reply with { Status = InnerStatus(reply) ?? reply.Status });

    private static int? InnerStatus(Reply reply)
    {
        try
        {
            return Json.Read<Envelope>(reply.Body).Status;
        }
        catch (JsonException)
        {
            return null; // Not of its kind: the outer status speaks, and the reading will tell.
        }
    }

    private sealed record Envelope(int Status);

    private sealed record Answer(ImmutableArray<Item> Data);

    private sealed record Item(string Translation, long? BilledCharacters = null);
}
