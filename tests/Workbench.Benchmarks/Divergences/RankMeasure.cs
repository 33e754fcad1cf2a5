using Workbench.Divergences;

namespace Workbench.Benchmarks.Divergences;

/// <summary>Spearman's rank correlation of the row divergence of machine output with how much people had to edit it (MLQE-PE).</summary>
internal static class RankMeasure
{
    public static double Spearman(string folder, string name)
    {
        string[] Lines(string kind) => File.ReadAllLines(Path.Combine(folder, name, $"{name}.{kind}"));
        var edited = Lines("hter").Select(l => double.Parse(l, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var scores = WorkComparer.Compare(LineWork.Of(Lines("src"), Lines("mt"))).Select(r => r.Versions[0].Divergence).ToArray();
        return Correlation(Ranks(scores), Ranks(edited));
    }

    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end - 1) / 2.0;
            }

            start = end;
        }

        return ranks;
    }

    private static double Correlation(double[] left, double[] right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        var both = left.Zip(right, (l, r) => (l - meanLeft) * (r - meanRight)).Sum();
        return both / Math.Sqrt(left.Sum(l => Math.Pow(l - meanLeft, 2)) * right.Sum(r => Math.Pow(r - meanRight, 2)));
    }
}
