namespace Workbench.Editing;

/// <summary>Why an edit cannot be made where it was asked for.</summary>
public enum EditRefusal
{
    /// <summary>There is no such row, or it went away meanwhile.</summary>
    NoSuchRow,
    NoRowAbove,
    NoRowBelow,

    /// <summary>The version has nothing there to be moved, split or marked.</summary>
    NothingThere,

    /// <summary>It is done in the column of a version, not of the original.</summary>
    NeedsVersion,

    /// <summary>A split needs words on either side of the caret.</summary>
    NothingToSplit,

    /// <summary>The paragraph is the first of its text, or of its row.</summary>
    NoParagraphBefore,

    /// <summary>The rows belong to different versions, and nothing of the original joins them.</summary>
    Unrelated,

    /// <summary>It is so already.</summary>
    AlreadySo,

    /// <summary>Others edited meanwhile, and something else would change than was shown.</summary>
    Outdated,
}
