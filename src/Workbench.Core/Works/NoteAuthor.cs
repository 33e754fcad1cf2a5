namespace Workbench.Works;

/// <summary>Who wrote a note, where its text or mark-up says so.</summary>
public enum NoteAuthor
{
    Unknown,
    Author,
    Translator,
    Editor,

    /// <summary>A reviewer's comment, no part of the book.</summary>
    Commentator,
}
