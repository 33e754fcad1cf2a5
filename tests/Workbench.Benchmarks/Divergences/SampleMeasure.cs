using System.Globalization;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Benchmarks.Divergences;

/// <summary>Which of the sample's planted differences are found with their kind, and how many grave findings nobody planted.</summary>
internal static class SampleMeasure
{
    private static readonly string[] Sigla = ["A", "B"];

    public static void Run()
    {
        var folder = Find();
        var original = Read(folder, "original.ru.txt");
        var versions = Sigla.Select(s => Read(folder, $"version-{s.ToLowerInvariant()}.en.txt")).ToList();
        var work = new AlignedWork(new Work("sample"), Text("original", TextRole.Original, original),
            [.. versions.Select((v, i) => new AlignedVersion(Text(Sigla[i], TextRole.Version, v), Aligner.Align(original, v, AlignmentOptions.Default)))]);
        var findings = WorkComparer.Compare(work).SelectMany(r => r.Versions).SelectMany(v => v.Findings).ToList();
        var planted = File.ReadAllLines(Path.Combine(folder, "planted.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();
        var missed = planted.Where(p => !findings.Exists(f => f.Version == p[1] && f.Kind.ToString().Equals(p[2], StringComparison.OrdinalIgnoreCase) && Meets(p, f))).ToList();
        var grave = findings.Where(f => f.Severity >= Severity.Major && !planted.Exists(p => p[1] == f.Version && Meets(p, f))).ToList();
        Console.WriteLine($"planted in the sample found with their kind     {planted.Count - missed.Count} of {planted.Count}; unplanted grave findings {20.0 * grave.Count / work.Rows.Length / 2:0.00} in 20 rows of a version");
        missed.ForEach(p => Console.WriteLine($"   not found: {string.Join(" | ", p[..3])} {p[6]} → {p[7]}"));
        foreach (var g in grave)
        {
            Console.WriteLine($"   unplanted: {g.Version} row {g.Row} {g.Kind} {g.Severity} {g.Evidence}");
        }
    }

    private static bool Meets(string[] planted, Divergence finding) =>
        Numbers(planted[4]).Any(n => finding.Original.Any(u => u.Value == n)) || Numbers(planted[5]).Any(n => finding.Units.Any(u => u.Value == n));

    private static IEnumerable<int> Numbers(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture));

    private static Document Read(string folder, string name) =>
        DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(name, File.ReadAllBytes(Path.Combine(folder, name))), new ImportOptions()).Document);

    private static WorkText Text(string siglum, TextRole role, Document document) => new(new TextDescription(siglum, role, document.Language), document);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "alignments", "sample");
    }
}
