using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>One unit of a text as a page shows it.</summary>
public sealed record ParagraphView(Unit Unit, ImmutableArray<SentenceView> Sentences)
{
    /// <summary>Characters: the words of a longer paragraph, and of its row, are not marked, which a page could not hold; what was found in the row is told beside it.</summary>
    public const int LongestMarked = 50_000;

    public bool IsTooLongToMark => Unit.Text.Length > LongestMarked;
}
