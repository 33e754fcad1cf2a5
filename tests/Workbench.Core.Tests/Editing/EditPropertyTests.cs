using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Editing;

/// <summary>Whatever is done to the rows, every unit stays in exactly one link and no word is lost.</summary>
public sealed class EditPropertyTests
{
    private static readonly AlignedWork Start = Works.Of(6, (6, "0:0 1:12 2: 34:3 5:5 :4"), (5, "0:0 1:1 23:2 4:3 5:4"));

    [Fact]
    public void Any_edits_keep_every_word_in_exactly_one_row()
    {
        var step = from what in Gen.Choose(0, Kinds.Length - 1)
                   from row in Gen.Choose(0, 9)
                   from column in Gen.Choose(-1, 1)
                   from place in Gen.Choose(0, 20)
                   select (what, row, column, place);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var work = Start;
            foreach (var (what, row, column, place) in steps)
            {
                try
                {
                    // The constructor of an alignment refuses links that leave a unit out or hold it twice.
                    work = Kinds[what](work, row, column < 0 ? null : column, place).After;
                }
                catch (EditException)
                {
                    // It cannot be done there, and nothing was done.
                }
            }

            return Words(work, null) == Words(Start, null) && Words(work, 0) == Words(Start, 0) && Words(work, 1) == Words(Start, 1)
                && work.Rows.SelectMany(r => r.Original).Distinct().Count() == work.Original.Document.Units.Length
                && Enumerable.Range(0, 2).All(v => work.Rows.Sum(r => r.Cells[v].Units.Count) == work.Versions[v].Text.Document.Units.Length);
        }));
    }

    [Fact]
    public void After_any_edits_the_rows_are_those_that_joining_all_links_anew_would_make()
    {
        var step = from what in Gen.Choose(0, Kinds.Length - 1)
                   from row in Gen.Choose(0, 9)
                   from column in Gen.Choose(-1, 1)
                   from place in Gen.Choose(0, 20)
                   select (what, row, column, place);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var work = Start;
            foreach (var (what, row, column, place) in steps)
            {
                try
                {
                    work = Kinds[what](work, row, column < 0 ? null : column, place).After;
                }
                catch (EditException)
                {
                    // It cannot be done there, and nothing was done.
                }

                if (!IsJoinedAsAnew(work))
                {
                    return false;
                }
            }

            return true;
        }));
    }

    private static bool IsJoinedAsAnew(AlignedWork work)
    {
        var anew = RowJoiner.Join(work.Original.Document.Units.Length, [.. work.Versions.Select(v => v.Alignment)]);
        return work.Rows.Length == anew.Length && work.Rows.Zip(anew).All(pair => pair.First.Number == pair.Second.Number && pair.First.Original.Equals(pair.Second.Original)
            && pair.First.Cells.Zip(pair.Second.Cells).All(cells => cells.First.Units.Equals(cells.Second.Units) && cells.First.Links.AsSpan().SequenceEqual(cells.Second.Links.AsSpan(), ReferenceEqualityComparer.Instance)));
    }

    private static Func<AlignedWork, int, int?, int, WorkEdit>[] Kinds { get; } =
    [
        (w, row, _, _) => RowEdits.MergeWithPrevious(w, row),
        (w, row, v, _) => RowEdits.SetApart(w, row, v),
        (w, row, v, _) => RowEdits.Omit(w, row, v, OmissionReason.LostPage),
        (w, row, v, _) => RowEdits.SwapWithPrevious(w, row, v),
        (w, row, v, _) => TextMoves.PushDown(w, row, v),
        (w, row, v, _) => TextMoves.PullUp(w, row, v),
        (w, row, v, _) => TextMoves.FirstSentenceUp(w, row, v),
        (w, row, v, _) => TextMoves.LastSentenceDown(w, row, v),
        (w, row, v, _) => LinkMarks.Confirm(w, row, v),
        (w, row, v, _) => LinkMarks.ConfirmAllAbove(w, row, v),
        (w, row, v, _) => LinkMarks.TogglePin(w, row, v),
        (w, row, v, _) => LinkMarks.ToggleMoved(w, row, v),
        (w, row, v, _) => LinkMarks.Clear(w, row, v),
        (w, row, v, place) => UnitEdits.Split(w, v, Unit(w, v, row), place),
        (w, row, v, place) => UnitEdits.BreakBeforeSentence(w, v, Unit(w, v, row), place),
        (w, row, v, _) => UnitEdits.MergeWithPrevious(w, v, Unit(w, v, row)),
        (w, row, v, place) => Realigning.Pinpoint(w, row, place % 6, v),
    ];

    private static UnitIndex Unit(AlignedWork work, int? version, int number) => new(number % work.Text(version).Document.Units.Length);

    private static string Words(AlignedWork work, int? version) => string.Join(' ', work.Text(version).Document.Units.Select(u => u.Text));
}
