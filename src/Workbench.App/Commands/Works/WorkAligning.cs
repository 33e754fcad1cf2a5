using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Aligning.Joint;
using Workbench.App.Commands.Running;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Works;

/// <summary>Aligns versions of a work together, so that they bear each other out, and keeps the alignments.</summary>
internal sealed class WorkAligning(VerbRun run, Workspace workspace, Work work, AlignmentOptions options)
{
    /// <param name="sigla">The versions; none for all, machine versions that are aligned already excepted.</param>
    /// <exception cref="WorkspaceException">A version is not there, or there is none.</exception>
    public async IAsyncEnumerable<(string Siglum, Alignment Alignment)> RunAsync(IReadOnlyList<string> sigla)
    {
        var original = workspace.RequireOriginal(work);
        var chosen = Chosen(sigla);
        WorkText[] versions = [.. chosen.Select(version => workspace.FindText(work.Id, version.Siglum)!)];
        var watch = Stopwatch.StartNew();
        var aligned = await run.Progress.WatchAsync($"Aligning {string.Join(", ", chosen.Select(c => c.Siglum))}", progress => JointAligner.Align(
            original.Document,
            [.. versions.Select(v => v.Document)],
            [.. chosen.Select(version => Pins(version.Siglum))],
            options with { LearntWords = Remembered(original, versions) },
            progress,
            run.Cancel));
        run.Messages.Detail($"{work.Id}: {watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        foreach (var (version, (alignment, words)) in chosen.Zip(aligned))
        {
            if (!run.IsDryRun)
            {
                workspace.Realign(
                    work.Id, version.Siglum, alignment, string.Create(CultureInfo.InvariantCulture, $"aligned {version.Siglum}: {alignment.Links.Length} links"), words);
            }

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
        if (chosen.IsEmpty)
        {
            throw new WorkspaceException($"The work '{work.Id}' has no version to align.", $"Import one: workbench import FILE --work {work.Id} --siglum S");
        }

        return chosen;
    }

    /// <summary>The links a person confirmed or made, but for those whose units changed since.</summary>
    private ImmutableArray<Link> Pins(string siglum) =>
        [.. workspace.FindAlignment(work.Id, siglum)?.Links.Where(link => link.IsPersonal && link.State != LinkState.Stale) ?? []];

    private void TellKept(string siglum)
    {
        var kept = workspace.FindAlignment(work.Id, siglum)?.Links.Count(link => link.IsPersonal) ?? 0;
        if (kept > 0)
        {
            run.Messages.Say(string.Create(CultureInfo.CurrentCulture, $"{siglum}: {kept} links that a person confirmed or made are kept as they are."));
        }
    }
}
