using System.Collections.Immutable;
using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Pipe;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Renderings;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Searching;

/// <summary>What is looked for, and where: in files over the pipe, in a work, or in all works of the workspace.</summary>
internal sealed class SearchOptions
{
    private const string Versions = "versions";
    private const int MostBetween = 50;

    private readonly Argument<string> phrase = new("PHRASE") { Description = "A word or phrase in any form; … stands for any number of words." };

    private readonly Argument<string[]> files = new("ORIGINAL VERSION")
    {
        Description = "Files: the original's, then the versions' ('-' is standard input). Default: the works of the workspace.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> work = new("--work") { Description = "One work. Default: all that are aligned.", HelpName = "WORK" };
    private readonly Option<string[]> sigla = new("--siglum") { Description = "These versions. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<string?> place = new("--in") { Description = "The text to search: original, versions, or a siglum. Default: told by the letters of the phrase.", HelpName = "TEXT" };
    private readonly Option<int> between = new("--between") { Description = "How many words may stand between two words of the phrase.", HelpName = "N", DefaultValueFactory = _ => PhraseQuery.UsualBetween };
    private readonly PipeOptions pipe = new();

    public SearchOptions() => WholeNumber.Require(between, 0, MostBetween, $"--between takes a number from 0 to {MostBetween}.");

    public IEnumerable<Argument> Arguments => [phrase, files];

    public IEnumerable<Option> All => [work, sigla, place, between, .. pipe.All];

    /// <summary>A report for each text searched.</summary>
    /// <exception cref="UsageException">There is no word in the phrase, or no such text.</exception>
    public async Task<IReadOnlyList<RenderingReport>> SearchAsync(VerbRun run)
    {
        var query = QueryOf(run);
        var works = run.Value(files) is { Length: > 0 } names ? [await OfFilesAsync(run, names)] : OfWorkspace(run);
        var reports = works.SelectMany(aligned => Reports(run, new RenderingFinder(aligned), query)).ToList();
        if (reports.Sum(report => report.Occurrences.Length) == 0)
        {
            TellNothing(run, query, reports);
        }

        return reports;
    }

    private PhraseQuery QueryOf(VerbRun run)
    {
        try
        {
            return PhraseQuery.Parse(run.Value(phrase)!, run.Value(between));
        }
        catch (FormatException empty)
        {
            throw new UsageException(empty.Message);
        }
    }

    private async Task<AlignedWork> OfFilesAsync(VerbRun run, string[] names)
    {
        if (names.Length < 2)
        {
            throw new UsageException("Name the original's file and at least one version's; or no file, to search the works of the workspace.");
        }

        SourceFiles.RequireOneStandardInput(names);
        var original = pipe.ReadOriginal(run, names[0]);
        Document[] versions = [.. names.Skip(1).Select(name => pipe.ReadVersion(run, name))];
        var pairs = await run.Progress.WatchAsync($"Aligning {string.Join(", ", names.Skip(1).Select(Path.GetFileName))}", progress =>
            PipePair.AlignTogether(original, versions, pipe.UnitsOf(run), AlignmentOptions.Default, progress, run.Cancel));
        return PipeWork.Of(names[0], pairs[0].Original, names.Skip(1).Zip(pairs));
    }

    private List<AlignedWork> OfWorkspace(VerbRun run)
    {
        var chosen = run.Value(sigla) ?? [];
        using var workspace = run.OpenToRead();
        if (run.Value(work) is { } id)
        {
            return [workspace.RequireAligned(id, chosen)];
        }

        var works = workspace.Works().Select(found => workspace.FindAlignedWork(found.Id, Known(workspace, found, chosen))).OfType<AlignedWork>().Where(found => !found.Versions.IsEmpty).ToList();
        return works.Count > 0 ? works : throw new WorkspaceException(
            chosen.Length > 0 ? $"No work here has an aligned version {string.Join(" or ", chosen)}." : $"No work in {workspace.Folder} is aligned.",
            "Import and align one: workbench align WORK; or name files: workbench renderings PHRASE ORIGINAL VERSION");
    }

    private static List<string>? Known(Workspace workspace, Work work, string[] sigla) =>
        sigla.Length == 0 ? null : [.. workspace.Versions(work).Select(text => text.Siglum).Intersect(sigla, StringComparer.Ordinal)];

    private IEnumerable<RenderingReport> Reports(VerbRun run, RenderingFinder finder, PhraseQuery query)
    {
        var aligned = finder.Work;
        var versions = Enumerable.Range(0, aligned.Versions.Length).ToArray();
        var asked = run.Value(place) ?? (query.IsWrittenIn(aligned.Original.Language) || !versions.Any(v => query.IsWrittenIn(aligned.Versions[v].Text.Language)) ? "original" : Versions);
        if (asked == "original" || asked == aligned.Original.Siglum)
        {
            return [finder.Find(query)];
        }

        var searched = versions.Where(v => asked == Versions || aligned.Versions[v].Text.Siglum == asked).ToArray();
        return searched.Length > 0 ? searched.Select(v => finder.FindBack(query, v)) : throw new UsageException(
            $"There is no text '{asked}' to search; there is: original, {string.Join(", ", aligned.Versions.Select(version => version.Text.Siglum))}.");
    }

    private static void TellNothing(VerbRun run, PhraseQuery query, IReadOnlyList<RenderingReport> reports)
    {
        var texts = reports.Select(report => $"{report.Work.Id}/{report.Searched.Siglum}").Distinct(StringComparer.Ordinal);
        var near = reports.SelectMany(report => TextIndex.Of(report.Searched.Document).Near(query)).Distinct(StringComparer.OrdinalIgnoreCase).Take(6).ToImmutableArray();
        run.Messages.Say($"'{query.Text}' occurs nowhere in {string.Join(", ", texts)}.{(near.IsEmpty ? "" : $" Words there that begin alike: {string.Join(", ", near)}.")}");
    }
}
