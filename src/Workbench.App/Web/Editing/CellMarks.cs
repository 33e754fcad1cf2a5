using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Divergences;

namespace Workbench.App.Web.Editing;

/// <summary>The small signs in the corner of a cell: how its links stand, how sure they are, what was found. Each says why.</summary>
internal static class CellMarks
{
    public static IEnumerable<(string Sign, string Class, string Why)> Of(Ui ui, VersionCell cell)
    {
        yield return (SignOf(cell.State), "state", string.Join("; ", cell.Cell.Links.Select(link => link.StaleReason).OfType<string>().Prepend(ui.Name(cell.State))));
        if (cell.IsMoved)
        {
            yield return ("⇄", "moved", ui["Moved"]);
        }

        if (cell.Cell.Links.All(link => !link.IsPersonal))
        {
            yield return ($"{ConfidenceBands.Percent(cell.Cell.Confidence)}", "confidence", Why(ui, cell));
        }

        foreach (var alike in cell.Findings.Where(f => f.Severity >= Severity.Minor).GroupBy(f => f.Kind).Take(3))
        {
            var worst = alike.Max(f => f.Severity);
            yield return (
                worst == Severity.Critical ? "●" : worst == Severity.Major ? "◐" : "○",
                $"finding {worst.ToString().ToLowerInvariant()}",
                $"{ui.Name(alike.Key)} ({ui.Name(worst)}) {string.Join("; ", alike.Select(f => f.Evidence).Where(e => e.Length > 0))}".TrimEnd());
        }
    }

    public static string SignOf(LinkState state) => state switch
    {
        LinkState.Draft => "○",
        LinkState.Suggested => "◑",
        LinkState.Confirmed => "✔",
        LinkState.Pinned => "⚲",
        _ => "⚠",
    };

    /// <summary>What the confidence rests on, as far as the links kept their evidence.</summary>
    public static string Why(Ui ui, VersionCell cell) => string.Join('\n', cell.Cell.Links.Select(link => link.Evidence is { } evidence
        ? ui.Format(
            "LinkWithEvidence",
            link.Shape,
            ConfidenceBands.Percent(link.Confidence),
            evidence.Length,
            evidence.Words,
            evidence.Neighbours is { } around ? ConfidenceBands.Percent(around) : "–",
            string.Join(", ", evidence.Matched.Take(6).Select(m => $"{m.Original} = {m.Version}")))
        : ui.Format("LinkAlone", link.Shape, ConfidenceBands.Percent(link.Confidence))));
}
