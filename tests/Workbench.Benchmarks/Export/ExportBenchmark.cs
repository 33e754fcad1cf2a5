using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Docx;
using Workbench.Exporting.Editions.Epub;
using Workbench.Exporting.Editions.Markup;
using Workbench.Works;

namespace Workbench.Benchmarks.Export;

/// <summary>How long a volume of made-up paragraphs takes to become a book, and how much memory beyond the texts.</summary>
internal static class ExportBenchmark
{
    private const int RowsOfChapter = 100;
    private const int WordsOfParagraph = 60;

    private static readonly string[] Russian = ["мельник", "река", "берег", "вечером", "пошёл", "тихо", "сорок", "лодок", "учитель", "сказал"];
    private static readonly string[] English = ["miller", "river", "the", "evening", "went", "quietly", "forty", "boats", "teacher", "said"];

    public static int Run(int rows)
    {
        var work = Work(rows);
        Measure("epub", work, EpubEdition.Write);
        Measure("docx", work, (stream, edition) => DocxEdition.Write(stream, edition));
        Measure("html", work, (stream, edition) =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            PageEdition.Write(writer, edition);
        });
        return 0;
    }

    private static void Measure(string format, AlignedWork work, Action<Stream, Edition> write)
    {
        foreach (var run in (string[])["first", "again"])
        {
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var peak = before;
            using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 10, 10);
            var path = Path.GetTempFileName();
            var clock = Stopwatch.StartNew();
            using (var file = File.Create(path))
            {
                write(file, new Edition(work, new EditionOptions(DateTimeOffset.UnixEpoch)));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format}\t{run}\t{work.Rows.Length} rows\t{clock.Elapsed.TotalSeconds:0.00} s\t{new FileInfo(path).Length / 1e6:0.0} MB\t+{(peak - before) / 1e6:0} MB of memory at the most"));
            File.Delete(path);
        }
    }

    private static AlignedWork Work(int rows)
    {
        var links = Enumerable.Range(0, rows).Select(i => new Link(UnitGroup.Range(i, 1), UnitGroup.Range(i, 1)));
        return new AlignedWork(
            new Work("volume", "Том"),
            Text(new TextDescription("original", TextRole.Original, Language.Russian), Russian, rows),
            [new AlignedVersion(Text(new TextDescription("version", TextRole.Version, Language.English), English, rows), new Alignment(rows, rows, links))]);
    }

    private static WorkText Text(TextDescription about, string[] words, int rows) => new(about, new Document(about.Language, [.. Enumerable.Range(0, rows).Select(i => i % RowsOfChapter == 0
        ? new Unit(string.Create(CultureInfo.InvariantCulture, $"{words[0]} {i}"), UnitKind.Heading) { Level = 1 }
        : new Unit(string.Join(' ', Enumerable.Range(0, WordsOfParagraph).Select(w => words[(w * w + i) % words.Length])) + "."))]));
}
