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
        var results = kinds.AsParallel().AsOrdered().Select(g => (g.Key.Severity, g.Key.Kind, Sentences: Measure([.. g]))).ToList();
        foreach (var severity in new[] { "critical", "major", "minor" })
        {
            var own = results.Where(r => r.Severity == severity).ToList();
            own.ForEach(r => Print(severity, r.Kind, Means(r.Sentences)));
            PrintAll(severity, "ALL", own.Select(r => r.Sentences));
            PrintAll(severity, "ALL, odd ids", own.Select(r => r.Sentences.FindAll(s => s.Id % 2 == 1)));
            PrintAll(severity, "ALL, even ids", own.Select(r => r.Sentences.FindAll(s => s.Id % 2 == 0)));
        }
    }

    private static void PrintAll(string severity, string name, IEnumerable<List<(int Id, double[] Scores)>> kinds)
    {
        var means = kinds.Where(k => k.Count > 0).Select(Means).ToList();
        Print(severity, name, [.. Enumerable.Range(0, 6).Select(i => means.Average(m => m[i]))]);
    }

    private static double[] Means(List<(int Id, double[] Scores)> sentences) => [.. Enumerable.Range(0, 6).Select(i => sentences.Average(s => s.Scores[i]))];

    private static void Print(string severity, string kind, double[] s) =>
        Console.WriteLine($"{severity,-9} {kind,-24} {s[0],8:0.000} {s[1],6:0.00} {s[2],6:0.00} {s[3],21:0.000} {s[4],6:0.00} {s[5],6:0.00}");

    private static List<(int Id, double[] Scores)> Measure(List<Dictionary<string, string>> rows)
    {
        string[] Texts(string column) => [.. rows.Select(r => r[column])];
        var (russian, reference) = (Texts("src_ru"), Texts("ref_en"));
        var alone = Scores(Compare(russian, Texts("mt_en")), Compare(russian, Texts("perturbed_en")));
        var beside = Scores(Compare(russian, Texts("mt_en"), reference), Compare(russian, Texts("perturbed_en"), reference));
        return [.. rows.Select((row, i) => (int.Parse(row["id"], System.Globalization.CultureInfo.InvariantCulture), (double[])[.. alone[i], .. beside[i]]))];
    }

    /// <summary>Of each sentence: whether damage ranks it higher, whether it is found, and whether the sound one alarms.</summary>
    private static List<double[]> Scores(List<(double Divergence, HashSet<DivergenceKind> Grave)> sound, List<(double Divergence, HashSet<DivergenceKind> Grave)> damaged) =>
        [.. sound.Zip(damaged, (s, d) => (double[])
        [
            d.Divergence > s.Divergence ? 1 : d.Divergence == s.Divergence ? 0.5 : 0,
            d.Grave.Except(s.Grave).Any() ? 1 : 0,
            s.Grave.Count > 0 ? 1 : 0,
        ])];

    private static List<(double, HashSet<DivergenceKind>)> Compare(string[] original, params string[][] versions) =>
        [.. WorkComparer.Compare(LineWork.Of(original, versions)).Select(r => r.Versions[0])
            .Select(v => (Math.Round(v.Divergence, 6), v.Findings.Where(f => f.Severity >= Severity.Major).Select(f => f.Kind).ToHashSet()))];
}
