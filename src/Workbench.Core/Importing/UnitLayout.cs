namespace Workbench.Importing;

/// <summary>How the lines of a plain text make units. HTML brings its own units and ignores it.</summary>
public enum UnitLayout
{
    /// <summary>Judged from the text: blank lines, one paragraph a line, or hard-wrapped lines.</summary>
    Auto,

    /// <summary>Every non-empty line is a unit; an empty line is none.</summary>
    Line,

    /// <summary>
    /// Blank lines separate paragraphs wherever a text has any between its lines; without them every line is a
    /// paragraph, or hard-wrapped lines are rejoined.
    /// </summary>
    Paragraph,

    /// <summary>Hard-wrapped lines are rejoined; blank lines, indentation and short last lines end a paragraph.</summary>
    Wrapped,
}
