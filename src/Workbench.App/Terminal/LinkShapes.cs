using System.Globalization;
using Workbench.Aligning;

namespace Workbench.App.Terminal;

/// <summary>How many links have which shape.</summary>
internal static class LinkShapes
{
    /// <summary>The commonest first: <c>1:1</c> 240, <c>2:1</c> 12.</summary>
    public static IReadOnlyList<(string Shape, int Count)> Count(IEnumerable<Alignment> alignments) =>
        [.. alignments.SelectMany(a => a.Links).GroupBy(link => link.Shape, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())).OrderByDescending(shape => shape.Item2).ThenBy(shape => shape.Key, StringComparer.Ordinal)];

    public static string Describe(IEnumerable<Alignment> alignments) =>
        string.Join(", ", Count(alignments).Select(shape => string.Create(CultureInfo.InvariantCulture, $"{shape.Count} × {shape.Shape}")));
}
