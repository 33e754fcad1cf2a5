using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Two texts word by word as an apparatus needs them: stretches that differ, in the order of both, and everything between them the same.</summary>
internal static class Variants
{
    /// <returns>The places that differ; null when the texts go separate ways.</returns>
    public static List<(Span Ours, Span Theirs)>? Of(WordDifferences compared)
    {
        var (left, right) = (compared.LeftText, compared.RightText);
        var differs = (Left: Flags(left, compared.Differences.Select(d => d.Left)), Right: Flags(right, compared.Differences.Select(d => d.Right)));
        var variants = new List<(Span, Span)>();
        var (i, j) = (Skip(left, 0), Skip(right, 0));
        while (i < left.Length || j < right.Length)
        {
            var (startI, startJ) = (i, j);
            var (endI, endJ) = (i, j);
            while ((i < left.Length && differs.Left[i]) || (j < right.Length && differs.Right[j]))
            {
                if (i < left.Length && differs.Left[i])
                {
                    endI = ++i;
                    i = Skip(left, i);
                }
                else
                {
                    endJ = ++j;
                    j = Skip(right, j);
                }
            }

            if (endI > startI || endJ > startJ)
            {
                variants.Add((new Span(startI, endI - startI), new Span(startJ, endJ - startJ)));
            }
            else if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                (i, j) = (Skip(left, i + 1), Skip(right, j + 1));
            }
            else
            {
                return null;
            }
        }

        return variants;
    }

    /// <summary>The other text again, from ours and the variants, without its white space.</summary>
    public static string Rebuild(string ours, IEnumerable<(Span Place, string Reading)> variants)
    {
        var (rebuilt, done) = (new System.Text.StringBuilder(), 0);
        foreach (var (place, reading) in variants)
        {
            rebuilt.Append(ours, done, place.Start - done).Append(reading);
            done = place.End;
        }

        return new string([.. rebuilt.Append(ours, done, ours.Length - done).ToString().Where(c => !char.IsWhiteSpace(c))]);
    }

    private static bool[] Flags(string text, IEnumerable<Span> spans)
    {
        var flags = new bool[text.Length];
        foreach (var span in spans)
        {
            flags.AsSpan(span.Start, span.Length).Fill(true);
        }

        return flags;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
