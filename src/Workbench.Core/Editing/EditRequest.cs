using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>An action and where it is done; how rows and units are counted is as the work is read.</summary>
public sealed record EditRequest(EditAction Action)
{
    public int Row { get; init; }

    /// <summary>The version; null for the original or, where rows are marked, for all versions.</summary>
    public string? Siglum { get; init; }

    /// <summary>For split, merge, break and rewrite: the unit of the text.</summary>
    public UnitIndex Unit { get; init; }

    /// <summary>For split and break: where in the unit's text, in UTF-16 units.</summary>
    public int Caret { get; init; }

    public OmissionReason Reason { get; init; }

    /// <summary>For rewrite: what the unit becomes.</summary>
    public Unit? Edited { get; init; }

    /// <summary>For pinpoint: the row of the version's text, which is tied to the original's in <see cref="Row"/>.</summary>
    public int OtherRow { get; init; }

    /// <exception cref="EditException">It cannot be done there.</exception>
    public WorkEdit Make(AlignedWork work)
    {
        var version = VersionIn(work);
        return Action switch
        {
            EditAction.MergeRow => RowEdits.MergeWithPrevious(work, Row),
            EditAction.SetApart => RowEdits.SetApart(work, Row, version),
            EditAction.PushDown => TextMoves.PushDown(work, Row, version),
            EditAction.PullUp => TextMoves.PullUp(work, Row, version),
            EditAction.FirstUp => TextMoves.FirstSentenceUp(work, Row, version),
            EditAction.LastDown => TextMoves.LastSentenceDown(work, Row, version),
            EditAction.Swap => RowEdits.SwapWithPrevious(work, Row, version),
            EditAction.Omit => RowEdits.Omit(work, Row, version, Reason),
            EditAction.Pinpoint => Realigning.Pinpoint(work, Row, OtherRow, version),
            EditAction.SplitUnit => UnitEdits.Split(work, version, RequireUnit(work, version), Caret),
            EditAction.MergeUnit => UnitEdits.MergeWithPrevious(work, version, RequireUnit(work, version)),
            EditAction.Break => UnitEdits.BreakBeforeSentence(work, version, RequireUnit(work, version), Caret),
            EditAction.Rewrite => UnitEdits.Rewrite(work, version, RequireUnit(work, version), Edited ?? throw new EditException(EditRefusal.NothingThere)),
            _ => Mark(work, version),
        };
    }

    private WorkEdit Mark(AlignedWork work, int? version) => Action switch
    {
        EditAction.Confirm => LinkMarks.Confirm(work, Row, version),
        EditAction.ConfirmAbove => LinkMarks.ConfirmAllAbove(work, Row, version),
        EditAction.Pin => LinkMarks.Pin(work, Row, version),
        EditAction.TogglePin => LinkMarks.TogglePin(work, Row, version),
        EditAction.Moved => LinkMarks.ToggleMoved(work, Row, version),
        EditAction.Clear => LinkMarks.Clear(work, Row, version),
        _ => LinkMarks.AskForReview(work, Row, version),
    };

    private UnitIndex RequireUnit(AlignedWork work, int? version) =>
        Unit.Value < work.Text(version).Document.Units.Length ? Unit : throw new EditException(EditRefusal.NothingThere);

    private int? VersionIn(AlignedWork work)
    {
        if (Siglum is null || string.Equals(Siglum, work.Original.Siglum, StringComparison.Ordinal))
        {
            return null;
        }

        var at = work.Versions.Select(v => v.Text.Siglum).ToList().IndexOf(Siglum);
        return at < 0 ? throw new EditException(EditRefusal.NeedsVersion) : at;
    }
}
