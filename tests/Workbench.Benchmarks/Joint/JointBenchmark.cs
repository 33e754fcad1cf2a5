using System.Globalization;
using System.Text;
using Workbench.Aligning;
using Workbench.Aligning.Joint;
using Workbench.Benchmarks.Accuracy;
using Workbench.Works;

namespace Workbench.Benchmarks.Joint;

/// <summary>Compares versions aligned each alone with the same versions aligned together.</summary>
internal static class JointBenchmark
{
    /// <summary>Each set is damaged so many times: one time alone says little.</summary>
    private const int Damages = 5;

    public static int Run(string corpora)
    {
        Console.WriteLine($"{"version",-34} {"units",6} {"alone",7} {"joint",7} {"ece",6} {"ece",6}");
        foreach (var work in GoldSets.Read(corpora).Where(d => d.Row == "literary lines").GroupBy(d => string.Concat(d.Original)))
        {
            Compare("literary", [new JointSet(work.First().Original, [.. work.Select(d => new JointVersion(d.Name, d.Version, d.Gold))])]);
        }

        foreach (var (name, original, versions) in BibleSets(corpora))
        {
            Compare(name, [.. Enumerable.Range(0, Damages).Select(d => Damaged(original, versions, 1 + (d * (versions.Length + 1))))]);
        }

        return 0;
    }

    /// <summary>The original damaged once, and every version on its own.</summary>
    private static JointSet Damaged(string[] original, (string Name, string[] Sentences)[] versions, int seed)
    {
        var damaged = new DamagedText(original, seed);
        return new JointSet(damaged.Texts, [.. versions.Select((v, i) =>
        {
            var version = new DamagedText(v.Sentences, seed + i + 1, damaged);
            return new JointVersion(v.Name, version.Texts, damaged.Links(version));
        })]);
    }

    private static void Compare(string work, JointSet[] sets)
    {
        var results = sets.Select(Judge).ToArray();
        for (var v = 0; v < sets[0].Versions.Length; v++)
        {
            var (alone, together) = (results.Select(r => r[v].Alone), results.Select(r => r[v].Together));
            var units = sets.Sum(s => s.Versions[v].Units.Count) / sets.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{work + " " + sets[0].Versions[v].Name,-34} {units,6} {alone.Average(j => j.Strict),7:F3} {together.Average(j => j.Strict),7:F3} {alone.Average(j => j.Error),6:F3} {together.Average(j => j.Error),6:F3}"));
        }
    }

    private static (Judgement Alone, Judgement Together)[] Judge(JointSet set)
    {
        PairAligner[] pairs = [.. set.Versions.Select(v => PairAligner.LearnUnits(set.Original, Language.Russian, v.Units, Language.English, AlignmentOptions.Default))];
        var joint = JointAligner.Align(
            pairs,
            [.. set.Versions.Select(_ => Array.Empty<Link>())],
            (_, _) => true,
            (v, w) => PairAligner.LearnUnits(set.Versions[v].Units, Language.English, set.Versions[w].Units, Language.English, AlignmentOptions.Default));
        return [.. set.Versions.Select((version, v) => (Judge(pairs[v].Align(), version.Gold), Judge(joint[v].Alignment, version.Gold)))];
    }

    private static Judgement Judge(Alignment alignment, IReadOnlySet<string> gold)
    {
        var score = new AccuracyScore();
        score.Add(gold, [.. alignment.Links.Select(l => l.ToString())]);
        return new Judgement(score.Strict, Calibration.ExpectedError([.. alignment.Links.Select(l => (l.Confidence, gold.Contains(l.ToString())))]));
    }

    /// <summary>The clean Bible sets verse by verse, for the verses that the original and every version have.</summary>
    private static IEnumerable<(string Name, string[] Original, (string Name, string[] Sentences)[] Versions)> BibleSets(string corpora)
    {
        foreach (var set in Directory.GetDirectories(Path.Combine(corpora, "gold_dev"), "bible_*").Order(StringComparer.Ordinal))
        {
            var clean = Path.Combine(set, "hard", "clean");
            string[] folders = Directory.Exists(clean) ? [.. Directory.GetDirectories(clean).Order(StringComparer.Ordinal)] : [];
            if (folders.Length < 2)
            {
                continue;
            }

            var russian = Verses(folders[0], "ru");
            var english = folders.Select(f => (Name: Path.GetFileName(f), Verses: Verses(f, "en"))).ToArray();
            string[] shared = [.. russian.Keys.Where(id => english.All(e => e.Verses.ContainsKey(id)))];
            yield return (Path.GetFileName(set), [.. shared.Select(id => russian[id])], [.. english.Select(e => (e.Name, shared.Select(id => e.Verses[id]).ToArray()))]);
        }
    }

    private static Dictionary<string, string> Verses(string folder, string side)
    {
        var text = File.ReadAllText(Path.Combine(folder, $"{side}.txt"), Encoding.UTF8);
        return File.ReadLines(Path.Combine(folder, $"{side}.units.tsv")).Skip(1).Select(line => line.Split('\t'))
            .DistinctBy(cells => cells[4])
            .ToDictionary(cells => cells[4], cells => TextNormalization.Fold(text[int.Parse(cells[2], null)..int.Parse(cells[3], null)]));
    }

    private readonly record struct Judgement(double Strict, double Error);

    private sealed record JointVersion(string Name, IReadOnlyList<string> Units, IReadOnlySet<string> Gold);

    private sealed record JointSet(IReadOnlyList<string> Original, JointVersion[] Versions);
}
