using System.Collections.Immutable;
using System.Diagnostics;
using Workbench.Aligning;
using Workbench.App.Commands.Exporting;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Exporting.Interchange;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Demo;

/// <summary>The way of the sample from files to exports, in a workspace of its own.</summary>
internal sealed class DemoRun(VerbRun run, DemoFolder folder)
{
    private readonly List<DemoStep> steps = [];

    public async Task<DemoResult> RunAsync()
    {
        using var workspace = Workspace.Create(folder.Path, Engines.All[0], run.Environment.Time, run.Who, "Workbench demo");
        await StepAsync("read", "Reading", () => Task.FromResult(Import(workspace)));
        await StepAsync("aligned", "Aligning", () => AlignAsync(workspace));
        var work = workspace.RequireAligned(SampleFiles.WorkId, []);
        var rows = ImmutableArray<RowComparison>.Empty;
        await StepAsync("compared", "Comparing", async () =>
        {
            rows = await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, progress, run.Cancel));
            return $"{work.Rows.Length} rows, {rows.Sum(row => row.Versions.Sum(version => version.Findings.Length))} findings";
        });
        await StepAsync("exported", "Exporting", () => Task.FromResult(Export(work)));
        return new DemoResult(work, rows, [.. steps], folder);
    }

    private async Task StepAsync(string name, string doing, Func<Task<string>> step)
    {
        run.Cancel.ThrowIfCancellationRequested();
        run.Messages.Detail(doing);
        var watch = Stopwatch.StartNew();
        var outcome = await step();
        steps.Add(new DemoStep(name, outcome, watch.Elapsed));
    }

    private static string Import(Workspace workspace)
    {
        var read = new List<string>();
        foreach (var (description, source) in SampleFiles.Texts())
        {
            var (document, report) = TextImporter.Import(source, new ImportOptions { Language = description.Language });
            var text = new WorkText(description with { SourceHash = report.SourceHash }, DocumentSegmenter.Segment(document));
            workspace.AddText(SampleFiles.Work, text);
            read.Add($"{description.Siglum} {text.Language}: {document.Units.Length} units, {text.Document.Units.Sum(unit => unit.Sentences.Length)} sentences");
        }

        return string.Join("\n", read);
    }

    private async Task<string> AlignAsync(Workspace workspace)
    {
        var aligned = new List<string>();
        await foreach (var (siglum, alignment) in new WorkAligning(run, workspace, SampleFiles.Work, AlignmentOptions.Default with { Explain = true }).RunAsync([]))
        {
            aligned.Add($"{siglum}: {Counts.Of(alignment.Links.Length, "link")}");
        }

        return string.Join(", ", aligned);
    }

    private string Export(AlignedWork work)
    {
        var (page, memory) = (folder.At("sample.html"), folder.At("sample.tmx"));
        WholeFile.Write(page, stream => HtmlFormat.Write(stream, work));
        WholeFile.Write(memory, stream => TmxFile.Write(stream, work, InterchangeOptions.Default with { Level = LinkLevel.Sentence, Created = run.Environment.Time.GetUtcNow() }));
        return $"sample.html {Kilobytes(page)}, sample.tmx {Kilobytes(memory)}";
    }

    private static string Kilobytes(string path) => $"{new FileInfo(path).Length / 1000} kB";
}
