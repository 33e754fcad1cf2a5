namespace Workbench.Works;

/// <summary>What a paragraph-level unit is in its text.</summary>
public enum UnitKind
{
    Paragraph,
    Heading,
    Note,
    Verse,
    Quotation,

    /// <summary>A line of a table of contents.</summary>
    Contents,

    /// <summary>What surrounds a text without belonging to it: navigation, running heads, licences.</summary>
    Furniture,
}
