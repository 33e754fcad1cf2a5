using System.Collections.Immutable;
using Workbench.Aligning.Vectors;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>How the aligner works; the defaults are meant for every text.</summary>
public sealed record AlignmentOptions
{
    public static AlignmentOptions Default { get; } = new();

    /// <summary>How often the pair's own lexicon is learnt from the links found, 0 for not at all.</summary>
    public int LearningRounds { get; init; } = 4;

    /// <summary>Dictionaries of the user, beside the one that is shipped.</summary>
    public ImmutableArray<Lexicon> Dictionaries { get; init; } = [];

    /// <summary>Words that other texts in the same two languages taught.</summary>
    public ImmutableArray<LearntWord> LearntWords { get; init; } = [];

    /// <summary>Vectors of the sentences, of a multilingual model, as a further witness; null for none.</summary>
    public TextVectors? Vectors { get; init; }

    /// <summary>Whether each link carries its evidence.</summary>
    public bool Explain { get; init; }

    internal IEnumerable<Lexicon> LexiconsFor(Language original, Language version) =>
        Lexicon.For(original, version) is { } shipped ? Dictionaries.Prepend(shipped) : Dictionaries;
}
