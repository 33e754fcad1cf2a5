using Workbench.Benchmarks.Accuracy;
using Workbench.Benchmarks.Scale;
using Workbench.Benchmarks.Store;

return args switch
{
    ["accuracy", var corpora] => AccuracyBenchmark.Run(corpora, null),
    ["accuracy", var corpora, var only] => AccuracyBenchmark.Run(corpora, only),
    ["chapters", var original, var version] => ChapterBenchmark.Run(original, version),
    ["store"] => StoreBenchmark.Run(60_000),
    ["store", var paragraphs] => StoreBenchmark.Run(int.Parse(paragraphs, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy CORPORA [ONLY]     strict and lax F1, calibration and time over the gold sets of a folder
        chapters ORIGINAL VERSION   a whole book: chapters paired, shapes of links, time and memory
        store [PARAGRAPHS]          a long work in four versions: bulk, edits, opening, pages and size, by every engine built
        """);
    return 2;
}
