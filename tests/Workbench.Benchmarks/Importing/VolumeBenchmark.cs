namespace Workbench.Benchmarks.Importing;

/// <summary>A scanned volume against what a person made of it by hand; what is off goes to standard error.</summary>
internal static class VolumeBenchmark
{
    public static int Run(string seeds, string stalin, bool align)
    {
        Console.WriteLine(VolumeFigures.Measure(Path.Combine(seeds, "001_1c4fdff8badd4e12.txt"), stalin, Console.Error, align));
        return 0;
    }
}
