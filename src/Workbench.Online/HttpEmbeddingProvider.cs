using System.Collections.Immutable;
using Workbench.Online.Protocols;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online;

/// <summary>Embeddings over the same pipeline as translations.</summary>
internal sealed class HttpEmbeddingProvider(ProviderOptions options, OpenAiEmbeddings protocol, ServiceClient client) : IEmbeddingProvider
{
    public string Name => options.Name;

    public string Model => options.Model!;

    public ProviderCapabilities Capabilities => protocol.Capabilities;

    public PaidCall Reckon(ImmutableArray<string> texts)
    {
        using var request = protocol.Write(texts);
        return new PaidCall(Name, Model, texts.Length, texts.Sum(text => (long)CharacterCount.Of(text)), request.BodyBytes());
    }

    public async Task<ImmutableArray<float[]?>> EmbedAsync(ImmutableArray<string> texts, CancellationToken cancel)
    {
        var paid = Reckon(texts);
        var question = new ServiceQuestion<Vectors>(
            () => protocol.Write(texts), protocol.Classify, body => new Vectors(OpenAiEmbeddings.Read(body, texts.Length)), new CallLoad((int)paid.Characters, paid)) { Billed = OpenAiEmbeddings.Billed, Texts = texts };
        var answer = await client.AskAsync(question, cancel).ConfigureAwait(false);
        if (answer.Value is { } vectors)
        {
            return [.. vectors.All];
        }

        if (texts.Length == 1)
        {
            return [null];
        }

        var (head, tail) = (texts[..(texts.Length / 2)], texts[(texts.Length / 2)..]);
        return [.. await EmbedAsync(head, cancel).ConfigureAwait(false), .. await EmbedAsync(tail, cancel).ConfigureAwait(false)];
    }

    private sealed record Vectors(ImmutableArray<float[]> All);
}
