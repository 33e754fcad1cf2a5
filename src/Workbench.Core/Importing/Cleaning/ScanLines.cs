using System.Text;

namespace Workbench.Importing.Cleaning;

/// <summary>Cuts a source into its lines and puts the patches into them.</summary>
internal static class ScanLines
{
    public static List<ScanLine> Of(string source, List<Patch> patches)
    {
        var lines = new List<ScanLine>();
        var (text, origins) = (new StringBuilder(), new List<int>());
        var patch = 0;
        for (int start = 0, number = 1; start < source.Length; number++)
        {
            var length = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? source.Length : start + length;
            var next = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
            (text, origins) = (text.Clear(), []);
            patch = Fill(source, patches, patch, (start, end), text, origins);
            lines.Add(LineOf(text.ToString(), origins, number, (start, end, next), source.AsSpan(start, end - start)));
            start = next;
        }

        return lines;
    }

    private static int Fill(string source, List<Patch> patches, int patch, (int Start, int End) line, StringBuilder text, List<int> origins)
    {
        var at = line.Start;
        while (patch < patches.Count && patches[patch].End < at)
        {
            patch++;
        }

        for (; patch < patches.Count && patches[patch].Start <= line.End && at <= line.End; patch++)
        {
            var current = patches[patch];
            if (current.Start == line.End && current.Length > 0)
            {
                break;
            }

            for (; at < current.Start; at++)
            {
                text.Append(source[at]);
                origins.Add(at);
            }

            if (current.Start >= line.Start)
            {
                text.Append(current.Replacement);
                origins.AddRange(Enumerable.Repeat(~current.Start, current.Replacement.Length));
            }

            at = Math.Max(at, current.End);
            if (current.End > line.End)
            {
                break;
            }
        }

        for (; at < line.End; at++)
        {
            text.Append(source[at]);
            origins.Add(at);
        }

        return patch;
    }

    private static ScanLine LineOf(string text, List<int> origins, int number, (int Start, int End, int Next) place, ReadOnlySpan<char> raw)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var trimmed = text.Trim();
        return new ScanLine(number, trimmed, [.. origins.Skip(start).Take(trimmed.Length)], place.Start, place.End, place.Next, trimmed.Length == 0 && !raw.IsWhiteSpace());
    }
}
