using System.Collections.Immutable;

namespace Workbench.Translating;

/// <summary>A machine-translation service. The core knows providers by this port alone.</summary>
public interface ITranslationProvider
{
    /// <summary>The name in commands and variables: <c>apertium</c>.</summary>
    string Name { get; }

    /// <summary>The name readers know: <c>Apertium</c>.</summary>
    string Label { get; }

    /// <summary>What decides the words of an answer besides the text and the languages: API version, model, settings.</summary>
    string Variant { get; }

    /// <summary>The model that translates, where the provider lets one choose.</summary>
    string? Model => null;

    /// <summary>What decides the words of the answer to this text: <see cref="Variant"/>, and terms of a glossary that occur in it.</summary>
    string VariantFor(string text) => Variant;

    ProviderCapabilities Capabilities { get; }

    /// <summary>The request for a batch as money sees it: all that is sent with it, and the longest answer.</summary>
    PaidCall Reckon(TranslationBatch batch);

    /// <summary>
    /// Translates one batch: a result for each piece, by id. A piece the provider has no translation for is a failed result;
    /// a batch the provider finds too large is answered with <see cref="PieceFault.TooLong"/> for every piece.
    /// </summary>
    /// <exception cref="TranslationException">The provider cannot go on at all: key, quota, language pair, network.</exception>
    Task<ImmutableArray<PieceResult>> TranslateAsync(TranslationBatch batch, CancellationToken cancel);
}
