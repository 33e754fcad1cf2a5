namespace Workbench.Benchmarks.Accuracy;

/// <summary>How far link confidences can be believed: expected calibration error over ten bins, and the chance that a right link ranks above a wrong one.</summary>
internal static class Calibration
{
    public static double ExpectedError(IReadOnlyCollection<(double Confidence, bool Right)> links) =>
        links.GroupBy(l => Math.Min(9, (int)(l.Confidence * 10))).Sum(bin => Math.Abs(bin.Sum(l => l.Confidence - (l.Right ? 1 : 0)))) / Math.Max(1, links.Count);

    public static double AreaUnderCurve(IReadOnlyCollection<(double Confidence, bool Right)> links)
    {
        var (right, wrong) = (links.Count(l => l.Right), links.Count(l => !l.Right));
        if (right == 0 || wrong == 0)
        {
            return double.NaN;
        }

        var rank = 0;
        var ranks = 0.0;
        foreach (var tie in links.GroupBy(l => l.Confidence).OrderBy(g => g.Key))
        {
            var size = tie.Count();
            ranks += tie.Count(l => l.Right) * (rank + ((size + 1) / 2.0));
            rank += size;
        }

        return (ranks - (right * (right + 1.0) / 2)) / ((double)right * wrong);
    }
}
