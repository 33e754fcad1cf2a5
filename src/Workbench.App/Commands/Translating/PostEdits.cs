using Workbench.Aligning;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>The units of a machine version that people corrected, each by the unit of the original it translates: a new run leaves them alone.</summary>
internal sealed class PostEdits
{
    private readonly Dictionary<int, (Unit Unit, Link Link)> edits = [];

    private PostEdits()
    {
    }

    public int Count => edits.Count;

    /// <param name="language">The language of the new run.</param>
    /// <exception cref="WorkspaceException">A corrected unit has no place in a new version: its words would be lost.</exception>
    public static PostEdits Of(Workspace workspace, Work work, string siglum, Language language)
    {
        var found = new PostEdits();
        if (workspace.FindText(work.Id, siglum) is not { } text)
        {
            return found;
        }

        var units = text.Document.Units;
        var edited = Enumerable.Range(0, units.Length).Where(unit => units[unit].IsEdited).ToList();
        if (edited.Count > 0 && text.Language != language)
        {
            throw Unplaceable(siglum, edited, $"are not in '{language}'");
        }

        var links = (workspace.FindAlignment(work.Id, siglum)?.Links ?? []).Where(link => link is { Original.Count: 1, Version.Count: 1 }).ToDictionary(link => link.Version.First.Value);
        if (edited.Where(unit => !links.ContainsKey(unit)).ToList() is { Count: > 0 } loose)
        {
            throw Unplaceable(siglum, loose, "are not linked one to one with the original");
        }

        foreach (var unit in edited)
        {
            found.edits.Add(links[unit].Original.First.Value, (units[unit], links[unit]));
        }

        return found;
    }

    public Unit? UnitFor(int original) => edits.TryGetValue(original, out var edit) ? edit.Unit : null;

    /// <summary>The link of a new unit; one whose original changed since the unit was corrected stays stale.</summary>
    public Link LinkOf(int original, int version)
    {
        var link = new Link(UnitGroup.Range(original, 1), UnitGroup.Range(version, 1));
        return edits.TryGetValue(original, out var edit) && edit.Link.State == LinkState.Stale
            ? link with { State = LinkState.Stale, StaleReason = edit.Link.StaleReason, WasConfirmed = edit.Link.WasConfirmed }
            : link;
    }

    private static WorkspaceException Unplaceable(string siglum, List<int> units, string why) => new(
        $"Units of '{siglum}' that were edited by hand {why} ({string.Join(", ", units.Take(10))}): their words would be lost, so nothing was changed.",
        "Choose another label with --siglum for the new translation.");
}
