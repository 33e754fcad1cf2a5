namespace Workbench.App.Web.Review;

/// <summary>Why a place asks for a decision.</summary>
public enum ReviewBucket
{
    Stale,
    LowLink,
    Omission,
    Addition,
    Number,
    Name,
    Negation,
    Term,

    /// <summary>One version has something where another has nothing.</summary>
    Disagreement,

    /// <summary>The first and last rows of a division: mistakes of a run gather there.</summary>
    Edge,

    /// <summary>Links nobody doubts, drawn by lot, to tell how many of those are right.</summary>
    Audit,
}
