using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Checking;

/// <summary>What of a workspace can be checked; what cannot is told, for a green build says that all was looked at.</summary>
internal sealed class CheckableWorks(Workspace workspace)
{
    /// <summary>The works with an aligned version; of the others a warning.</summary>
    /// <exception cref="WorkspaceException">There is none.</exception>
    public IReadOnlyList<string> RequireAny(VerbRun run)
    {
        var works = workspace.Works().ToLookup(work => workspace.AlignedSigla(work.Id).Count > 0);
        if (!works[true].Any())
        {
            throw Nothing([.. works[false]]);
        }

        foreach (var work in works[false])
        {
            run.Messages.Warn($"'{work.Id}' has no aligned version and is not checked: {WayOf(work)}.");
        }

        return [.. works[true].Select(work => work.Id)];
    }

    /// <summary>Warns of the versions of a work that is checked which are not aligned.</summary>
    public void TellUnaligned(VerbRun run, Work work)
    {
        var aligned = workspace.AlignedSigla(work.Id);
        foreach (var version in workspace.Versions(work).Where(version => !aligned.Contains(version.Siglum)))
        {
            run.Messages.Warn($"'{version.Siglum}' of '{work.Id}' is not aligned and is not checked: workbench align {work.Id} --siglum {version.Siglum}.");
        }
    }

    private WorkspaceException Nothing(IReadOnlyList<Work> works) => works is []
        ? new($"Nothing to check: there is no work in {workspace.Folder}.", "Import one first: workbench import FILE --work ID --original.")
        : new($"Nothing to check: no version is aligned of {string.Join(", ", works.Select(work => $"'{work.Id}'"))}.", $"First: {WayOf(works[0])}.");

    private string WayOf(Work work) => workspace.Versions(work).IsEmpty ? $"workbench import FILE --work {work.Id} --siglum S" : $"workbench align {work.Id}";
}
