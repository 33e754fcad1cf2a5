using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Commands.Editing;
using Workbench.Editing;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>An edit of the rows, under the names the console and the page have for it.</summary>
/// <param name="Row">Counted as the rows were read.</param>
/// <param name="Siglum">The text; absent for the original or, where rows are marked, for all versions.</param>
/// <param name="Unit">For splitUnit, mergeUnit, break and rewrite: the unit of the text.</param>
/// <param name="Caret">For splitUnit and break: after so many characters (UTF-16) of the unit.</param>
/// <param name="Reason">For omit.</param>
/// <param name="OtherRow">For pinpoint: the row in which the version has it.</param>
/// <param name="Text">For rewrite: what the unit becomes.</param>
/// <param name="Hash">The hash of the unit as it was read: where it is another one now, nothing is changed and the answer has what stands there.</param>
internal sealed record ApiEdit(EditAction Action, int Row = 0, string? Siglum = null, int? Unit = null, int Caret = 0, OmissionReason Reason = default, int OtherRow = 0, string? Text = null, string? Hash = null);

/// <summary>What is to be known about a work; what is absent stays as it was, and an empty word clears it.</summary>
/// <param name="NeverSend">Whether its texts must never be sent to a service.</param>
internal sealed record ApiDescription(string? Title = null, string? Author = null, bool? NeverSend = null)
{
    public Work Of(Work work) => work with { Title = TextCorrection.Corrected(Title, work.Title), Author = TextCorrection.Corrected(Author, work.Author), NeverSend = NeverSend ?? work.NeverSend };
}

/// <summary>How far to go; absent for one step.</summary>
/// <param name="To">The state right after this operation.</param>
internal sealed record ApiStep(long? To = null);

/// <summary>A link to be made over those that are there.</summary>
/// <param name="ReplacePersonal">Whether links that a person vouched for give way.</param>
internal sealed record ApiNewLink(int[] Original, int[] Version, bool ReplacePersonal = false);

/// <summary>Every edit is one operation of the journal, and can be taken back.</summary>
internal static class EditRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Post<ApiEdit, Operation>("/api/works/{work}/edits", "Edits rows, links or a paragraph.", Edit),
        ApiRoute.Post<ApiNewLink, Operation>("/api/works/{work}/texts/{siglum}/links", "Makes a link between units.", MakeLink),
        ApiRoute.Post<ApiDescription, Operation>("/api/works/{work}", "Corrects what is known about a work.", (call, wanted) => call.Workspace.PutWork(wanted.Of(call.Work()))),
        ApiRoute.Post<ApiTextDescription, Operation>("/api/works/{work}/texts/{siglum}", "Corrects what is known about a text, its siglum too.", (call, wanted) => call.Workspace.DescribeText(call.Work().Id, call.Text().Siglum, wanted.Of(call.Text()))),
        ApiRoute.Delete("/api/works/{work}", "Removes a work; undo brings it back.", call => call.Workspace.RemoveWork(call.Work().Id)),
        ApiRoute.Delete("/api/works/{work}/texts/{siglum}", "Removes a text with its links; undo brings it back.", call => call.Workspace.RemoveText(call.Work().Id, call.Text().Siglum)),
        ApiRoute.Post<ApiStep, ImmutableArray<Operation>>("/api/works/{work}/undo", "Takes back the last edit, or all after an operation.", (call, step) => Step(call, step, isUndo: true)),
        ApiRoute.Post<ApiStep, ImmutableArray<Operation>>("/api/works/{work}/redo", "Brings back what was taken back.", (call, step) => Step(call, step, isUndo: false)),
    ];

    private static Operation Edit(ApiCall call, ApiEdit wanted)
    {
        var work = call.Work();
        return call.Workspace.Edit(work.Id, aligned => Request(aligned, wanted).Make(aligned)).Operation;
    }

    private static EditRequest Request(AlignedWork aligned, ApiEdit wanted)
    {
        var request = new EditRequest(wanted.Action)
        {
            Row = wanted.Row,
            Siglum = wanted.Siglum,
            Unit = new UnitIndex(wanted.Unit ?? 0),
            Caret = wanted.Caret,
            Reason = wanted.Reason,
            OtherRow = wanted.OtherRow,
        };
        if (wanted.Unit is not { } index)
        {
            return request;
        }

        var units = TextOf(aligned, wanted.Siglum).Document.Units;
        if (index < 0 || index >= units.Length)
        {
            throw ApiFault.NotThere($"There is no unit {index}.", $"The text has {units.Length}, counted from 0.");
        }

        RequireAsRead(units[index], wanted);
        return wanted.Text is null ? request : request with { Edited = EditedUnit.Of(units[index], wanted.Text, TextOf(aligned, wanted.Siglum).Language) };
    }

    /// <summary>The later of two edits is told, and changes nothing: what it wanted is still with who sent it.</summary>
    private static void RequireAsRead(Unit unit, ApiEdit wanted)
    {
        if (wanted.Hash is not null && !string.Equals(wanted.Hash, unit.Hash.Hex, StringComparison.Ordinal))
        {
            throw new ApiFault(StatusCodes.Status409Conflict, $"Unit {wanted.Unit} was changed after you read it.", "Compare what stands there now with yours, and send it again with its hash.") { Current = unit.Text };
        }
    }

    private static WorkText TextOf(AlignedWork aligned, string? siglum) =>
        siglum is null || string.Equals(siglum, aligned.Original.Siglum, StringComparison.Ordinal) ? aligned.Original
        : aligned.Versions.Select(version => version.Text).FirstOrDefault(text => string.Equals(text.Siglum, siglum, StringComparison.Ordinal))
            ?? throw ApiFault.NotThere($"The work has no aligned version '{siglum}'.", "See its rows for those it has.");

    private static Operation MakeLink(ApiCall call, ApiNewLink wanted) => call.Workspace.MakeLink(
        call.Work().Id,
        call.Text().Siglum,
        new Link(Group(wanted.Original), Group(wanted.Version)),
        wanted.ReplacePersonal);

    private static UnitGroup Group(int[] units) =>
        units.Length == 0 ? UnitGroup.Empty
        : units.Any(unit => unit < 0) ? throw new ApiFault(StatusCodes.Status400BadRequest, "Units are counted from 0.", "Name units that are there.")
        : UnitGroup.Of([.. units.Distinct().Order().Select(unit => new UnitIndex(unit))]);

    private static ImmutableArray<Operation> Step(ApiCall call, ApiStep step, bool isUndo)
    {
        var work = call.Work().Id;
        if (step.To is { } to)
        {
            return [.. call.Workspace.GoTo(work, to)];
        }

        return (isUndo ? call.Workspace.Undo(work) : call.Workspace.Redo(work)) is { } done
            ? [done]
            : throw new ApiFault(StatusCodes.Status409Conflict, isUndo ? "Nothing is left to take back." : "There is nothing to bring back.", "See /api/history.");
    }
}
