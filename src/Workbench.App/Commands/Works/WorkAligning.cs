using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Aligning.Joint;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating;
using Workbench.App.Terminal;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Works;

/// <summary>Aligns versions of a work together, so that they bear each other out, and keeps the alignments.</summary>
/// <param name="embeddings">Whose vectors are heard as well; null for none.</param>
internal sealed class WorkAligning(VerbRun run, Workspace workspace, Work work, AlignmentOptions options, EmbeddingOptions? embeddings = null)
{
    /// <param name="sigla">The versions; none for all, machine versions that are aligned already excepted.</param>
    /// <exception cref="WorkspaceException">A version is not there, or there is none.</exception>
    public async IAsyncEnumerable<(string Siglum, Alignment Alignment)> RunAsync(IReadOnlyList<string> sigla)
    {
        var original = workspace.RequireOriginal(work);
        var chosen = Chosen(sigla);
        if (chosen.IsEmpty)
        {
            yield break;
        }

        WorkText[] versions = [.. chosen.Select(version => workspace.FindText(work.Id, version.Siglum)!)];
        var vectors = embeddings is null ? null : await new Embedding(run, workspace, work, embeddings).OfAsync(versions.Select(version => version.Document).Prepend(original.Document));
        var watch = Stopwatch.StartNew();
        var aligned = await run.Progress.WatchAsync($"Aligning {string.Join(", ", chosen.Select(c => c.Siglum))}", progress => JointAligner.Align(
            original.Document,
            [.. versions.Select(v => v.Document)],
            [.. chosen.Select(version => Pins(version.Siglum))],
            options with { LearntWords = Remembered(original, versions), Vectors = vectors },
            progress,
            run.Cancel));
        run.Messages.Detail($"{work.Id}: {watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        if (!run.IsDryRun)
        {
            workspace.Realign(work.Id, [.. chosen.Zip(aligned, (version, found) => new AlignmentRun(
                version.Siglum,
                found.Alignment,
                string.Create(CultureInfo.InvariantCulture, $"{version.Siglum}: {found.Alignment.Links.Length:N0} {(found.Alignment.Links.Length == 1 ? "link" : "links")}")) { Learnt = found.LearntWords })]);
        }

        foreach (var (version, (alignment, _)) in chosen.Zip(aligned))
        {
            TellKept(version.Siglum);
            yield return (version.Siglum, alignment);
        }
    }

    /// <summary>What other works of the workspace taught about the languages of these versions.</summary>
    private ImmutableArray<LearntWord> Remembered(WorkText original, IEnumerable<WorkText> versions) =>
        [.. versions.Select(v => v.Language).Distinct().SelectMany(language => workspace.LearntWords(work.Id, original.Language, language)).Distinct()];

    private ImmutableArray<TextDescription> Chosen(IReadOnlyList<string> sigla)
    {
        var aligned = workspace.AlignedSigla(work.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<TextDescription> chosen = sigla.Count > 0
            ? [.. sigla.Select(siglum => workspace.RequireVersion(work, siglum))]
            : [.. workspace.Versions(work).Where(version => version.Role != TextRole.MachineVersion || !aligned.Contains(version.Siglum))];
        chosen = WithoutImported(chosen, isNamed: sigla.Count > 0);
        if (chosen.IsEmpty && aligned.Count == 0)
        {
            throw new WorkspaceException($"The work '{work.Id}' has no version to align.", $"Import one: workbench import FILE --work {work.Id} --siglum S");
        }

        return chosen;
    }

    /// <summary>Links that came with a file are somebody's work: a run puts others in their place only when that is meant.</summary>
    /// <exception cref="WorkspaceException">A version was named whose links came with a file.</exception>
    private ImmutableArray<TextDescription> WithoutImported(ImmutableArray<TextDescription> chosen, bool isNamed)
    {
        var imported = run.IsConfirmed ? [] : chosen.Where(version => workspace.LinkSource(work.Id, version.Siglum) is not null).ToList();
        foreach (var version in imported)
        {
            var came = $"The links of '{version.Siglum}' came with {workspace.LinkSource(work.Id, version.Siglum)}";
            if (isNamed)
            {
                throw new WorkspaceException($"{came}.", "Say --yes to align it anew; undo brings them back.");
            }

            run.Messages.Say($"{came} and are kept; 'workbench align {work.Id} --siglum {version.Siglum} --yes' aligns it anew.");
        }

        return [.. chosen.Except(imported)];
    }

    /// <summary>The links a person confirmed or made, but for those whose units changed since.</summary>
    private ImmutableArray<Link> Pins(string siglum) =>
        [.. workspace.FindAlignment(work.Id, siglum)?.Links.Where(link => link.IsPersonal && link.State != LinkState.Stale) ?? []];

    private void TellKept(string siglum)
    {
        var kept = workspace.FindAlignment(work.Id, siglum)?.Links.Count(link => link.IsPersonal) ?? 0;
        if (kept > 0)
        {
            run.Messages.Say($"{siglum}: {Counts.Of(kept, "link")} that a person confirmed or made {(kept == 1 ? "is kept as it is" : "are kept as they are")}.");
        }
    }
}
