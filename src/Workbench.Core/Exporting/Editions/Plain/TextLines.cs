using System.Globalization;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Breaks text into lines of so many letters; a word longer than a line is broken too.</summary>
internal static class TextLines
{
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            if (lines[^1].Length > 0 && WidthOf(lines[^1]) + 1 + WidthOf(word) > width)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }

    public static string Pad(string line, int width) => line + new string(' ', Math.Max(0, width - WidthOf(line)));

    /// <summary>In letters as a reader counts them.</summary>
    public static int WidthOf(string text) => new StringInfo(text).LengthInTextElements;

    private static IEnumerable<string> Pieces(string word, int width)
    {
        if (WidthOf(word) <= width)
        {
            return [word];
        }

        var info = new StringInfo(word);
        return Enumerable.Range(0, (info.LengthInTextElements + width - 1) / width)
            .Select(i => info.SubstringByTextElements(i * width, Math.Min(width, info.LengthInTextElements - (i * width))));
    }
}
