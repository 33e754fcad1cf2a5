using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Works;

/// <summary>Finds what a command line names, or says what there is instead.</summary>
internal static class WorkspaceLookups
{
    /// <exception cref="WorkspaceException">There is no such work.</exception>
    public static Work RequireWork(this Workspace workspace, string id)
    {
        if (workspace.FindWork(id) is { } work)
        {
            return work;
        }

        var known = workspace.Works().Select(w => w.Id).ToList();
        throw new WorkspaceException(
            $"There is no work '{id}' in {workspace.Folder}.",
            known.Count == 0
                ? $"It has no work yet: import one with 'workbench import FILE --work {id} --original'."
                : $"There is: {string.Join(", ", known)}.");
    }

    /// <exception cref="WorkspaceException">There is no such work, it has no original, or no aligned version.</exception>
    public static AlignedWork RequireAligned(this Workspace workspace, string id, IReadOnlyList<string> sigla)
    {
        var work = workspace.RequireWork(id);
        foreach (var siglum in sigla)
        {
            workspace.RequireVersion(work, siglum);
        }

        var aligned = workspace.FindAlignedWork(work.Id, sigla.Count == 0 ? null : sigla) ?? throw NoOriginal(work);
        return aligned.Versions.IsEmpty
            ? throw new WorkspaceException($"No version of '{work.Id}' is aligned.", $"Align them first: workbench align {work.Id}")
            : aligned;
    }

    public static WorkText RequireOriginal(this Workspace workspace, Work work) => workspace.FindOriginal(work.Id) ?? throw NoOriginal(work);

    public static TextDescription RequireVersion(this Workspace workspace, Work work, string siglum)
    {
        var versions = workspace.Versions(work);
        return versions.FirstOrDefault(version => string.Equals(version.Siglum, siglum, StringComparison.Ordinal))
            ?? throw new WorkspaceException(
                $"The work '{work.Id}' has no version '{siglum}'.",
                versions.IsEmpty ? "It has no version yet: import one with --siglum." : $"It has: {string.Join(", ", versions.Select(v => v.Siglum))}.");
    }

    /// <exception cref="WorkspaceException">The work has no such text.</exception>
    public static TextDescription RequireText(this Workspace workspace, Work work, string siglum)
    {
        var texts = workspace.Texts(work.Id);
        return texts.FirstOrDefault(text => string.Equals(text.Siglum, siglum.Normalize(), StringComparison.Ordinal))
            ?? throw new WorkspaceException($"The work '{work.Id}' has no text '{siglum}'.", $"It has: {string.Join(", ", texts.Select(text => text.Siglum))}.");
    }

    /// <exception cref="WorkspaceException">There is no such flag.</exception>
    public static Flag RequireFlag(this Workspace workspace, string id) => workspace.FindFlag(id)
        ?? throw new WorkspaceException($"There is no flag '{id}' in {workspace.Folder}.", "See 'workbench flags' for the flags there are; to set one, name a work and a row.");

    public static ImmutableArray<TextDescription> Versions(this Workspace workspace, Work work) =>
        [.. workspace.Texts(work.Id).Where(text => text.Role != TextRole.Original)];

    private static WorkspaceException NoOriginal(Work work) =>
        new($"The work '{work.Id}' has no original.", $"Import it: workbench import FILE --work {work.Id} --original");
}
