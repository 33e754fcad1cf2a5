using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>Embeddings as OpenAI and the many servers like it speak them, such as one's own with LaBSE.</summary>
internal sealed class OpenAiEmbeddings(ProviderOptions options)
{
    private readonly OpenAiProtocol chat = new(options);

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 64, MaxSize: 20_000, CountedIn.CodePoints);

    public HttpRequestMessage Write(ImmutableArray<string> texts)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.At("embeddings"))
        {
            Content = Json.Content(new { model = options.Model, input = texts, encoding_format = "float" }),
        };
        return options.Key is { } key ? request.WithBearer(key) : request;
    }

    /// <summary>By their indices, never by their places.</summary>
    /// <exception cref="JsonException">The body is no list of as many vectors, all of one length.</exception>
    public static ImmutableArray<float[]> Read(string body, int count)
    {
        var vectors = new float[count][];
        foreach (var entry in Json.Read<Answer>(body).Data)
        {
            if (entry.Index < 0 || entry.Index >= count || vectors[entry.Index] is not null || entry.Embedding.Length == 0 || !entry.Embedding.All(float.IsFinite))
            {
                throw new JsonException("A vector is not one of those that were asked for.");
            }

            vectors[entry.Index] = entry.Embedding;
        }

        return vectors.All(vector => vector is not null && vector.Length == vectors[0].Length) ? [.. vectors] : throw new JsonException("A vector is missing, or of another length.");
    }

    public Verdict Classify(Reply reply) => chat.Classify(reply);

    public static BilledAmount? Billed(Reply reply) => Json.Read<Answer>(reply.Body).Usage is { } usage ? new BilledAmount(usage.TotalTokens, PricedIn.Tokens) : null;

    private sealed record Answer(ImmutableArray<Entry> Data, Consumption? Usage = null);

    private sealed record Entry(int Index, float[] Embedding);

    private sealed record Consumption([property: System.Text.Json.Serialization.JsonPropertyName("total_tokens")] long TotalTokens);
}
