using Workbench.Divergences;

namespace Workbench.Benchmarks.Divergences;

/// <summary>Sound against damaged English of the same Russian (Karpinska et al., EMNLP 2022), alone and beside a human version.</summary>
internal static class DemetrMeasure
{
    private const int LeastSentences = 5;

    public static void Run(string file)
    {
        var lines = File.ReadAllLines(file);
        var head = lines[0].Split('\t');
        var rows = lines.Skip(1).Select(l => head.Zip(l.Split('\t')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))
            .Where(r => r["severity"] != "base" && r["pert_check"] == "true").ToList();
        var kinds = rows.GroupBy(r => (Severity: r["severity"], Kind: r["pert_name"].Split('_', 3)[2])).Where(g => g.Count() >= LeastSentences)
            .OrderBy(g => g.Key.Severity, StringComparer.Ordinal).ThenBy(g => g.Key.Kind, StringComparer.Ordinal).ToList();
        Console.WriteLine("                                    accuracy found alarms   three-way: accuracy found alarms");
        var results = kinds.AsParallel().AsOrdered().Select(g => (g.Key.Severity, g.Key.Kind, Scores: Measure([.. g]))).ToList();
        foreach (var severity in new[] { "critical", "major", "minor" })
        {
            var own = results.Where(r => r.Severity == severity).ToList();
            own.ForEach(r => Print(severity, r.Kind, r.Scores));
            Print(severity, "ALL", [.. Enumerable.Range(0, 6).Select(i => own.Average(r => r.Scores[i]))]);
        }
    }

    private static void Print(string severity, string kind, double[] s) =>
        Console.WriteLine($"{severity,-9} {kind,-24} {s[0],8:0.000} {s[1],6:0.00} {s[2],6:0.00} {s[3],21:0.000} {s[4],6:0.00} {s[5],6:0.00}");

    private static double[] Measure(List<Dictionary<string, string>> rows)
    {
        string[] Texts(string column) => [.. rows.Select(r => r[column])];
        var (russian, reference) = (Texts("src_ru"), Texts("ref_en"));
        return
        [
            .. Scores(Compare(russian, Texts("mt_en")), Compare(russian, Texts("perturbed_en"))),
            .. Scores(Compare(russian, Texts("mt_en"), reference), Compare(russian, Texts("perturbed_en"), reference)),
        ];
    }

    private static IEnumerable<double> Scores(List<(double Divergence, HashSet<DivergenceKind> Grave)> sound, List<(double Divergence, HashSet<DivergenceKind> Grave)> damaged)
    {
        var pairs = sound.Zip(damaged).ToList();
        yield return pairs.Average(p => p.Second.Divergence > p.First.Divergence ? 1 : p.Second.Divergence == p.First.Divergence ? 0.5 : 0);
        yield return pairs.Average(p => p.Second.Grave.Except(p.First.Grave).Any() ? 1.0 : 0);
        yield return pairs.Average(p => p.First.Grave.Count > 0 ? 1.0 : 0);
    }

    private static List<(double, HashSet<DivergenceKind>)> Compare(string[] original, params string[][] versions) =>
        [.. WorkComparer.Compare(LineWork.Of(original, versions)).Select(r => r.Versions[0])
            .Select(v => (Math.Round(v.Divergence, 6), v.Findings.Where(f => f.Severity >= Severity.Major).Select(f => f.Kind).ToHashSet()))];
}
