using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.App.Web.Reading;

/// <summary>Confidence as the pages tell it.</summary>
public static class ConfidenceBands
{
    public static ConfidenceBand Of(double confidence) => confidence switch
    {
        >= 0.85 => ConfidenceBand.High,
        >= 0.70 => ConfidenceBand.Good,
        >= 0.55 => ConfidenceBand.Low,
        _ => ConfidenceBand.Poor,
    };

    /// <summary>0 to 100, rounded down: nothing short of certain shows as 100.</summary>
    public static int Percent(double confidence) => (int)Math.Floor(Math.Clamp(confidence, 0, 1) * 100);

    /// <summary>The state that asks for most attention among those of some links.</summary>
    public static LinkState StateOf(ImmutableArray<Link> links) =>
        links.IsEmpty ? LinkState.Draft
        : links.Any(l => l.State == LinkState.Stale) ? LinkState.Stale
        : links.Any(l => l.State == LinkState.Suggested) ? LinkState.Suggested
        : links.Any(l => l.State == LinkState.Draft) ? LinkState.Draft
        : links.Min(l => l.State);
}
