using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The finding that a flag was made from, as a line of JSON holds it: by hashes and offsets, never by words.</summary>
/// <param name="OriginalSpans">Start and length by turns; so are those of the version.</param>
/// <param name="Twin">Null in the first place where it is found.</param>
internal sealed record FindingLine(string Rule, string Version, string[]? OriginalHashes, string[]? VersionHashes, int[]? OriginalSpans, int[]? VersionSpans, int? Twin)
{
    public static FindingLine From(FindingIdentity finding) => new(
        finding.Rule,
        finding.Version,
        Hexes(finding.OriginalHashes),
        Hexes(finding.VersionHashes),
        Numbers(finding.OriginalSpans),
        Numbers(finding.VersionSpans),
        finding.Twin == 0 ? null : finding.Twin);

    public FindingIdentity ToFinding() => new(Rule, Version, Hashes(OriginalHashes), Hashes(VersionHashes), Spans(OriginalSpans), Spans(VersionSpans)) { Twin = Twin ?? 0 };

    private static string[]? Hexes(ImmutableArray<ContentHash> hashes) => hashes.IsEmpty ? null : [.. hashes.Select(hash => hash.Hex)];

    private static ImmutableArray<ContentHash> Hashes(string[]? hexes) => [.. (hexes ?? []).Select(hex => new ContentHash(hex))];

    private static int[]? Numbers(ImmutableArray<Span> spans) => spans.IsEmpty ? null : [.. spans.SelectMany(span => new[] { span.Start, span.Length })];

    /// <exception cref="ArgumentException">A start has no length.</exception>
    private static ImmutableArray<Span> Spans(int[]? numbers) =>
        [.. (numbers ?? []).Chunk(2).Select(pair => pair is [var start, var length] ? new Span(start, length) : throw new ArgumentException("A span is a start and a length."))];
}
