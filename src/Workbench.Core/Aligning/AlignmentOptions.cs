namespace Workbench.Aligning;

/// <summary>How the aligner works; the defaults are meant for every text.</summary>
public sealed record AlignmentOptions
{
    public static AlignmentOptions Default { get; } = new();

    /// <summary>How often the pair's own lexicon is learnt from the links found, 0 for not at all.</summary>
    public int LearningRounds { get; init; } = 4;

    /// <summary>Whether each link carries its evidence.</summary>
    public bool Explain { get; init; }
}
