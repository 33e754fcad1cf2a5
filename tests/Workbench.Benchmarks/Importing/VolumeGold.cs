using System.Globalization;
using System.Text;
using Workbench.Aligning;
using Workbench.Benchmarks.Accuracy;
using Workbench.Works;

namespace Workbench.Benchmarks.Importing;

/// <summary>The sections of the volume that a person cut, cleaned and linked by hand.</summary>
internal static class VolumeGold
{
    public static (double Boundaries, double CharactersPerFault, double Links) Measure(
        string folder, List<VolumeSection> sections, Document english, Document russian, Alignment? alignment, TextWriter log)
    {
        var (hits, found, wanted, faults, characters) = (0, 0, 0, 0, 0);
        var score = new AccuracyScore();
        foreach (var section in sections.Where(section => File.Exists(Path.Combine(folder, section.Number + ".tsv"))))
        {
            var paragraphs = section.Paragraphs(english);
            var starts = paragraphs.Select(unit => unit.Locator.Line!.Value).ToHashSet();
            var gold = Rows(Path.Combine(folder, section.Number + ".tsv")).Select(row => Whole(row[1])).ToList();
            (hits, found, wanted) = (hits + gold.Count(starts.Contains), found + starts.Count, wanted + gold.Count);
            log.WriteLine($"section {section.Number}: not found {string.Join(' ', gold.Where(line => !starts.Contains(line)))}; too many {string.Join(' ', starts.Except(gold))}");

            var clean = string.Join(' ', File.ReadLines(Path.Combine(folder, section.Number + ".en.clean.txt")));
            var text = string.Join(' ', paragraphs.Select(WithLabels));
            (faults, characters) = (faults + Distance(clean, text, log), characters + clean.Length);
            if (alignment is not null)
            {
                AddLinks(score, folder, section, gold, english, russian, alignment);
            }
        }

        var (precision, recall) = (hits / (double)Math.Max(1, found), hits / (double)wanted);
        return (2 * precision * recall / Math.Max(0.001, precision + recall), characters / (double)Math.Max(1, faults), score.Strict);
    }

    /// <summary>The links of a section in the gold's numbers: a unit stands for the gold paragraphs that its lines reach into.</summary>
    private static void AddLinks(AccuracyScore score, string folder, VolumeSection section, List<int> starts, Document english, Document russian, Alignment alignment)
    {
        var heading = Enumerable.Range(0, russian.Units.Length).Where(i => russian.Units[i].Kind == UnitKind.Heading).ElementAt(int.Parse(section.Number, CultureInfo.InvariantCulture) - 1);
        var lines = english.Units.Where(unit => unit.Locator.Line is not null && unit.Kind != UnitKind.Note).Select(unit => unit.Locator.Line!.Value).Append(int.MaxValue).Order().ToArray();
        var links = new List<string>();
        foreach (var link in alignment.Links)
        {
            var original = link.Original.Where(unit => unit.Value > heading && unit.Value <= heading + section.Count).Select(unit => unit.Value - heading - 1).ToArray();
            var version = link.Version.Where(unit => section.Holds(english[unit]) && VolumeSection.IsText(english[unit])).SelectMany(unit => GoldOf(english[unit], starts, lines)).Distinct().Order().ToArray();
            if (original.Length + version.Length > 0)
            {
                links.Add($"[{string.Join(',', original)}]:[{string.Join(',', version)}]");
            }
        }

        score.Add(Links(Path.Combine(folder, section.Number + ".links.tsv")), [.. links.Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<int> GoldOf(Unit unit, List<int> starts, int[] lines)
    {
        var first = unit.Locator.Line!.Value;
        var next = lines[Array.BinarySearch(lines, first) + 1];
        for (var i = 0; i < starts.Count; i++)
        {
            if (starts[i] < next && (i + 1 == starts.Count || starts[i + 1] > first))
            {
                yield return i;
            }
        }
    }

    private static HashSet<string> Links(string file)
    {
        var pairs = Rows(file).Where(row => row[2] == "primary").Select(row => (Original: Whole(row[0]), Version: Whole(row[1]))).ToList();
        var groups = pairs.GroupBy(pair => pair.Version).Select(group => (Originals: group.Select(pair => pair.Original).Order().ToList(), Versions: new List<int> { group.Key }));
        var links = new List<(List<int> Originals, List<int> Versions)>();
        foreach (var group in groups)
        {
            if (links.Find(link => link.Originals.Intersect(group.Originals).Any()) is { Originals: not null } same)
            {
                same.Versions.AddRange(group.Versions);
            }
            else
            {
                links.Add(group);
            }
        }

        return [.. links.Select(link => $"[{string.Join(',', link.Originals)}]:[{string.Join(',', link.Versions)}]")];
    }

    private static string WithLabels(Unit unit)
    {
        var text = new StringBuilder(unit.Text);
        foreach (var anchor in unit.Anchors.Reverse())
        {
            text.Insert(anchor.Position, $"[{anchor.Label}]");
        }

        return text.ToString();
    }

    private static int Distance(string gold, string text, TextWriter log)
    {
        var steps = new int[gold.Length + 1, text.Length + 1];
        for (var i = gold.Length; i >= 0; i--)
        {
            for (var j = text.Length; j >= 0; j--)
            {
                steps[i, j] = i == gold.Length ? text.Length - j : j == text.Length ? gold.Length - i
                    : gold[i] == text[j] ? steps[i + 1, j + 1]
                    : 1 + Math.Min(steps[i + 1, j + 1], Math.Min(steps[i + 1, j], steps[i, j + 1]));
            }
        }

        Tell(gold, text, steps, log);
        return steps[0, 0];
    }

    private static void Tell(string gold, string text, int[,] steps, TextWriter log)
    {
        for (int i = 0, j = 0; i < gold.Length && j < text.Length;)
        {
            if (gold[i] == text[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            log.WriteLine($"  …{gold[Math.Max(0, i - 20)..i]}|{gold[i..Math.Min(gold.Length, i + 20)]} is read {text[j..Math.Min(text.Length, j + 20)]}");
            while (i < gold.Length && j < text.Length && gold[i] != text[j])
            {
                (i, j) = steps[i + 1, j + 1] < steps[i, j] ? (i + 1, j + 1) : steps[i + 1, j] < steps[i, j] ? (i + 1, j) : (i, j + 1);
            }
        }
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
