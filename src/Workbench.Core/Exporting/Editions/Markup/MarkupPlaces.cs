using System.Globalization;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>Where rows stand, so that one can lead to another.</summary>
/// <param name="fileOfRow">The file that holds a row, by its number; null where it is in no file.</param>
internal sealed class MarkupPlaces(IReadOnlyDictionary<int, string> fileOfRow)
{
    /// <summary>Null when the row is not in the edition.</summary>
    public string? HrefOfRow(int row, string fromFile) =>
        fileOfRow.TryGetValue(row, out var file) ? $"{(file == fromFile ? "" : file)}#{IdOfRow(row)}" : null;

    public static string IdOfRow(int row) => "r" + row.ToString(CultureInfo.InvariantCulture);
}
