using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning;

/// <summary>What one rule found in a source.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="IsOn">Whether the repairs were made.</param>
/// <param name="Patches">The repairs, in the order of the source.</param>
public sealed record RuleReport(string Rule, bool IsOn, ImmutableArray<Patch> Patches)
{
    /// <summary>How many places it found.</summary>
    public int Count => Patches.Length;
}
