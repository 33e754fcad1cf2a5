namespace Workbench.Exporting.Interchange;

/// <summary>What a file for other tools may carry besides texts and links, so that it comes back when the file is read.</summary>
public enum Feature
{
    /// <summary>Several versions in one file.</summary>
    Versions,

    /// <summary>The paragraphs of a link, one by one.</summary>
    Paragraphs,

    /// <summary>What one side has alone.</summary>
    OneSided,

    /// <summary>That a passage stands elsewhere, and where.</summary>
    Moved,
    States,

    /// <summary>To three digits.</summary>
    Confidences,

    /// <summary>Sentences, and the links between them.</summary>
    Sentences,

    /// <summary>Headings with their levels, verse, quotations, notes.</summary>
    Kinds,
    Pages,

    /// <summary>Type that sets words off.</summary>
    Emphasis,

    /// <summary>Where notes belong.</summary>
    NoteAnchors,

    /// <summary>Flags with what was said of them.</summary>
    Flags,
}
