namespace Workbench.App.Commands.Pipe;

/// <summary>What is linked to what: the word of <c>--units</c>.</summary>
internal enum PipeUnits
{
    /// <summary>Paragraphs, found as the text's layout suggests.</summary>
    Auto,

    /// <summary>Every non-empty line.</summary>
    Line,

    /// <summary>What blank lines separate, or lines where there are none.</summary>
    Paragraph,

    /// <summary>The sentences of the paragraphs, counted over the whole text.</summary>
    Sentence,
}
