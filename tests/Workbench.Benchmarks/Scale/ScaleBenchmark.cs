using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Benchmarks.Accuracy;
using Workbench.Works;

namespace Workbench.Benchmarks.Scale;

/// <summary>Time and memory of aligning synthetic texts of growing length, and of a box of 200 by 200 units in a warm process.</summary>
internal static class ScaleBenchmark
{
    private const int BoxUnits = 200;
    private const int BoxRuns = 20;

    public static int Run(IReadOnlyList<int> sizes)
    {
        Console.WriteLine($"{"lines",7} {"seconds",8} {"CPU s",7} {"ms/line",8} {"peak MB",8} {"strict",7}");
        foreach (var size in sizes)
        {
            var pair = new SyntheticPair(size);
            var (cpu, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
            var alignment = Aligner.AlignUnits(pair.Original, Language.Russian, pair.Version, Language.English, AlignmentOptions.Default);
            watch.Stop();
            using var process = Process.GetCurrentProcess();
            var score = new AccuracyScore();
            score.Add(pair.Gold, [.. alignment.Links.Select(l => l.ToString())]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,7} {watch.Elapsed.TotalSeconds,8:F1} {(process.TotalProcessorTime - cpu).TotalSeconds,7:F1} {watch.Elapsed.TotalMilliseconds / size,8:F2} {process.PeakWorkingSet64 / 1_000_000,8} {score.Strict,7:F3}"));
        }

        MeasureBox();
        return 0;
    }

    private static void MeasureBox()
    {
        var pair = new SyntheticPair(1000);
        var aligner = PairAligner.LearnUnits(pair.Original, Language.Russian, pair.Version, Language.English, AlignmentOptions.Default);
        var times = new List<double>();
        for (var run = 0; run < BoxRuns; run++)
        {
            var watch = Stopwatch.StartNew();
            aligner.AlignBox(UnitGroup.Range(300, BoxUnits), UnitGroup.Range(300, BoxUnits));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a box of {BoxUnits} by {BoxUnits} units: median {times[BoxRuns / 2]:F0} ms, slowest {times[^1]:F0} ms"));
    }
}
