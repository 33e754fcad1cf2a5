using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Which lines are set in the text's own type and which in smaller, and how much a full line of either holds.</summary>
internal sealed class TypeSizes
{
    private const double Smaller = 1.11;
    private const double LeastShare = 0.02;
    private const double Switch = 3.5;

    /// <summary>Stretches of a text may be set narrower: a chronicle beside its dates.</summary>
    private const int Stretch = 60;
    private const int FewestInStretch = 20;
    private const double Narrower = 0.93;

    private readonly bool[] small;
    private readonly double[] narrow;

    public TypeSizes(PrintedLine[] lines)
    {
        int[] inside = [.. Enumerable.Range(0, Math.Max(0, lines.Length - 1)).Where(i => LineLook.Continues(lines[i].Text, lines[i + 1].Text))];
        Body = Mode([.. inside.Select(i => lines[i].Width)]);
        List<double> wide = [.. inside.Select(i => lines[i].Width).Where(width => width > Smaller * Body)];
        Small = wide.Count >= Math.Max(6, LeastShare * inside.Length) ? Mode(wide) : 0;
        small = Small > 0 ? Path(lines) : new bool[lines.Length];
        narrow = [.. inside.GroupBy(i => i / Stretch).Aggregate(new double[(lines.Length / Stretch) + 1], (measures, stretch) =>
        {
            var widths = stretch.Where(i => !small[i]).Select(i => lines[i].Width).ToList();
            measures[stretch.Key] = widths.Count >= FewestInStretch && Mode(widths) is var mode && mode < Narrower * Body ? mode : 0;
            return measures;
        })];
    }

    /// <summary>The width of a full line in the text's own type, in ems.</summary>
    public double Body { get; }

    /// <summary>The width of a full line in smaller type, in ems of that type; 0 when there is none.</summary>
    public double Small { get; }

    public bool IsSmall(int line) => small[line];

    public double Measure(int line) => small[line] ? Small : narrow[line / Stretch] > 0 ? narrow[line / Stretch] : Body;

    private static double Mode(List<double> widths)
    {
        if (widths.Count == 0)
        {
            return 1;
        }

        var counts = widths.CountBy(width => (int)Math.Round(width)).ToDictionary();
        var best = counts.Keys.MaxBy(width => counts[width] + (0.7 * (counts.GetValueOrDefault(width - 1) + counts.GetValueOrDefault(width + 1))));
        return widths.Where(width => Math.Abs(width - best) <= 1.5).Average();
    }

    /// <summary>The likeliest sizes over all lines: a full line shows its own, a short one is taken with its neighbours.</summary>
    private bool[] Path(PrintedLine[] lines)
    {
        var (costs, from) = (new double[2], new bool[lines.Length, 2]);
        for (var i = 0; i < lines.Length; i++)
        {
            var (body, smaller) = (Cost(lines[i].Width, Body), Cost(lines[i].Width, Small));
            var (fromBody, fromSmall) = (costs[0], costs[1]);
            from[i, 0] = fromSmall + Switch < fromBody;
            from[i, 1] = fromSmall < fromBody + Switch;
            costs[0] = Math.Min(fromBody, fromSmall + Switch) + body;
            costs[1] = Math.Min(fromSmall, fromBody + Switch) + smaller;
        }

        var path = new bool[lines.Length];
        var state = costs[1] < costs[0];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            path[i] = state;
            state = from[i, state ? 1 : 0];
        }

        return path;
    }

    // A line longer than full cannot be; one that is full speaks for the size; a short one says little.
    private static double Cost(double width, double measure) =>
        width > measure * 1.09 ? 6 : width > measure * 0.92 ? 0 : 1.6;
}
