namespace Workbench.Importing.Notes;

/// <summary>How a plain text prints the mark of a note.</summary>
internal enum NoteStyle
{
    /// <summary><c>[1]</c>, <c>[*]</c></summary>
    Bracket,

    /// <summary><c>(1)</c></summary>
    Round,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>¹</c></summary>
    Raised,

    /// <summary>A number glued to a word; the note opens <c>1.</c>, <c>1)</c> or <c>1</c>.</summary>
    Number,
}
