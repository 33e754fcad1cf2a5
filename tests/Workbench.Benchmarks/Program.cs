using Workbench.Benchmarks.Accuracy;
using Workbench.Benchmarks.Divergences;
using Workbench.Benchmarks.Scale;

return args switch
{
    ["accuracy", var corpora] => AccuracyBenchmark.Run(corpora, null),
    ["accuracy", var corpora, var only] => AccuracyBenchmark.Run(corpora, only),
    ["divergences", var corpora, .. var only] => DivergenceBenchmark.Run(corpora, only),
    ["chapters", var original, var version] => ChapterBenchmark.Run(original, version),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy CORPORA [ONLY]     strict and lax F1, calibration and time over the gold sets of a folder
        divergences CORPORA [PART]  findings, ranking and word links against the sets of a folder, and their speed
        chapters ORIGINAL VERSION   a whole book: chapters paired, shapes of links, time and memory
        """);
    return 2;
}
