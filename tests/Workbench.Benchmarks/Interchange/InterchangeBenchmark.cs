using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Benchmarks.Store;
using Workbench.Exporting.Interchange;
using Workbench.Importing;
using Workbench.Validating;
using Workbench.Works;

namespace Workbench.Benchmarks.Interchange;

/// <summary>How long a volume takes to go into files for other tools, and how much memory while it is written.</summary>
internal static class InterchangeBenchmark
{
    /// <param name="rows">Paragraphs of each of two columns.</param>
    public static int Run(int rows)
    {
        var texts = MadeUpWork.Texts(rows);
        var work = new AlignedWork(new Work("volume", "Volume"), texts[0], [new AlignedVersion(texts[1], MadeUpWork.Alignment(texts[0], texts[1]))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, 2 columns, {texts.Take(2).Sum(text => text.Document.Units.Sum(unit => unit.Text.Length)) / 1e6:0.0} million characters"));
        Console.WriteLine("format      first s   again s     MB   peak live MB");
        (string Name, Func<Stream, AlignedWork, InterchangeOptions, InterchangeReport> Write)[] formats =
        [
            ("tmx", TmxFile.Write), ("xliff", XliffFile.Write), ("xliff12", OldXliffFile.Write), ("tei", TeiAlignmentFile.Write), ("jsonl", JsonFile.Write),
            ("tsv", (stream, one, options) => TableFile.Write(stream, one, options, '\t')),
        ];
        foreach (var (name, write) in formats)
        {
            Measure(name, work, write);
        }

        Validate(work);
        return 0;
    }

    private static void Measure(string name, AlignedWork work, Func<Stream, AlignedWork, InterchangeOptions, InterchangeReport> write)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var counting = new CountingStream(before);
        var watch = Stopwatch.StartNew();
        write(counting, work, InterchangeOptions.Default);
        var first = watch.Elapsed;
        watch.Restart();
        write(Stream.Null, work, InterchangeOptions.Default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {first.TotalSeconds,9:0.00} {watch.Elapsed.TotalSeconds,9:0.00} {counting.Written / 1e6,6:0.0} {counting.Peak / 1e6,14:0.0}"));
    }

    private static void Validate(AlignedWork work)
    {
        using var memory = new MemoryStream();
        TmxFile.Write(memory, work, InterchangeOptions.Default);
        var watch = Stopwatch.StartNew();
        var report = InterchangeValidator.Validate(new SourceFile("volume.tmx", memory.ToArray()), "tmx", _ => null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"validate tmx: {watch.Elapsed.TotalSeconds:0.00} s, {report.Problems.Length} problems"));
    }
}
