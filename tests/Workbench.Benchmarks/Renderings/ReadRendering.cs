namespace Workbench.Benchmarks.Renderings;

/// <summary>What a reading of the texts found for one occurrence.</summary>
/// <param name="Set"><c>fit</c> where rules were changed after looking at it, <c>held</c> where it was read after the last change.</param>
/// <param name="Place">Which of the unit's occurrences it is, from 0.</param>
/// <param name="Words">The words that render it, in lower case; empty where none do.</param>
internal sealed record ReadRendering(string Set, string Work, string Phrase, string Siglum, int Unit, int Place, string Words)
{
    public static IReadOnlyList<ReadRendering> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).Select(cells => new ReadRendering(
            cells[0], cells[1], cells[2], cells[3], int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture), int.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture), cells[6] == "-" ? "" : cells[6]))];
}
