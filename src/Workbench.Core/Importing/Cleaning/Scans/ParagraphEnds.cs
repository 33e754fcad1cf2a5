using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>
/// Judges where paragraphs end in lines of print that lost their indents. What a full line looks like is learnt from the lines
/// that surely are not last: those in the middle of a sentence. A line is last when the room left on it would have taken the next
/// word, when it ends a sentence, and when the next line begins like a first one: indented, and so shorter by the indent.
/// </summary>
internal sealed class ParagraphEnds
{
    private const double Bin = 0.5;
    private const int Bins = 120;
    private const double Smoothing = 0.5;
    private const double SurelyShort = 0.25;

    private readonly PrintedLine[] lines;
    private readonly TypeSizes sizes;
    private readonly double[] room;
    private readonly double[] widths;
    private readonly double[] fullRoom;
    private readonly (double Mean, double Deviation) inner;
    private readonly (double Mean, double Deviation) first;
    private readonly double prior;

    public ParagraphEnds(PrintedLine[] lines)
    {
        this.lines = lines;
        sizes = new TypeSizes(lines);
        widths = Widths();
        room = [.. Enumerable.Range(0, lines.Length).Select(RoomAfter)];
        fullRoom = Histogram(Enumerable.Range(0, Math.Max(0, lines.Length - 1)).Where(IsInside).Select(i => room[i]));
        inner = Spread(Enumerable.Range(1, Math.Max(0, lines.Length - 2)).Where(i => IsInside(i - 1) && IsInside(i)).Select(SlackOf));
        first = Spread(Enumerable.Range(1, Math.Max(0, lines.Length - 2)).Where(i => IsSurelyLast(i - 1) && IsInside(i)).Select(SlackOf));
        prior = Prior();
    }

    /// <summary>The log odds that a paragraph ends with a line.</summary>
    public double OddsAfter(int line)
    {
        if (line + 1 >= lines.Length)
        {
            return double.PositiveInfinity;
        }

        var (text, next) = (lines[line].Text, lines[line + 1].Text);
        var start = Start(text, next);
        var last = Math.Log(1 / (sizes.Measure(line) + 4) * Bin / Density(room[line]));
        var opening = IsInside(line + 1) ? LogNormal(SlackOf(line + 1), first) - LogNormal(SlackOf(line + 1), inner) : 0;
        var size = sizes.IsSmall(line) != sizes.IsSmall(line + 1) ? 1.5 : 0;
        return start + Math.Clamp(last, -5, 9) + Math.Clamp(opening, -2.5, 2.5) + size;
    }

    /// <summary>What the words on either side say, the room on the line left aside.</summary>
    private double Start(string text, string next)
    {
        var ends = LineLook.EndsSentence(text);
        var opens = next.AsSpan().TrimStart("“\"«„‘([—–-…. ");
        if (LineLook.StartsListItem(next) || IsLetteredItem(next))
        {
            return ends ? 6 : -4;
        }

        if (opens.Length > 0 && char.IsLower(opens[0]))
        {
            return ends ? -7 : -10;
        }

        return ends ? prior : -4.5;
    }

    private static bool IsLetteredItem(string line) => line is [var letter, ')', ' ', ..] && char.IsLetterOrDigit(letter);

    private bool IsInside(int line) => line + 1 < lines.Length && LineLook.Continues(lines[line].Text, lines[line + 1].Text) && room[line] < sizes.Measure(line) * SurelyShort;

    private bool IsSurelyLast(int line) =>
        LineLook.EndsSentence(lines[line].Text) && !LineLook.StartsLowerCase(lines[line + 1].Text) && room[line] > sizes.Measure(line) * SurelyShort;

    // A word that the printer broke stands whole on the upper line, and the lower one lacks what was drawn up.
    private double[] Widths()
    {
        var found = new double[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var drawn = i == 0 || sizes.IsSmall(i) != sizes.IsSmall(i - 1) ? 0 : Math.Max(0, found[i - 1] - sizes.Measure(i - 1));
            found[i] = lines[i].Width + Math.Min(4, drawn);
        }

        return found;
    }

    private double SlackOf(int line) => sizes.Measure(line) - widths[line];

    private double RoomAfter(int line) => line + 1 >= lines.Length ? SlackOf(line) : SlackOf(line) - 0.25 - Math.Min(6, lines[line + 1].FirstWord);

    private double Prior()
    {
        var (last, all) = (1.0, 2.0);
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (LineLook.EndsSentence(lines[i].Text) && !LineLook.StartsLowerCase(lines[i + 1].Text))
            {
                last += room[i] > sizes.Measure(i) * 0.1 ? 1 : 0;
                all++;
            }
        }

        // Of the last lines of paragraphs one in seven or so is nearly full.
        var share = Math.Clamp(last / all * 1.15, 0.1, 0.9);
        return Math.Log(share / (1 - share));
    }

    private double Density(double value) => fullRoom[BinOf(value)];

    private static int BinOf(double value) => Math.Clamp((int)Math.Floor((value / Bin) + (Bins / 2.0)), 0, Bins - 1);

    private static double[] Histogram(IEnumerable<double> values)
    {
        var counts = new double[Bins];
        var total = 0.0;
        foreach (var value in values)
        {
            for (var d = -2; d <= 2; d++)
            {
                counts[Math.Clamp(BinOf(value) + d, 0, Bins - 1)] += d == 0 ? 0.4 : Math.Abs(d) == 1 ? 0.2 : 0.1;
            }

            total++;
        }

        return [.. counts.Select(count => (count + (Smoothing / Bins)) / (total + Smoothing))];
    }

    private static (double Mean, double Deviation) Spread(IEnumerable<double> values)
    {
        var all = values.Order().ToArray();
        if (all.Length < 8)
        {
            return (0, 10);
        }

        var kept = all[(all.Length / 20)..(all.Length - (all.Length / 20))];
        var mean = kept.Average();
        return (mean, Math.Max(0.4, Math.Sqrt(kept.Average(value => (value - mean) * (value - mean))) * 1.15));
    }

    private static double LogNormal(double value, (double Mean, double Deviation) of)
    {
        var z = (value - of.Mean) / of.Deviation;
        return (-0.5 * Math.Min(16, z * z)) - Math.Log(of.Deviation);
    }
}
