namespace Workbench.Exporting.Editions;

/// <summary>How the texts of an edition stand to one another.</summary>
public enum EditionLayout
{
    /// <summary>The first text on the left page, the others on the right.</summary>
    Facing,

    /// <summary>Side by side, a column a text.</summary>
    Columns,

    /// <summary>Each paragraph above its counterparts.</summary>
    Paragraphs,

    /// <summary>Each sentence above its counterparts.</summary>
    Sentences,

    /// <summary>The first text alone; the others open on demand, as notes to its paragraphs.</summary>
    PopUp,

    /// <summary>One version as the text; what others in its language have otherwise stands under it.</summary>
    Apparatus,
}
