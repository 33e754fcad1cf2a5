using System.Text;
using Workbench.Works;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>Reads the gold sets of a corpora folder: gold_dev (built by damage), textberg_dev and literary_gold (by hand).</summary>
internal static class GoldSets
{
    public static IEnumerable<GoldDocument> Read(string corpora)
    {
        GoldDocument[] whole = [.. Whole(corpora)];
        GoldDocument[] damaged = [.. whole.Where(d => !d.Paragraphs && d.Row is "medium lines" or "hard lines")];
        return [.. whole, .. damaged.Select(GoldParts.Short), .. damaged.SelectMany(GoldParts.Excerpted)];
    }

    private static IEnumerable<GoldDocument> Whole(string corpora) =>
        Damaged(Path.Combine(corpora, "gold_dev")).Concat(TextBerg(Path.Combine(corpora, "textberg_dev"))).Concat(Literary(Path.Combine(corpora, "literary_gold")))
        .Concat(Written(corpora));

    /// <summary>The pairs written for the project (tests/data/gold-pairs), where the folder is that.</summary>
    private static IEnumerable<GoldDocument> Written(string folder)
    {
        foreach (var pair in Subfolders(folder).Where(p => File.Exists(Path.Combine(p, "links.txt"))))
        {
            var languages = Path.GetFileName(pair).Split('-')[^2..];
            var (original, version) = (Language.Parse(languages[0]), Language.Parse(languages[1]));
            var (left, right) = (Path.Combine(pair, "original.txt"), Path.Combine(pair, "version.txt"));
            yield return new GoldDocument(Path.GetFileName(pair), "written lines", false, original, version, Lines(left), Lines(right), Links(Path.Combine(pair, "links.txt")));
            yield return new GoldDocument(Path.GetFileName(pair), "written paragraphs", true, original, version,
                [.. Paragraphs(left).Select(p => p.Replace('\n', ' '))], [.. Paragraphs(right).Select(p => p.Replace('\n', ' '))],
                Links(Path.Combine(pair, "paragraphs.txt")));
        }
    }

    private static IEnumerable<GoldDocument> Damaged(string folder)
    {
        foreach (var level in new[] { "clean", "medium", "hard" })
        {
            foreach (var version in Subfolders(folder).SelectMany(set => Subfolders(Path.Combine(set, "hard", level))))
            {
                var name = Path.GetRelativePath(folder, version);
                yield return new GoldDocument(name, $"{level} lines", false, Language.Russian, Language.English,
                    Units(version, "ru"), Units(version, "en"), Links(Path.Combine(version, "gold.units.txt")));
                yield return new GoldDocument(name, $"{level} paragraphs", true, Language.Russian, Language.English,
                    Paragraphs(Path.Combine(version, "ru.txt")), Paragraphs(Path.Combine(version, "en.txt")), Links(Path.Combine(version, "gold.paras.txt")));
            }
        }
    }

    private static IEnumerable<GoldDocument> TextBerg(string folder)
    {
        foreach (var german in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.de") : [])
        {
            var stem = Path.ChangeExtension(german, null);
            yield return new GoldDocument(Path.GetFileName(stem), "text+berg", false, Language.Parse("de"), Language.Parse("fr"),
                Lines(german), Lines(stem + ".fr"), Links(stem + ".defr"));
        }
    }

    private static IEnumerable<GoldDocument> Literary(string folder)
    {
        foreach (var gold in Subfolders(folder).SelectMany(work => Directory.GetFiles(work, "*.gold.units.txt").Order(StringComparer.Ordinal)))
        {
            var version = Path.GetFileName(gold)[..^".gold.units.txt".Length];
            var work = Path.GetDirectoryName(gold)!;
            var (original, translated) = (Path.Combine(work, "ru.units.txt"), Path.Combine(work, $"en_{version}.units.txt"));
            yield return new GoldDocument(version, "literary lines", false, Language.Russian, Language.English, Lines(original), Lines(translated), Links(gold));
            yield return new GoldDocument(version, "literary paragraphs", true, Language.Russian, Language.English,
                [.. Paragraphs(original).Select(p => p.Replace('\n', ' '))], [.. Paragraphs(translated).Select(p => p.Replace('\n', ' '))],
                Links(Path.Combine(work, $"{version}.gold.paras.txt")));
        }
    }

    private static IEnumerable<string> Subfolders(string folder) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('_')).Order(StringComparer.Ordinal)
        : [];

    private static string[] Units(string folder, string side)
    {
        var text = File.ReadAllText(Path.Combine(folder, $"{side}.txt"), Encoding.UTF8);
        return [.. File.ReadLines(Path.Combine(folder, $"{side}.units.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => TextNormalization.Fold(text[int.Parse(cells[2], null)..int.Parse(cells[3], null)]))];
    }

    private static string[] Lines(string file) => [.. File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l))];

    private static string[] Paragraphs(string file) =>
        [.. File.ReadAllText(file, Encoding.UTF8).Split("\n\n").Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim())];

    private static HashSet<string> Links(string file) => [.. File.ReadLines(file).Where(l => l.Contains("]:[", StringComparison.Ordinal)).Select(l => l.Replace(" ", "", StringComparison.Ordinal).Trim())];
}
