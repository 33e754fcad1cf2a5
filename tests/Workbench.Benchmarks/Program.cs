using Workbench.Benchmarks.Accuracy;
using Workbench.Benchmarks.Importing;
using Workbench.Benchmarks.Scale;

return args switch
{
    ["accuracy", var corpora] => AccuracyBenchmark.Run(corpora, null),
    ["accuracy", var corpora, var only] => AccuracyBenchmark.Run(corpora, only),
    ["chapters", var original, var version] => ChapterBenchmark.Run(original, version),
    ["volume", var seeds, var stalin] => VolumeBenchmark.Run(seeds, stalin, align: true),
    ["volume", var seeds, var stalin, "--no-links"] => VolumeBenchmark.Run(seeds, stalin, align: false),
    ["import", var megabytes] => ImportBenchmark.Run(int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy CORPORA [ONLY]     strict and lax F1, calibration and time over the gold sets of a folder
        chapters ORIGINAL VERSION   a whole book: chapters paired, shapes of links, time and memory
        import MEGABYTES            how fast plain text comes in, and the memory it takes
        volume SEEDS STALIN [--no-links]  a scanned volume: paragraphs, clean text and links against the gold by hand
        """);
    return 2;
}
