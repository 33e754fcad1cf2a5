namespace Workbench.Benchmarks.Divergences;

/// <summary>All figures of findings, ranking and word links over a folder of corpora.</summary>
internal static class DivergenceBenchmark
{
    public static int Run(string corpora, string[] only)
    {
        bool Wanted(string part) => only.Length == 0 || only.Contains(part);
        if (Wanted("words"))
        {
            Console.WriteLine($"word links, error rate on xlwa_enru/dev        {WordLinkMeasure.ErrorRate(Path.Combine(corpora, "xlwa_enru", "dev.tsv")):0.000}");
        }

        if (Wanted("mlqe"))
        {
            foreach (var name in new[] { "dev", "test20" })
            {
                Console.WriteLine($"Spearman with human edits, mlqe_ruen/{name,-10} {RankMeasure.Spearman(Path.Combine(corpora, "mlqe_ruen"), name):0.000}");
            }
        }

        if (Wanted("notes"))
        {
            NotesMeasure.Run(Path.Combine(corpora, "literary_gold", "chekhov_kryzhovnik"));
        }

        if (Wanted("sample"))
        {
            SampleMeasure.Run();
        }

        if (Wanted("speed"))
        {
            SpeedMeasure.Run();
        }

        if (Wanted("demetr"))
        {
            DemetrMeasure.Run(Path.Combine(corpora, "demetr_ruen", "dev.tsv"));
        }

        return 0;
    }
}
