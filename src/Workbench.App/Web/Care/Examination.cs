using System.Collections.Immutable;
using Workbench.Storage;

namespace Workbench.App.Web.Care;

/// <summary>What <c>doctor</c> finds in the workspace that is served, a line a fault.</summary>
/// <param name="Faults">Of the database; <c>doctor --repair</c> may mend them.</param>
/// <param name="Sources">Of the files that texts were imported from.</param>
internal sealed record Examination(ImmutableArray<string> Faults, ImmutableArray<string> Sources)
{
    public bool IsSound => Faults.IsEmpty && Sources.IsEmpty;

    public static Examination Of(Workspace workspace)
    {
        ImmutableArray<string> faults = [.. workspace.Check().Select(Line)];

        // Which sources there should be is read from the texts, and those are hurt.
        return new Examination(faults, faults.IsEmpty ? [.. workspace.CheckSources()] : []);
    }

    private static string Line(WorkspaceFault fault) =>
        string.Join(": ", new[] { string.Join('/', new[] { fault.WorkId, fault.Siglum }.OfType<string>()), fault.Problem }.Where(part => part.Length > 0));
}
