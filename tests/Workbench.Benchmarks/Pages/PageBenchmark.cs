using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.Benchmarks.Store;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Sqlite;
using Workbench.Storage;
using Workbench.TestSupport;
using Workbench.Works;

namespace Workbench.Benchmarks.Pages;

/// <summary>The editor in a real browser, over a novel in two versions and over a made-up work of many paragraphs.</summary>
internal static class PageBenchmark
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Presses = 20;

    /// <summary>As long as a person takes to look at the list of works and choose one.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <param name="novel">A folder with <c>ru.txt</c> and <c>en_*.txt</c>; null to leave the novel out.</param>
    /// <param name="paragraphs">Of the made-up work; 0 to leave it out.</param>
    /// <param name="program">The published program that is to serve; null for the one that was built.</param>
    public static async Task<int> RunAsync(string? novel, int paragraphs, string? program)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = [.. ChromiumFlags.Quiet, "--enable-precise-memory-info"] });
        if (novel is not null)
        {
            await MeasureAsync(browser, "novel", Novel(novel), program);
        }

        if (paragraphs > 0)
        {
            await MeasureAsync(browser, "made-up", [.. MadeUpWork.Texts(paragraphs).Take(3)], program);
        }

        return 0;
    }

    private static List<WorkText> Novel(string folder) =>
    [
        Read(Path.Combine(folder, "ru.txt"), "original", Language.Russian),
        .. Directory.GetFiles(folder, "en_*.txt").Order(StringComparer.Ordinal).Select(path => Read(path, Path.GetFileNameWithoutExtension(path), Language.English)),
    ];

    private static WorkText Read(string path, string siglum, Language language)
    {
        var source = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        var document = DocumentSegmenter.Segment(TextImporter.Import(source, new ImportOptions { Language = language }).Document);
        return new WorkText(new TextDescription(siglum, siglum == "original" ? TextRole.Original : TextRole.Version, language), document);
    }

    private static async Task MeasureAsync(IBrowser browser, string id, List<WorkText> texts, string? program)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-page-");
        try
        {
            using (var workspace = Workspace.Create(folder.FullName, new SqliteEngine(), TimeProvider.System, "benchmark"))
            {
                Fill(workspace, id, texts);
            }

            using (var cold = await ServedWorkspace.StartAsync(folder.FullName, program))
            {
                await new EditorMeasure(await PageAsync(browser), cold, id).FirstVisitAsync("as soon as the server says its address");
            }

            using var server = await ServedWorkspace.StartAsync(folder.FullName, program);
            await Task.Delay(Rest, TimeProvider.System);
            var measure = new EditorMeasure(await PageAsync(browser), server, id);
            await measure.FirstVisitAsync(string.Create(CultureInfo.InvariantCulture, $"{Rest.TotalSeconds:0} s after the server started"));
            await measure.RunAsync(texts[0].Document.Units.Length, Presses);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<IPage> PageAsync(IBrowser browser) => browser.NewPageAsync(new() { ViewportSize = new() { Width = 1600, Height = 1000 } });

    private static void Fill(Workspace workspace, string id, List<WorkText> texts)
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in texts)
        {
            workspace.AddText(new Work(id), text);
            if (text.Description.Role == TextRole.Version)
            {
                var alignment = text.Description.SourceName is null && id == "made-up"
                    ? MadeUpWork.Alignment(texts[0], text)
                    : Aligner.Align(texts[0].Document, text.Document, AlignmentOptions.Default with { LearningRounds = 1 });
                workspace.SetAlignment(id, text.Siglum, alignment, "aligned");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}: {texts[0].Document.Units.Length} paragraphs, {texts.Count} columns, made in {watch.Elapsed.TotalSeconds:0.0} s"));
    }
}
