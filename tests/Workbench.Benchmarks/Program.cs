using System.Globalization;
using Workbench.Aligning.Vectors;
using Workbench.Benchmarks.Accuracy;
using Workbench.Benchmarks.Divergences;
using Workbench.Benchmarks.Export;
using Workbench.Benchmarks.Importing;
using Workbench.Benchmarks.Interchange;
using Workbench.Benchmarks.Joint;
using Workbench.Benchmarks.Pages;
using Workbench.Benchmarks.Renderings;
using Workbench.Benchmarks.Rivals;
using Workbench.Benchmarks.Scale;
using Workbench.Benchmarks.Store;
using Workbench.Benchmarks.Translation;
using Workbench.Works;

return args switch
{
    ["accuracy", var corpora] => AccuracyBenchmark.Run(corpora, null, null),
    ["accuracy", var corpora, "--dictionary", var dictionary] => AccuracyBenchmark.Run(corpora, null, dictionary),
    ["accuracy", var corpora, "--vectors", "none"] => AccuracyBenchmark.Run(corpora, null, null, _ => new TextVectors(new Dictionary<ContentHash, float[]>())),
    ["accuracy", var corpora, "--vectors", "noise"] => AccuracyBenchmark.Run(corpora, null, null, MadeUpVectors.Noise),
    ["accuracy", var corpora, "--vectors", "words"] => AccuracyBenchmark.Run(corpora, null, null, MadeUpVectors.Words),
    ["accuracy", var corpora, "--vectors", "gold"] => AccuracyBenchmark.Run(corpora, null, null, MadeUpVectors.Gold),
    ["accuracy", var corpora, var only] => AccuracyBenchmark.Run(corpora, only, null),
    ["joint", var corpora] => JointBenchmark.Run(corpora),
    ["rivals", var corpora] => RivalBenchmark.Run(corpora),
    ["scale", .. var sizes] => ScaleBenchmark.Run(sizes.Length > 0 ? [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))] : [1_000, 5_000, 30_000, 100_000]),
    ["divergences", var corpora, .. var only] => DivergenceBenchmark.Run(corpora, only),
    ["chapters", var original, var version] => ChapterBenchmark.Run(original, version),
    ["interchange"] => InterchangeBenchmark.Run(10_000),
    ["interchange", var rows] => InterchangeBenchmark.Run(int.Parse(rows, CultureInfo.InvariantCulture)),
    ["store"] => StoreBenchmark.Run(60_000),
    ["store", var paragraphs] => StoreBenchmark.Run(int.Parse(paragraphs, CultureInfo.InvariantCulture)),
    ["volume", var seeds, var stalin] => VolumeBenchmark.Run(seeds, stalin, align: true),
    ["volume", var seeds, var stalin, "--no-links"] => VolumeBenchmark.Run(seeds, stalin, align: false),
    ["translate", .. var units] => await TranslationBenchmark.RunAsync(units is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 10_000),
    ["import", var megabytes] => ImportBenchmark.Run(int.Parse(megabytes, CultureInfo.InvariantCulture)),
    ["import", var megabytes, var text] => ImportBenchmark.RunOne(int.Parse(megabytes, CultureInfo.InvariantCulture), int.Parse(text, CultureInfo.InvariantCulture)),
    ["renderings", var corpora, var readings] => RenderingBenchmark.Run(corpora, readings),
    ["renderings", var corpora, "--read", var work, var phrase] => RenderingBenchmark.Read(corpora, work, phrase),
    ["export"] => ExportBenchmark.Run(10_000),
    ["export", var rows] => ExportBenchmark.Run(int.Parse(rows, CultureInfo.InvariantCulture)),
    ["page", "--made-up", var paragraphs, .. var program] => await PageBenchmark.RunAsync(null, int.Parse(paragraphs, CultureInfo.InvariantCulture), program.FirstOrDefault()),
    ["page", var novel, .. var program] => await PageBenchmark.RunAsync(novel, 0, program.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy CORPORA [ONLY]               strict and lax F1, calibration and time over the gold sets of a folder
        accuracy CORPORA --dictionary FILE    the same with a user's dictionary
        accuracy CORPORA --vectors none|noise|words|gold   the rows of plain units with vectors that mean nothing, a little, or much
        joint CORPORA                         versions aligned alone and together, where they share one original
        rivals CORPORA                        other models of what a link costs, in the same search
        scale [LINES…]                        time and memory over synthetic texts of growing length, and of one box
        chapters ORIGINAL VERSION             a whole book: chapters paired, shapes of links, time and memory
        store [PARAGRAPHS]                    a long work in four versions: bulk, edits, opening, pages and size, by every engine built
        export [ROWS]                         a volume of two columns as EPUB, DOCX and HTML: time and memory
        interchange [ROWS]                    a volume written as TMX, XLIFF, TEI, JSON lines and a table: time and memory
        import MEGABYTES                      how fast plain text comes in, and the memory it takes
        translate [UNITS]                     units through a service that fails one request in twelve: all done, none twice, time and memory
        volume SEEDS STALIN [--no-links]      a scanned volume: paragraphs, clean text and links against the gold by hand
        renderings CORPORA READINGS           renderings found against a reading of real texts (tests/data/renderings/read.tsv), and the speed of search
        renderings CORPORA --read WORK PHRASE every occurrence with what was found, to be read: volume, letter, chekhov or lady
        page NOVEL | --made-up PARAGRAPHS     the editor in Chromium: first row, a hundred rows, key to painted result, memory while scrolling;
                                              a published program after it is measured instead of the one that was built
        divergences CORPORA [PART]            findings, ranking and word links against the sets of a folder, and their speed
        """);
    return 2;
}
