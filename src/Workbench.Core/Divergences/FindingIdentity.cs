using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// What makes a finding the same one in the next run: what is found, in which version, on which words. Numbers of rows and units are no part of it,
/// so that it outlives paragraphs put in before it; when the words change, it is another finding. The same found on the very same words elsewhere
/// is told apart by counting.
/// </summary>
/// <param name="Rule">The rule that found it: the name of a <see cref="DivergenceKind"/>, or of a rule about links.</param>
/// <param name="Version">The siglum of the version; of a file over the pipe its name, in whatever folder it lies.</param>
/// <param name="OriginalHashes">Of the units of the original.</param>
/// <param name="VersionHashes">Of the units of the version.</param>
/// <param name="OriginalSpans">The words of the original, where single words are meant.</param>
/// <param name="VersionSpans">The words of the version, where single words are meant.</param>
public sealed record FindingIdentity(
    string Rule,
    string Version,
    ImmutableArray<ContentHash> OriginalHashes,
    ImmutableArray<ContentHash> VersionHashes,
    ImmutableArray<Span> OriginalSpans,
    ImmutableArray<Span> VersionSpans)
{
    private const int KeyLength = 12;

    /// <summary>How often the same is found on the very same words before: zero in the first place.</summary>
    public int Twin { get; init; }

    /// <summary>Twelve hexadecimal digits that stand for it, on command lines and in baselines.</summary>
    public string Key => ContentHash.OfText(string.Join('|', Parts)).Hex[..KeyLength];

    private IEnumerable<string> Parts
    {
        get
        {
            string[] parts = [Rule, Path.GetFileName(Version), Join(OriginalHashes), Join(VersionHashes), Join(OriginalSpans), Join(VersionSpans)];
            return Twin == 0 ? parts : parts.Append(Twin.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>As in the first place where it is found; <see cref="FindingIdentities"/> tells the others apart.</summary>
    public static FindingIdentity Of(AlignedWork work, Divergence finding)
    {
        var version = work.Versions.First(v => string.Equals(v.Text.Siglum, finding.Version, StringComparison.Ordinal)).Text.Document;
        return new FindingIdentity(
            DivergenceJson.Name(finding.Kind), finding.Version, UnitHashes.Of(work.Original.Document, finding.Original), UnitHashes.Of(version, finding.Units), finding.OriginalSpans, finding.VersionSpans);
    }

    public bool Equals(FindingIdentity? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    private static string Join(ImmutableArray<ContentHash> hashes) => string.Join(',', hashes.Select(h => h.Hex));

    private static string Join(ImmutableArray<Span> spans) => string.Join(',', spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start}+{s.Length}")));
}
