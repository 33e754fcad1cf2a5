using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Ties flags that a file told by unit numbers and hashes to the texts that came in the same file.</summary>
public static class FlagBinder
{
    /// <param name="lines">A flag each, as <see cref="FlagLines.Line"/> writes it.</param>
    /// <param name="versions">By the sigla that the file gives them.</param>
    /// <param name="lost">How many are no flags, or stand on units that are not there as they were.</param>
    public static ImmutableArray<Flag> Bind(IEnumerable<string> lines, string workId, Document original, IReadOnlyDictionary<string, Document> versions, out int lost)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var all = lines.Select(line => FlagLines.Parse(workId, line)).ToList();
        var bound = all.OfType<Flag>().DistinctBy(flag => flag.Id, StringComparer.Ordinal).Select(flag => (Flag: flag, Bound: Bind(flag, original, versions))).ToList();
        lost = all.Count(flag => flag is null) + bound.Count(flag => flag.Bound is null);
        return [.. bound.Select(flag => flag.Bound).OfType<Flag>()];
    }

    private static Flag? Bind(Flag flag, Document original, IReadOnlyDictionary<string, Document> versions)
    {
        var anchor = flag.Anchor;
        var version = anchor.Siglum is null ? null : versions.GetValueOrDefault(anchor.Siglum);
        if ((anchor.Siglum is not null && version is null) || !Stands(original, anchor.Original, anchor.OriginalHashes) || (version is not null && !Stands(version, anchor.Version, anchor.VersionHashes)))
        {
            return null;
        }

        var shown = version is null || anchor.Version.IsEmpty ? anchor.Original.Select(unit => original[unit]) : anchor.Version.Select(unit => version[unit]);
        return flag with
        {
            Anchor = anchor with
            {
                OriginalWords = Words(anchor.OriginalWords, original),
                VersionWords = version is null ? null : Words(anchor.VersionWords, version),
                Excerpt = Excerpt.Of(string.Join('\n', shown.Select(unit => unit.Text))),
            },
        };
    }

    private static bool Stands(Document document, UnitGroup units, ImmutableArray<ContentHash> hashes) =>
        units.Count == hashes.Length && units.All(unit => unit.Value < document.Units.Length) && UnitHashes.Of(document, units).SequenceEqual(hashes);

    private static FlagSpan? Words(FlagSpan? told, Document document) =>
        told is not null && told.Unit.Value < document.Units.Length && told.Span.Start >= 0 && told.Span.End <= document[told.Unit].Text.Length ? told with { Words = told.Span.In(document[told.Unit].Text) } : null;
}
