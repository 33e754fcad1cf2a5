using Workbench.Aligning;

namespace Workbench.Storage.Shelves;

/// <param name="L">The length score.</param>
/// <param name="W">The words score.</param>
/// <param name="M">The matched tokens.</param>
/// <param name="N">The neighbours' confidence.</param>
internal sealed record EvidenceRecord(double L, double W, MatchRecord[]? M, double? N = null)
{
    public static EvidenceRecord From(LinkEvidence evidence) => new(
        evidence.Length,
        evidence.Words,
        evidence.Matched.Count == 0 ? null : [.. evidence.Matched.Select(m => new MatchRecord(m.Original, m.Version, m.Strength))],
        evidence.Neighbours);

    public LinkEvidence ToEvidence() => new(L, W, M is null ? [] : [.. M.Select(m => new TokenMatch(m.O ?? "", m.V ?? "", m.S))]) { Neighbours = N };
}

/// <param name="O">The token of the original.</param>
/// <param name="V">The token of the version.</param>
/// <param name="S">The strength.</param>
internal sealed record MatchRecord(string? O, string? V, double S);
