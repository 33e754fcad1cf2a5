using System.Collections.Immutable;

namespace Workbench.Translating;

/// <summary>A service that makes vectors of texts, near each other where the sense is.</summary>
public interface IEmbeddingProvider
{
    /// <summary>The name in commands and variables.</summary>
    string Name { get; }

    /// <summary>The model: vectors of two models have nothing to do with each other.</summary>
    string Model { get; }

    /// <summary>The most texts, and characters of them together, in one request.</summary>
    ProviderCapabilities Capabilities { get; }

    /// <summary>The request for these texts as money sees it.</summary>
    PaidCall Reckon(ImmutableArray<string> texts);

    /// <summary>A vector for each text, in order, all of one length; null for a text that is too long for the model.</summary>
    /// <exception cref="TranslationException">The provider cannot go on: key, quota, model, network.</exception>
    Task<ImmutableArray<float[]?>> EmbedAsync(ImmutableArray<string> texts, CancellationToken cancel);
}
