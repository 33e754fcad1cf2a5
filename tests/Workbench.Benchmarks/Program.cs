using Workbench.Benchmarks.Accuracy;

return args switch
{
    ["accuracy", var corpora] => AccuracyBenchmark.Run(corpora, null),
    ["accuracy", var corpora, var only] => AccuracyBenchmark.Run(corpora, only),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("accuracy CORPORA [ONLY]   strict and lax F1, calibration and time over the gold sets of a folder");
    return 2;
}
