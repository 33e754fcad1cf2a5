using System.Globalization;

namespace Workbench.App.Terminal;

/// <summary>A number with its noun: one link, two links.</summary>
internal static class Counts
{
    /// <param name="many">Null where an s does it.</param>
    public static string Of(long count, string one, string? many = null) =>
        $"{count.ToString("N0", CultureInfo.CurrentCulture)} {(count == 1 ? one : many ?? $"{one}s")}";
}
