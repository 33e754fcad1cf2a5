using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.StoreCrashWriter;

/// <summary>
/// An endless script of edits. What the edit of a number does depends on that number alone, so that whoever knows how
/// many were done can tell what a workspace must hold.
/// </summary>
public static class CrashScript
{
    private const string WorkId = "crash";
    private const string Siglum = "v";
    private const int Period = 10;

    /// <summary>Does the edit of that number; the first is 1.</summary>
    public static Operation Do(Workspace workspace, long number) => (int)((number - 1) % Period) switch
    {
        0 => workspace.AddText(new Work(WorkId), Text(number, "original", TextRole.Original, 60)),
        1 => workspace.AddText(new Work(WorkId), Text(number, Siglum, TextRole.Version, 60)),
        2 => workspace.SetAlignment(WorkId, Siglum, OneToOne(60), "aligned"),
        3 => workspace.AddFlag(new Flag("", WorkId, new FlagAnchor(UnitGroup.Range(0, 2), [], Siglum, UnitGroup.Empty, []), "crash", default) { Note = $"{number}" }),
        4 => workspace.ReplaceText(WorkId, Text(number, Siglum, TextRole.Version, 40)),
        5 => workspace.Undo(WorkId)!,
        6 => workspace.ReplaceLinks(WorkId, Siglum, [Link(3), Link(4)], [new Link(UnitGroup.Range(3, 2), UnitGroup.Range(3, 2))], "merged"),
        7 => workspace.Undo(WorkId)!,
        8 => workspace.Redo(WorkId)!,
        _ => workspace.RemoveWork(WorkId),
    };

    private static WorkText Text(long number, string siglum, TextRole role, int units) => new(
        new TextDescription(siglum, role, Language.English) { Title = $"{number}" },
        new Document(Language.English, [.. Enumerable.Range(0, units).Select(i => new Unit($"{siglum} {i} {(i % 7 == 0 ? number : 0)} {new string('x', 150)}"))]));

    private static Alignment OneToOne(int count) => new(count, count, Enumerable.Range(0, count).Select(Link));

    private static Link Link(int unit) => new(UnitGroup.Range(unit, 1), UnitGroup.Range(unit, 1));
}
