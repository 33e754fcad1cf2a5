namespace Workbench.Benchmarks.Joint;

/// <summary>A text whose units are merged, split and dropped at random, each unit remembering what it was made of.</summary>
internal sealed class DamagedText
{
    private const double Share = 0.1;
    private static readonly char[] Ends = ['.', ';', ':', ',', '?', '!'];

    private readonly List<(string Text, int[] Made)> units = [];

    /// <param name="sentences">A unit each.</param>
    /// <param name="other">A text whose split sentences stay whole here: which half belongs to which could not be told.</param>
    public DamagedText(IReadOnlyList<string> sentences, int seed, DamagedText? other = null)
    {
        var kept = other is null ? [] : other.units.GroupBy(u => u.Made[0]).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var random = new Random(seed);
        for (var s = 0; s < sentences.Count; s++)
        {
            switch (random.NextDouble() / Share)
            {
                case < 1:
                    break;
                case < 2 when s + 1 < sentences.Count:
                    units.Add((sentences[s] + " " + sentences[s + 1], [s, s + 1]));
                    s++;
                    break;
                case < 3 when sentences[s].IndexOfAny(Ends, sentences[s].Length / 3) is > 0 and var cut && !kept.Contains(s) && cut + 2 < sentences[s].Length:
                    units.AddRange([(sentences[s][..(cut + 1)], [s]), (sentences[s][(cut + 1)..].Trim(), [s])]);
                    break;
                default:
                    units.Add((sentences[s], [s]));
                    break;
            }
        }
    }

    public string[] Texts => [.. units.Select(u => u.Text)];

    /// <summary>The links with another text made of the same sentences: units that share one fall together.</summary>
    public HashSet<string> Links(DamagedText other)
    {
        var links = new HashSet<string>();
        for (var (left, right) = (0, 0); left < units.Count || right < other.units.Count;)
        {
            var (firstLeft, firstRight) = (left, right);
            var reach = Math.Min(First(this, left), First(other, right));
            for (var grown = true; grown;)
            {
                grown = Take(this, ref left, ref reach) | Take(other, ref right, ref reach);
            }

            links.Add($"[{string.Join(',', Enumerable.Range(firstLeft, left - firstLeft))}]:[{string.Join(',', Enumerable.Range(firstRight, right - firstRight))}]");
        }

        return links;
    }

    private static int First(DamagedText text, int unit) => unit < text.units.Count ? text.units[unit].Made[0] : int.MaxValue;

    private static bool Take(DamagedText text, ref int unit, ref int reach)
    {
        var before = unit;
        while (unit < text.units.Count && text.units[unit].Made[0] <= reach)
        {
            reach = Math.Max(reach, text.units[unit++].Made[^1]);
        }

        return unit > before;
    }
}
