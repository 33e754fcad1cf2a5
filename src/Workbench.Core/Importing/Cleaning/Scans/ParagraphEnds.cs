using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>
/// Judges where paragraphs end in lines of print that lost their indents. What a full line looks like is learnt from the lines
/// that surely are not last: those in the middle of a sentence; what a first one looks like, from those after lines surely last.
/// A line is last when it ends a sentence, when the room left on it would have taken the next word, and when the next line is
/// shorter by an indent.
/// </summary>
internal sealed class ParagraphEnds
{
    private const double SurelyShort = 0.25;
    private const double Space = 0.25;
    private const double LongestFirstWord = 6;

    /// <summary>Last lines are set without stretching, so that none is fuller than full.</summary>
    private const double Overfull = -0.9;
    private const double OverfullOdds = 0.02;

    private const double NotLast = -4.5;
    private const double ListItem = 6;
    private const double OtherSize = 1.5;
    private const int Rounds = 6;

    private static readonly char[] QuotationMarks = ['“', '”'];

    private readonly PrintedLine[] lines;
    private readonly TypeSizes sizes;
    private readonly double[] carried;
    private readonly Densities full;
    private readonly Densities inner;
    private readonly Densities first;
    private readonly double prior;

    public ParagraphEnds(PrintedLine[] lines)
    {
        this.lines = lines;
        sizes = new TypeSizes(lines);
        carried = Carried();
        var inside = Enumerable.Range(0, Math.Max(0, lines.Length - 1)).Where(IsInside).ToList();
        full = new Densities(inside.Select(RoomAfter));
        inner = new Densities(inside.Where(i => i > 0 && IsInside(i - 1)).Select(i => SlackOf(i)));
        first = new Densities(inside.Where(i => i > 0 && IsSurelyLast(i - 1)).Select(i => SlackOf(i) + carried[i]));
        prior = Prior();
    }

    /// <summary>Whether the paragraph that begins with one line ends with another.</summary>
    public bool IsEnd(int start, int line) =>
        line + 1 >= lines.Length
        || WordsSay(lines[line].Text, lines[line + 1].Text, prior) + PrintSays(line) + (IsQuotationOpen(start, line) || IsRemark(lines[line + 1].Text) ? NotLast : 0) > 0;

    // A quotation of several paragraphs opens each of them anew.
    private bool IsQuotationOpen(int start, int line)
    {
        var isOpen = false;
        for (var i = start; i <= line; i++)
        {
            isOpen = lines[i].Text.LastIndexOfAny(QuotationMarks) is >= 0 and var last ? lines[i].Text[last] == QuotationMarks[0] : isOpen;
        }

        return isOpen && lines[line + 1].Text[0] != QuotationMarks[0];
    }

    /// <summary>What the words on either side say, the room on the line left aside.</summary>
    private static double WordsSay(string text, string next, double prior)
    {
        var ends = LineLook.EndsSentence(text);
        var opens = next.AsSpan().TrimStart("“\"«„‘([—–-…. ");
        return LineLook.StartsListItem(next) || next is [var letter, ')', ' ', ..] && char.IsLetterOrDigit(letter) ? (ends ? ListItem : NotLast)
            : opens.Length > 0 && char.IsLower(opens[0]) ? (ends ? -7 : -10)
            : ends ? prior
            : NotLast;
    }

    // "(Applause.)" belongs to the speech before it.
    private static bool IsRemark(string line) => line is ['(', var first, .., not ('(' or ')'), ')'] && char.IsUpper(first) && LineLook.EndsSentence(line);

    private double PrintSays(int line)
    {
        var slack = SlackOf(line);
        var last = (slack < Overfull ? OverfullOdds : 1) / (sizes.Measure(line) + 1);
        var indent = IsInside(line + 1) ? Math.Log(first.At(SlackOf(line + 1) + carried[line + 1]) / inner.At(SlackOf(line + 1))) : 0;
        var size = sizes.IsSmall(line) != sizes.IsSmall(line + 1) ? OtherSize : 0;
        return Math.Clamp(Math.Log(last / full.At(RoomAfter(line))), -6, 9) + Math.Clamp(indent, -3, 3) + size;
    }

    private bool IsInside(int line) =>
        line + 1 < lines.Length && LineLook.Continues(lines[line].Text, lines[line + 1].Text) && SlackOf(line) < sizes.Measure(line) * SurelyShort;

    private bool IsSurelyLast(int line) =>
        LineLook.EndsSentence(lines[line].Text) && !LineLook.StartsLowerCase(lines[line + 1].Text) && SlackOf(line) > sizes.Measure(line) * SurelyShort;

    // A word that the printer broke stands whole on the upper line, and the lower one lacks what was drawn up.
    private double[] Carried()
    {
        var found = new double[lines.Length];
        for (var i = 1; i < lines.Length; i++)
        {
            var over = lines[i - 1].Width + found[i - 1] - sizes.Measure(i - 1);
            found[i] = sizes.IsSmall(i) == sizes.IsSmall(i - 1) ? Math.Clamp(over, 0, 4) : 0;
        }

        return found;
    }

    private double SlackOf(int line) => sizes.Measure(line) - lines[line].Width - carried[line];

    private double RoomAfter(int line) => SlackOf(line) - Space - Math.Min(LongestFirstWord, lines[line + 1].FirstWord);

    /// <summary>How often a line that ends a sentence ends a paragraph, learnt by turns with which lines do (expectation-maximization).</summary>
    private double Prior()
    {
        var printed = Enumerable.Range(0, Math.Max(0, lines.Length - 1))
            .Where(i => WordsSay(lines[i].Text, lines[i + 1].Text, double.NaN) is double.NaN).Select(PrintSays).ToArray();
        var odds = 0.0;
        for (var round = 0; round < Rounds && printed.Length > 0; round++)
        {
            var share = Math.Clamp(printed.Average(print => 1 / (1 + Math.Exp(-odds - print))), 0.05, 0.95);
            odds = Math.Log(share / (1 - share));
        }

        return odds;
    }
}
