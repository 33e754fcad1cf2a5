using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Pipe;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating;
using Workbench.App.Commands.Works;

namespace Workbench.App.Commands;

/// <summary>Links an original with its versions: files over the pipe, or the texts of a work.</summary>
internal sealed class AlignCommand : Verb
{
    private readonly Argument<string[]> texts = new("WORK | ORIGINAL VERSION")
    {
        Description = "One name: a work of the workspace. Two: files ('-' is standard input).",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<string[]> sigla = new("--siglum") { Description = "The versions of the work to align. Default: all.", HelpName = "S" };
    private readonly Option<string> format = OneOf("--format", "Links as a table with the texts, one JSON object a link, or one [0,1]:[0] a line.", "text", "jsonl", "links");
    private readonly Option<bool> explain = new("--explain") { Description = "Tell why each link stands: its length, its words, and the pairs of words that tie it." };
    private readonly EmbeddingOptions embeddings = new();
    private readonly Dictionaries dictionaries = new();
    private readonly PipeOptions pipe = new();

    public AlignCommand()
        : base(
            "align",
            "Link the paragraphs or sentences of an original with those of a version.",
            "workbench align original.txt version.txt --units line --format links",
            "workbench align original.txt version.txt --units sentence --original-language ru --version-language en --format jsonl -o links.jsonl",
            "workbench align original.txt version.txt --explain --dictionary mueller7.index",
            "workbench align gooseberries",
            "workbench align gooseberries --siglum garnett",
            "workbench align gooseberries --embeddings openai --max-characters 500000")
    {
        Add(texts);
        Add(sigla);
        Add(format);
        Add(explain);
        Add(dictionaries.Option);
        foreach (var option in embeddings.All.Concat(pipe.All))
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        embeddings.RequireWhole(run);
        return run.Value(texts) switch
        {
            [var original, var version] => AlignFilesAsync(run, original, version),
            [var work] => AlignWorkAsync(run, work),
            _ => throw new InvalidOperationException("The parser lets one or two names through."),
        };
    }

    private async Task<int> AlignWorkAsync(VerbRun run, string work)
    {
        SourceFiles.RequireNoFile(run, work);
        if (run.Words.GetResult(format) is { Implicit: false })
        {
            throw new UsageException("--format is for two files; a work is shown with 'workbench show' and written with 'workbench export'.");
        }

        if (run.Value(explain))
        {
            throw new UsageException("--explain is for two files; the evidence of a work's links is shown with 'workbench show WORK --explain'.");
        }

        using var workspace = run.OpenWorkspace();
        var options = dictionaries.Lend(run, AlignmentOptions.Default with { Explain = true });
        var aligning = new WorkAligning(run, workspace, workspace.RequireWork(work), options, embeddings.ProviderName(run) is null ? null : embeddings);
        await foreach (var (siglum, alignment) in aligning.RunAsync(run.Value(sigla) ?? []))
        {
            run.Results.Draw(screen => AlignmentScreen.Draw(screen, siglum, alignment));
            Doubt.WarnOf(run, siglum, alignment);
        }

        return ExitCode.Done;
    }

    private async Task<int> AlignFilesAsync(VerbRun run, string originalName, string versionName)
    {
        if (embeddings.ProviderName(run) is not null)
        {
            throw new UsageException("--embeddings is for a work of the workspace, which keeps what was paid for.");
        }

        SourceFiles.RequireOneStandardInput([originalName, versionName]);
        var (original, version) = (pipe.ReadOriginal(run, originalName), pipe.ReadVersion(run, versionName));
        var form = run.Value(format);
        var options = dictionaries.Lend(run, AlignmentOptions.Default with { Explain = form == "jsonl" || run.Value(explain) });
        var pair = await run.Progress.WatchAsync($"Aligning {versionName}", progress =>
            PipePair.Align(original, version, pipe.UnitsOf(run), options, progress, run.Cancel));
        Doubt.WarnOf(run, Path.GetFileName(versionName), pair.Alignment);
        if (form == "text")
        {
            run.Results.Draw(screen => PairScreen.Draw(screen, pair, Path.GetFileName(originalName), Path.GetFileName(versionName), run.Value(explain), run.Cancel));
        }
        else
        {
            Func<Link, string> line = form == "jsonl" ? LinkLines.Json : link => link.ToString();
            run.Results.WriteLines(pair.Alignment.Links.Select(line));
        }

        return ExitCode.Done;
    }
}
