using System.Globalization;
using Workbench.Aligning;

namespace Workbench.App.Terminal;

/// <summary>The evidence of a row's links in words; nothing for links that carry none.</summary>
internal static class EvidenceLines
{
    public static IEnumerable<string> Of(Row row) =>
        from cell in row.Cells
        from link in cell.Links
        where link.Evidence is not null && !link.IsOmission && !link.IsAddition
        select Line(link, link.Evidence!);

    private static string Line(Link link, LinkEvidence evidence)
    {
        var matched = evidence.Matched.Count == 0 ? "no word in common" : string.Join(", ", evidence.Matched.Select(m => $"{m.Original} = {m.Version}"));
        return string.Create(CultureInfo.InvariantCulture, $"{link}{(link.Moved ? ", moved" : "")}: confidence {link.Confidence:0.00}, length {evidence.Length:+0.0;-0.0}, words {evidence.Words:+0.0;-0.0}{(evidence.Neighbours is { } around ? $", neighbours {around.ToString("0.00", CultureInfo.InvariantCulture)}" : "")} ({matched})");
    }
}
