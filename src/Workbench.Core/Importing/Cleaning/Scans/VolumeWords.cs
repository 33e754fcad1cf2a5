namespace Workbench.Importing.Cleaning.Scans;

/// <summary>The headings by which the parts of a volume name themselves, from the table <c>volumes</c>.</summary>
internal static class VolumeWords
{
    private static readonly IReadOnlyList<string[]> Rows = RulesFile.Rows("volumes");

    /// <summary>Letters only, in capitals, as <see cref="PageNumber.HeadOf"/> gives them.</summary>
    public static HashSet<string> Of(string part) =>
        Rows.Where(row => row[0] == part).SelectMany(row => row.Skip(1)).Select(word => word.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
}
