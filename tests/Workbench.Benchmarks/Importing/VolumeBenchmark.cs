namespace Workbench.Benchmarks.Importing;

/// <summary>A scanned volume against what a person made of it by hand; what is off goes to standard error.</summary>
internal static class VolumeBenchmark
{
    public static int Run(string seeds, string stalin, bool align)
    {
        Console.WriteLine(VolumeFigures.Measure(Path.Combine(seeds, "001_1c4fdff8badd4e12.txt"), stalin, Console.Error, align));
        return 0;
    }

    public static int Units(string file)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (document, report) = Workbench.Importing.TextImporter.Import(new Workbench.Importing.SourceFile(Path.GetFileName(file), File.ReadAllBytes(file)), new Workbench.Importing.ImportOptions());
        Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:F2} s {document.Language} {report.Layout} {string.Join(", ", report.Cleaning!.Rules.Select(r => $"{r.Rule} {r.Count} {(r.IsOn ? "on" : "off")}"))}");
        foreach (var rule in report.Cleaning.Rules)
        {
            foreach (var example in report.Cleaning.Examples(rule, 12))
            {
                Console.Error.WriteLine($"{rule.Rule} {example.Line}: {example.Before} => {example.After}");
            }
        }

        foreach (var unit in document.Units)
        {
            Console.WriteLine($"{unit.Kind}{unit.Level}\t{unit.Locator.Line}\tp{unit.Locator.Page}\t{string.Join(",", unit.Anchors.Select(a => $"{a.Position}:{a.Label}>{a.Note}"))}\t{unit.Text}");
        }

        return 0;
    }
}
