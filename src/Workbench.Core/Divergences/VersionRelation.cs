namespace Workbench.Divergences;

/// <summary>How two versions in one language stand to each other, from the same text to two translations.</summary>
public enum VersionRelation
{
    /// <summary>Word for word and mark for mark.</summary>
    Identical,

    /// <summary>They differ in spelling, punctuation and a word here and there.</summary>
    NearlyIdentical,

    /// <summary>One translation in two editions, one of them revised.</summary>
    Edition,

    /// <summary>Translations of their own.</summary>
    Independent,
}
