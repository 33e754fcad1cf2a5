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
    public static int Run(string corpora)
    {
        Console.WriteLine($"{"version",-34} {"units",6} {"alone",7} {"joint",7} {"ece",6} {"ece",6}");
        foreach (var work in GoldSets.Read(corpora).Where(d => d.Row == "literary lines").GroupBy(d => string.Concat(d.Original)))
        {
            Compare("literary", work.First().Original, [.. work.Select(d => (d.Name, d.Version, d.Gold))]);
        }

        foreach (var (name, original, versions) in BibleSets(corpora))
        {
            var damaged = new DamagedText(original, 1);
            Compare(name, damaged.Texts, [.. versions.Select((v, i) => new DamagedText(v.Sentences, i + 2, damaged) is var d ? (v.Name, (IReadOnlyList<string>)d.Texts, (IReadOnlySet<string>)damaged.Links(d)) : default)]);
        }

        return 0;
    }

    private static void Compare(string work, IReadOnlyList<string> original, (string Name, IReadOnlyList<string> Units, IReadOnlySet<string> Gold)[] versions)
    {
        PairAligner[] pairs = [.. versions.Select(v => PairAligner.LearnUnits(original, Language.Russian, v.Units, Language.English, AlignmentOptions.Default))];
        var joint = JointAligner.Align(
            pairs,
            [.. versions.Select(_ => Array.Empty<Link>())],
            (_, _) => true,
            (v, w) => PairAligner.LearnUnits(versions[v].Units, Language.English, versions[w].Units, Language.English, AlignmentOptions.Default));
        for (var v = 0; v < versions.Length; v++)
        {
            var (alone, together) = (Judge(pairs[v].Align(), versions[v].Gold), Judge(joint[v].Alignment, versions[v].Gold));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{work + " " + versions[v].Name,-34} {versions[v].Units.Count,6} {alone.Strict,7:F3} {together.Strict,7:F3} {alone.Error,6:F3} {together.Error,6:F3}"));
        }
    }

    private static (double Strict, double Error) Judge(Alignment alignment, IReadOnlySet<string> gold)
    {
        var score = new AccuracyScore();
        score.Add(gold, [.. alignment.Links.Select(l => l.ToString())]);
        return (score.Strict, Calibration.ExpectedError([.. alignment.Links.Select(l => (l.Confidence, gold.Contains(l.ToString())))]));
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
}
