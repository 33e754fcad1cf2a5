using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Benchmarks.Divergences;

/// <summary>How many divergences that a reader noted fall on the rows that rank in the most divergent third of the work.</summary>
internal static class NotesMeasure
{
    private static readonly string[] Versions = ["garnett", "koteliansky_cannan"];
    private static readonly string[] Kinds = ["omission", "number", "name", "negation", "mistranslation"];

    public static void Run(string folder)
    {
        var original = File.ReadAllLines(Path.Combine(folder, "ru.units.txt")).Where(l => l.Length > 0).ToArray();
        var work = new AlignedWork(
            new Work("kryzhovnik"),
            LineWork.Text("original", TextRole.Original, Language.Russian, original),
            [.. Versions.Select(v => Version(folder, v, original.Length))]);
        var rows = WorkComparer.Compare(work);
        var notes = File.ReadAllLines(Path.Combine(folder, "notes.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .Where(n => Kinds.Any(k => n[4].Contains(k, StringComparison.Ordinal))).ToList();
        var third = Enumerable.Range(0, Versions.Length)
            .Select(v => rows.OrderByDescending(r => r.Versions[v].Divergence).Take(rows.Length / 3).SelectMany(r => r.Original).Select(u => u.Value).ToHashSet()).ToList();
        var placed = notes.SelectMany(n => Enumerable.Range(0, 2).Where(v => n[3] == "both" || n[3] == (v == 0 ? "G" : "KC"))
            .Select(v => (Version: v, Found: n[0].Split(',').Any(u => third[v].Contains(int.Parse(u, System.Globalization.CultureInfo.InvariantCulture)))))).ToList();
        Console.WriteLine($"notes in the most divergent third, kryzhovnik  {placed.Average(p => p.Found ? 1.0 : 0):0.000} of {placed.Count} (G {placed.Where(p => p.Version == 0).Average(p => p.Found ? 1.0 : 0):0.00}, KC {placed.Where(p => p.Version == 1).Average(p => p.Found ? 1.0 : 0):0.00})");
    }

    private static AlignedVersion Version(string folder, string name, int originals)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, $"en_{name}.units.txt")).Where(l => l.Length > 0).ToArray();
        var links = File.ReadAllLines(Path.Combine(folder, $"{name}.gold.units.txt")).Where(l => l.StartsWith('[')).Select(l => l.Split(':')).Select(s => new Link(Group(s[0]), Group(s[1])));
        return new AlignedVersion(LineWork.Text(name, TextRole.Version, Language.English, lines), new Alignment(originals, lines.Length, links));
    }

    private static UnitGroup Group(string side) => UnitGroup.Of(side.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(n => new UnitIndex(int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))).ToArray());
}
