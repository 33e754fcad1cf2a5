using System.Diagnostics;
using Workbench.Divergences;

namespace Workbench.Benchmarks.Divergences;

/// <summary>How long a work of 10 000 rows and three versions takes, and one row of it again.</summary>
internal static class SpeedMeasure
{
    private const int Rows = 10_000;
    private static readonly string[] Russian = "дом река человек говорить идти старый новый работа время город друг слово день рука дорога письмо".Split(' ');
    private static readonly string[] English = "house river man speak go old new work time town friend word day hand road letter".Split(' ');

    public static void Run()
    {
        var random = new Random(7);
        var lines = Enumerable.Range(0, Rows).Select(_ => Enumerable.Range(0, 22).Select(_ => random.Next(Russian.Length)).ToArray()).ToList();
        string[] Version(int left) => [.. lines.Select((l, i) => string.Join(' ', l.Where((_, w) => (w + i) % 11 != left).Select(w => English[w])) + ".")];
        var work = LineWork.Of([.. lines.Select(l => string.Join(' ', l.Select(w => Russian[w])) + ".")], Version(1), Version(2), Version(3));
        var watch = Stopwatch.StartNew();
        WorkComparer.Compare(work);
        Console.WriteLine($"comparing {Rows} rows, 3 versions                 {watch.Elapsed.TotalSeconds:0.0} s");
        var basis = new ComparisonBasis(work);
        watch.Restart();
        for (var row = 0; row < 100; row++)
        {
            RowComparer.Compare(work, work.Rows[row], basis);
        }

        Console.WriteLine($"one row again                                   {watch.Elapsed.TotalMilliseconds / 100:0.0} ms");
    }
}
