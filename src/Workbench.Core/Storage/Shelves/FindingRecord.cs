using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <param name="OriginalSpans">Start and length by turns; so are those of the version.</param>
/// <param name="Twin">Null in the first place where it is found.</param>
internal sealed record FindingRecord(string Rule, string Version, string[]? OriginalHashes, string[]? VersionHashes, int[]? OriginalSpans, int[]? VersionSpans, int? Twin = null)
{
    public static FindingRecord From(FindingIdentity finding) => new(
        finding.Rule, finding.Version, FlagRecord.HexOf(finding.OriginalHashes), FlagRecord.HexOf(finding.VersionHashes), Numbers(finding.OriginalSpans), Numbers(finding.VersionSpans), finding.Twin == 0 ? null : finding.Twin);

    public FindingIdentity ToFinding() => new(
        Rule, Version, FlagRecord.Hashes(OriginalHashes), FlagRecord.Hashes(VersionHashes), Spans(OriginalSpans), Spans(VersionSpans)) { Twin = Twin ?? 0 };

    private static int[] Numbers(ImmutableArray<Span> spans) => [.. spans.SelectMany(s => new[] { s.Start, s.Length })];

    private static ImmutableArray<Span> Spans(int[]? numbers) => [.. (numbers ?? []).Chunk(2).Select(pair => new Span(pair[0], pair[1]))];
}
