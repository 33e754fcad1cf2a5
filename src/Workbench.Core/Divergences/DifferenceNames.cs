using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>The classes of differences as console, page and exports name them: <c>function-word</c>, <c>omission</c>.</summary>
public static class DifferenceNames
{
    /// <summary>From the slightest to the weightiest.</summary>
    public static ImmutableArray<DifferenceKind> Classes { get; } = [.. Enum.GetValues<DifferenceKind>().Where(k => k != DifferenceKind.Same)];

    public static string Of(DifferenceKind kind) => kind == DifferenceKind.FunctionWord ? "function-word" : kind.ToString().ToLowerInvariant();

    /// <returns>Null when no class is called so.</returns>
    public static DifferenceKind? Parse(string name) =>
        Classes.Where(k => string.Equals(Of(k), name, StringComparison.OrdinalIgnoreCase)).Select(k => (DifferenceKind?)k).FirstOrDefault();
}
