using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

/// <summary>Any operations, taken back as many times, leave what was there before; brought back, what was there after.</summary>
public sealed class UndoPropertyTests
{
    [Fact]
    public void Undoing_restores_every_earlier_state_and_redoing_every_later_one()
    {
        var step = from action in Gen.Choose(0, 14)
                   from text in Gen.Choose(0, 2)
                   from length in Gen.Choose(0, 5)
                   select (action, text, length);

        Prop.ForAll(step.ListOf().ToArbitrary(), steps => RestoresAll([.. steps])).HoldsFor(60);
    }

    private static bool RestoresAll(IReadOnlyList<(int Action, int Text, int Length)> steps)
    {
        using var open = OpenWorkspace.InMemory();
        var states = new List<string> { State(open) };
        foreach (var step in steps)
        {
            try
            {
                Do(open.Workspace, step.Action, $"v{step.Text}", step.Length);
                states.Add(State(open));
                if (open.Workspace.FindWork("mail") is not null)
                {
                    open.Workspace.RenameWork("mail", "letters");
                    states.Add(State(open));
                }
            }
            catch (WorkspaceException)
            {
                // It was refused, and so it is no operation.
            }
        }

        return Walk(states.AsEnumerable().Reverse().Skip(1), () => open.Workspace.Undo(), open)
            && open.Workspace.Undo() is null
            && Walk(states.Skip(1), () => open.Workspace.Redo(), open)
            && open.Workspace.Redo() is null;
    }

    private static bool Walk(IEnumerable<string> states, Func<Operation?> move, OpenWorkspace open) =>
        states.All(state => move() is not null && string.Equals(State(open), state, StringComparison.Ordinal));

    private static void Do(Workspace workspace, int action, string siglum, int length)
    {
        string[] paragraphs = [.. Enumerable.Range(0, length).Select(i => $"{siglum} {i * length % 3}")];
        switch (action)
        {
            case 0:
                workspace.AddText(Letters, Original(paragraphs));
                break;
            case 1:
                workspace.AddText(Letters, Version(siglum, paragraphs));
                break;
            case 2:
                workspace.ReplaceText("letters", Version(siglum, paragraphs));
                break;
            case 3:
                workspace.ReplaceText("letters", Original(paragraphs));
                break;
            case 4:
                workspace.RemoveText("letters", siglum);
                break;
            case 5:
                workspace.RemoveWork("letters");
                break;
            case 6:
                Align(workspace, siglum, length);
                break;
            case 7:
                workspace.AddFlag(new Flag("", "letters", new FlagAnchor(UnitGroup.Range(0, length), [], siglum, UnitGroup.Range(0, 1), []), "anna", default));
                break;
            case 8:
                workspace.PutWork(Letters with { Title = $"Letters {length}" });
                break;
            default:
                DoMore(workspace, action, siglum, length);
                break;
        }
    }

    private static void DoMore(Workspace workspace, int action, string siglum, int length)
    {
        switch (action)
        {
            case 9:
                workspace.RenameText("letters", siglum, $"v{length}");
                break;
            case 10:
                // There and back, so that the other steps still find the work.
                workspace.RenameWork("letters", "mail");
                break;
            case 11:
                workspace.EditUnit("letters", length % 2 == 0 ? siglum : "original", new UnitIndex(length / 2), new Unit($"edited {length}"));
                break;
            case 12:
                workspace.MakeLink("letters", siglum, Link(UnitGroup.Range(0, length % 3), UnitGroup.Range(length / 2, 1)));
                break;
            case 13:
                workspace.DescribeText("letters", new TextDescription(siglum, TextRole.Version, Language.English) { Year = 1900 + length });
                break;
            default:
                if (workspace.FindAlignment("letters", siglum) is { } alignment)
                {
                    workspace.Realign("letters", siglum, alignment, "again", [new LearntWord("\u043C\u0438\u0440", $"peace{length}", length / 8.0)]);
                }
                else
                {
                    throw new WorkspaceException("There is nothing to align again.", "");
                }

                break;
        }
    }

    private static void Align(Workspace workspace, string siglum, int seed)
    {
        var (originals, versions) = (workspace.UnitCount("letters", "original"), workspace.UnitCount("letters", siglum));
        var together = Math.Min(Math.Min(originals, versions), seed);
        var links = Enumerable.Range(0, together).Select(i => Link(i, i))
            .Concat(Enumerable.Range(together, originals - together).Select(i => Link(UnitGroup.Range(i, 1), [])))
            .Concat(Enumerable.Range(together, versions - together).Select(i => Link([], UnitGroup.Range(i, 1))));
        workspace.SetAlignment("letters", siglum, new Alignment(originals, versions, links), "run");
    }

    private static string State(OpenWorkspace open) => string.Join('\n', open.Content());
}
