using Workbench.Renderings;

namespace Workbench.App.Commands.Searching;

/// <summary>The order in which a concordance shows what was found.</summary>
internal static class ConcordanceOrder
{
    /// <param name="by"><c>place</c>, or <c>right</c> or <c>left</c>: what stands after the word, or before it read backwards, word by word.</param>
    public static RenderingReport Sort(RenderingReport report, string by, int width) => by == "place" ? report : report with
    {
        Occurrences = [.. report.Occurrences.OrderBy(occurrence => KeyOf(report, occurrence, by == "right", width), StringComparer.CurrentCultureIgnoreCase)],
    };

    private static string KeyOf(RenderingReport report, RenderedOccurrence occurrence, bool isRight, int width)
    {
        var line = Kwic.Of(report.Searched.Document[occurrence.Occurrence.Unit].Text, occurrence.Occurrence.Whole, width);
        var words = new string([.. (isRight ? line.Right : line.Left).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', isRight ? words : words.Reverse());
    }
}
