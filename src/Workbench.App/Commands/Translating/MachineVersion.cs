using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Segmenting;
using Workbench.Storage;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Keeps a machine's translation as a version that is aligned by construction.</summary>
internal static class MachineVersion
{
    /// <param name="edits">What people made of the version before: it stays.</param>
    public static WorkText Keep(Workspace workspace, Work work, WorkText original, MachineTranslation translation, PostEdits edits, string siglum, MachineOrigin origin)
    {
        var made = translation.ToVersion(siglum, origin.Made.Year);
        var (units, links) = Merge(original.Document.Units.Length, DocumentSegmenter.Segment(made.Document).Units, translation.Origins, edits);
        var version = new WorkText(made.Description with { Machine = origin }, made.Document with { Units = units });
        var alignment = new Alignment(original.Document.Units.Length, units.Length, links);
        var count = links.Count == 1 ? "1 link" : string.Create(CultureInfo.InvariantCulture, $"{links.Count} links");
        workspace.PutTranslation(work, new LinkedVersion(version, alignment), $"aligned as it was translated: {count}");
        return version;
    }

    /// <summary>For every unit of the original what a person made of its translation, else the translation, else nothing.</summary>
    private static (ImmutableArray<Unit> Units, List<Link> Links) Merge(int originals, ImmutableArray<Unit> translated, ImmutableArray<UnitIndex> origins, PostEdits edits)
    {
        var (units, links, next) = (ImmutableArray.CreateBuilder<Unit>(), new List<Link>(), 0);
        for (var original = 0; original < originals; original++)
        {
            var fromMachine = next < origins.Length && origins[next].Value == original ? translated[next++] : null;
            if ((edits.UnitFor(original) ?? fromMachine) is { } unit)
            {
                links.Add(edits.LinkOf(original, units.Count));
                units.Add(unit);
            }
            else
            {
                links.Add(new Link(UnitGroup.Range(original, 1), UnitGroup.Empty));
            }
        }

        return (units.ToImmutable(), links);
    }
}
