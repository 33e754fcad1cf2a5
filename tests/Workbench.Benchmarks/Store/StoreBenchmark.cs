using System.Diagnostics;
using System.Globalization;
using System.Text;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.Benchmarks.Store;

/// <summary>
/// A work of many paragraphs in an original and four versions, in a workspace of every engine this build has: what storing
/// it, one edit, opening and one page cost, and how large the file is. Exits 1 when the default engine misses a target.
/// </summary>
internal static class StoreBenchmark
{
    private const int Edits = 200;
    private const int Pages = 200;
    private const int PageRows = 100;

    public static int Run(int paragraphs)
    {
        var texts = MadeUpWork.Texts(paragraphs);
        var textBytes = texts.Sum(text => text.Document.Units.Sum(unit => (long)Encoding.UTF8.GetByteCount(unit.Text)));
        Say($"{paragraphs} paragraphs, an original and {texts.Count - 1} versions, {textBytes / 1e6:F0} MB of text");
        Say($"{"engine",-8} {"bulk, records/s",16} {"edit, median ms",16} {"edit, p95 ms",13} {"open, ms",9} {"page, median ms",16} {"file/text",10}");
        var results = StoreEngines.All.Select(engine => (engine.Name, Result: Measure(engine, texts, textBytes))).ToList();
        foreach (var (name, result) in results)
        {
            Say($"{name,-8} {result.RecordsASecond,16:N0} {result.Edit,16:F2} {result.SlowEdit,13:F2} {result.Open,9:F1} {result.Page,16:F2} {result.FileToText,10:F2}");
        }

        return results[0].Result.MeetsTargets ? 0 : 1;
    }

    private static StoreResult Measure(IStoreEngine engine, IReadOnlyList<WorkText> texts, long textBytes)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-store-").FullName;
        try
        {
            var (records, seconds) = Fill(folder, engine, texts);
            var opening = Stopwatch.StartNew();
            using var workspace = Workspace.Open(folder, [engine], TimeProvider.System, "benchmark");
            var work = Assume(workspace.FindWork(MadeUpWork.Id));
            var open = opening.Elapsed.TotalMilliseconds;
            var edits = Times(Edits, i => Edit(workspace, texts, i));
            var pages = Times(Pages, i => ReadPage(workspace, work, texts, i));
            workspace.Dispose();
            var bytes = new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
            return new StoreResult(records / seconds, Median(edits), edits.Order().ElementAt(Edits * 95 / 100), open, Median(pages), bytes / (double)textBytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (long Records, double Seconds) Fill(string folder, IStoreEngine engine, IReadOnlyList<WorkText> texts)
    {
        using var workspace = Workspace.Create(folder, engine, TimeProvider.System, "benchmark");
        var records = 0L;
        var watch = new Stopwatch();
        foreach (var text in texts)
        {
            watch.Start();
            workspace.AddText(new Work(MadeUpWork.Id), text);
            watch.Stop();
            records += text.Document.Units.Length;
        }

        foreach (var version in texts.Skip(1))
        {
            var alignment = MadeUpWork.Alignment(texts[0], version);
            watch.Start();
            workspace.SetAlignment(MadeUpWork.Id, version.Siglum, alignment, "made up");
            watch.Stop();
            records += alignment.Links.Length;
        }

        return (records, watch.Elapsed.TotalSeconds);
    }

    /// <summary>In turn: a pin on a link, other words for a unit of a version, a flag.</summary>
    private static void Edit(Workspace workspace, IReadOnlyList<WorkText> texts, int number)
    {
        var unit = Spread(number, texts[0].Document.Units.Length);
        var siglum = texts[1 + (number % (texts.Count - 1))].Siglum;
        switch (number % 3)
        {
            case 0:
                var link = workspace.Links(MadeUpWork.Id, siglum, new UnitIndex(unit), 1)[0];
                workspace.ReplaceLinks(MadeUpWork.Id, siglum, [link], [link with { State = Aligning.LinkState.Pinned }], "pinned");
                break;
            case 1:
                workspace.EditUnit(MadeUpWork.Id, siglum, new UnitIndex(unit), new Unit($"edited {number}"));
                break;
            default:
                var anchor = new Workbench.Divergences.FlagAnchor(UnitGroup.Range(unit, 1), [], siglum, UnitGroup.Range(unit, 1), []);
                workspace.AddFlag(new Workbench.Divergences.Flag("", MadeUpWork.Id, anchor, "benchmark", default) { Note = "a note" });
                break;
        }
    }

    private static void ReadPage(Workspace workspace, Work work, IReadOnlyList<WorkText> texts, int number)
    {
        var first = Math.Min(Spread(number, texts[0].Document.Units.Length), texts[0].Document.Units.Length - PageRows);
        foreach (var text in texts)
        {
            Assume(workspace.Units(work.Id, text.Siglum, first, PageRows).Count == PageRows ? text : null);
            if (text != texts[0])
            {
                Assume(workspace.Links(work.Id, text.Siglum, new UnitIndex(first), PageRows).Count == PageRows ? text : null);
            }
        }
    }

    private static double[] Times(int count, Action<int> action) =>
        [.. Enumerable.Range(0, count).Select(i =>
        {
            var watch = Stopwatch.StartNew();
            action(i);
            return watch.Elapsed.TotalMilliseconds;
        })];

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    /// <summary>Places all over the text, the same in every run.</summary>
    private static int Spread(int number, int count) => (int)(number * 7919L * 31 % count);

    private static T Assume<T>(T? value)
        where T : class => value ?? throw new InvalidOperationException("The store does not hold what was put into it.");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
