using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Editing;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

/// <summary>Edits of rows as they are kept: what is read again is what the edit made, and undo brings back what was.</summary>
public sealed class RowEditTests
{
    private static readonly Func<AlignedWork, int, int?, WorkEdit>[] Edits =
    [
        (w, row, _) => RowEdits.MergeWithPrevious(w, row),
        RowEdits.SetApart,
        (w, row, v) => RowEdits.Omit(w, row, v, OmissionReason.CutByTranslator),
        RowEdits.SwapWithPrevious,
        TextMoves.PushDown,
        TextMoves.PullUp,
        TextMoves.FirstSentenceUp,
        TextMoves.LastSentenceDown,
        LinkMarks.Confirm,
        LinkMarks.ConfirmAllAbove,
        LinkMarks.TogglePin,
        LinkMarks.ToggleMoved,
        (w, row, v) => UnitEdits.Split(w, v, new UnitIndex(row % w.Text(v).Document.Units.Length), 12),
        (w, row, v) => UnitEdits.MergeWithPrevious(w, v, new UnitIndex(row % w.Text(v).Document.Units.Length)),
        (w, row, v) => UnitEdits.Rewrite(w, v, new UnitIndex(row % w.Text(v).Document.Units.Length), new Unit($"Edited {row}.")),
        (w, row, v) => Realigning.Pinpoint(w, row, (row + 2) % w.Rows.Length, v),
    ];

    [Fact]
    public void Any_edits_are_read_again_as_they_were_made_and_undone_and_redone_exactly()
    {
        var step = from what in Gen.Choose(0, Edits.Length - 1)
                   from row in Gen.Choose(0, 7)
                   from column in Gen.Choose(-1, 1)
                   select (what, row, column);
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => HoldsFor([.. steps])).HoldsFor(60);
    }

    [Fact]
    public void A_change_somebody_else_made_of_the_same_row_meanwhile_is_not_overwritten()
    {
        using var open = Opened();
        var read = open.Workspace.FindAlignedWork("letters")!;
        open.Workspace.Edit("letters", work => LinkMarks.Confirm(work, 1, 0));
        var late = Assert.Throws<WorkspaceException>(() => open.Workspace.Apply(RowEdits.SetApart(read, 1, 0)));
        Assert.Contains("changed meanwhile", late.Message, StringComparison.Ordinal);
        open.Workspace.Apply(RowEdits.SetApart(read, 3, 0));
        Assert.Equal(LinkState.Confirmed, open.Workspace.FindAlignedWork("letters")!.Rows[1].Cells[0].Links[0].State);
    }

    [Fact]
    public void An_edit_is_compared_with_what_is_stored_as_soon_as_anything_was_done_since_its_work_was_read()
    {
        using var open = Opened();
        var (readAt, read) = (open.Workspace.LastNumber, open.Workspace.FindAlignedWork("letters")!);
        open.Workspace.Edit("letters", work => UnitEdits.Split(work, 0, new UnitIndex(1), 10));
        Assert.Throws<WorkspaceException>(() => open.Workspace.Apply(UnitEdits.Split(read, 0, new UnitIndex(3), 10), readAt));
        Assert.Throws<WorkspaceException>(() => open.Workspace.Apply(RowEdits.SetApart(read, 4, 0), readAt));

        (readAt, read) = (open.Workspace.LastNumber, open.Workspace.FindAlignedWork("letters")!);
        var made = UnitEdits.Split(read, 0, new UnitIndex(4), 10);
        open.Workspace.Apply(made, readAt);
        Assert.Equal(Told(made.After), Told(open.Workspace.FindAlignedWork("letters")!));
    }

    [Fact]
    public void Undo_and_redo_say_beforehand_which_edit_they_will_take_and_bring_back()
    {
        using var open = Opened();
        var first = open.Workspace.Edit("letters", work => LinkMarks.Confirm(work, 1, 0)).Operation;
        var second = open.Workspace.Edit("letters", work => LinkMarks.Confirm(work, 2, 0)).Operation;
        Assert.Equal((second.Number, (long?)null), (open.Workspace.NextStep("letters", isUndo: true), open.Workspace.NextStep("letters", isUndo: false)));
        open.Workspace.Undo("letters");
        Assert.Equal((first.Number, second.Number), (open.Workspace.NextStep("letters", isUndo: true), open.Workspace.NextStep("letters", isUndo: false)));
        open.Workspace.Redo("letters");
        Assert.Equal((second.Number, (long?)null), (open.Workspace.NextStep("letters", isUndo: true), open.Workspace.NextStep("letters", isUndo: false)));
    }

    [Fact]
    public void Flags_go_with_their_paragraph_when_one_before_it_is_split()
    {
        using var open = Opened();
        var work = open.Workspace.FindAlignedWork("letters")!;
        open.Workspace.AddFlag(new Flag("", "letters", FlagAnchor.Of(work, work.Rows[3], "v"), "anna", default));
        open.Workspace.Edit("letters", w => UnitEdits.Split(w, null, new UnitIndex(1), 10));
        open.Workspace.Edit("letters", w => UnitEdits.Split(w, 0, new UnitIndex(0), 12));
        var anchor = Assert.Single(open.Workspace.Flags("letters")).Anchor;
        Assert.Equal("[4]:[4]", $"{anchor.Original}:{anchor.Version}");
    }

    [Fact]
    public void An_edit_is_one_operation_with_a_name_and_words_for_it()
    {
        using var open = Opened();
        var (operation, _) = open.Workspace.Edit("letters", work => RowEdits.MergeWithPrevious(work, 2));
        Assert.Equal(("anna", "link", "merged rows 1 and 2"), (operation.Who, operation.Verb, operation.Description));
    }

    private static bool HoldsFor(IReadOnlyList<(int What, int Row, int Column)> steps)
    {
        using var open = Opened();
        var states = new List<string> { State(open) };
        foreach (var (what, row, column) in steps)
        {
            try
            {
                var (_, edit) = open.Workspace.Edit("letters", work => Edits[what](work, row, column < 0 ? null : column));
                if (Told(edit.After) != Told(open.Workspace.FindAlignedWork("letters")!))
                {
                    return false;
                }

                states.Add(State(open));
            }
            catch (EditException)
            {
                // It cannot be done there, and so it is no operation.
            }
        }

        return states.AsEnumerable().Reverse().Skip(1).All(state => open.Workspace.Undo("letters") is not null && State(open) == state)
            && states.Skip(1).All(state => open.Workspace.Redo("letters") is not null && State(open) == state);
    }

    private static OpenWorkspace Opened()
    {
        var open = OpenWorkspace.InMemory();
        open.Workspace.AddText(Letters, Original([.. Enumerable.Range(0, 6).Select(i => $"Letter {i}. End {i}.")]));
        foreach (var siglum in new[] { "v", "w" })
        {
            open.Workspace.AddText(Letters, Version(siglum, [.. Enumerable.Range(0, 6).Select(i => $"{siglum} letter {i}. End {i}.")]));
            open.Workspace.SetAlignment("letters", siglum, OneToOne(6), "run");
        }

        return open;
    }

    private static string State(OpenWorkspace open) => string.Join('\n', open.Content());

    private static string Told(AlignedWork work) => string.Join('\n', work.Rows.Select(row => string.Join(" | ", row.Cells.Select(c => string.Join(',', c.Links.Select(l => $"{l} {l.State} {l.Moved} {l.Reason}"))).Prepend(row.Original.ToString()))))
        + string.Join('\n', work.Versions.Select(v => v.Text).Prepend(work.Original).SelectMany(t => t.Document.Units).Select(u => u.Text));
}
