using Workbench.Aligning;
using Workbench.App.Web.Editing;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Divergences;
using Workbench.Editing;
using Workbench.Segmenting;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Components.Editor;

/// <content>What each command does.</content>
public sealed partial class EditorDesk
{
    /// <summary>How far back the edit is looked for that an undo took back.</summary>
    private const int StepsLookedBack = 50;

    private async Task<EditorOutcome> DoAsync(EditorCommand command)
    {
        (active, activeColumn) = (command.Row, command.Column);
        switch (command.Action)
        {
            case nameof(EditorAction.Undo): return await StepAsync(isUndo: true);
            case nameof(EditorAction.Redo): return await StepAsync(isUndo: false);
            case nameof(EditorAction.Panel): return TogglePanel();
            case "Plot": return TogglePlot(command.Column);
            case nameof(EditorAction.SaveNow): return new EditorOutcome(ui["AlreadySaved"]);
            case nameof(EditorAction.Star): return ToggleStar(command);
            case nameof(EditorAction.Flag): return AddFlag(command);
            case "RemoveFlag": return RemoveFlag(command);
            case nameof(EditorAction.EditText): return await RewriteAsync(command);
            case nameof(EditorAction.Pick): return await PreviewAsync(command, isPinpoint: true);
            case nameof(EditorAction.Realign): return await PreviewAsync(command, isPinpoint: false);
            case "ApplyRealign": return await ApplyPreviewAsync();
            default: return Find(command) ?? await EditAsync(command);
        }
    }

    private async Task<EditorOutcome> EditAsync(EditorCommand command)
    {
        if (!Enum.TryParse<EditAction>(command.Action, out var action))
        {
            return new EditorOutcome(ui.Name(EditRefusal.NothingThere)) { IsRefused = true };
        }

        var request = new EditRequest(action)
        {
            Row = command.Row,
            Siglum = SiglumOf(command),
            Unit = new UnitIndex(Math.Max(0, command.Unit)),
            Caret = command.Caret,
            Reason = Enum.TryParse<OmissionReason>(command.Kind, out var reason) ? reason : OmissionReason.Unknown,
        };
        var shown = work!.Aligned;
        return await KeepAsync(aligned => IsAsShown(aligned, shown, command) ? request.Make(aligned) : throw new WorkspaceException(ui.Format("RowNumber", command.Row), ""), command.Action);
    }

    private async Task<EditorOutcome> RewriteAsync(EditorCommand command)
    {
        var text = TextNormalization.Fold(command.Text ?? "");
        if (text.Length == 0)
        {
            throw new EditException(EditRefusal.NothingThere);
        }

        return await KeepAsync(
            aligned =>
            {
                var request = new EditRequest(EditAction.Rewrite) { Siglum = SiglumOf(command), Unit = new UnitIndex(command.Unit) };
                var version = VersionOf(command);
                var document = aligned.Text(version).Document;
                if (command.Unit < 0 || command.Unit >= document.Units.Length)
                {
                    throw new EditException(EditRefusal.NothingThere);
                }

                if (command.Before is { } before && !before.AsSpan().Trim().SequenceEqual(document.Units[command.Unit].Text.AsSpan().Trim()))
                {
                    throw new WorkspaceException(ui.Format("ParagraphReadsNow", document.Units[command.Unit].Text), "");
                }

                var edited = document.Units[command.Unit].WithText(text);
                return (request with { Edited = edited with { Sentences = SentenceSplitter.Split(text, aligned.Text(version).Language) } }).Make(aligned);
            },
            command.Action);
    }

    /// <summary>Makes an edit and shows it while it is kept; that it is saved is said when it is on the disk.</summary>
    private async Task<EditorOutcome> KeepAsync(Func<AlignedWork, WorkEdit> edit, string action)
    {
        var (operation, made) = await ShowingAsync(show => Library.Edit(WorkId, Who, edit, (after, made) => show(after, made.GoalRow)));
        (saved, lastOwn) = (operation.When, operation.Number);
        Refresh();
        return new EditorOutcome(ui.Format("EditDone", ui[$"EditorAction.{action}"])) { Row = made.GoalRow };
    }

    private async Task<EditorOutcome> StepAsync(bool isUndo)
    {
        var step = await ShowingAsync(show => Library.Step(WorkId, Who, isUndo, after => show(after, null)));
        (saved, lastOwn) = (step?.When ?? saved, step?.Number ?? lastOwn);
        Refresh();
        return step is null
            ? new EditorOutcome(ui[isUndo ? "NothingToUndo" : "NothingToRedo"]) { IsRefused = true }
            : new EditorOutcome(ui.Format(isUndo ? "Undone" : "Redone", OperationWords.Told(ui, step, Library.History(WorkId, StepsLookedBack))));
    }

    /// <param name="keep">Given what shows the work, and the row to go to, before it is kept.</param>
    private async Task<T> ShowingAsync<T>(Func<Action<OpenWork, int?>, T> keep)
    {
        var shown = Task.CompletedTask;
        try
        {
            return await Task.Run(() => keep((after, goal) => shown = InvokeAsync(() => ShowMade(after, goal))));
        }
        finally
        {
            await shown;
        }
    }

    private EditorOutcome TogglePanel()
    {
        hasPanel = !hasPanel;
        ReadFlags();
        StateHasChanged();
        return new EditorOutcome("");
    }

    private EditorOutcome TogglePlot(string column)
    {
        hasPlot = !hasPlot;
        plotVersion = columns.All.FirstOrDefault(c => c.Siglum == column)?.Version ?? columns.Shown.FirstOrDefault(c => c.Version is not null)?.Version ?? 0;
        StateHasChanged();
        return new EditorOutcome("");
    }

    private EditorOutcome ToggleStar(EditorCommand command)
    {
        if (flagsByRow[command.Row].FirstOrDefault(flag => flag.Flag.Category == EditorMarks.Star) is { } star)
        {
            Library.Remove(star.Flag, Who);
            return Marked("Unstarred");
        }

        Library.Add(new Flag("", WorkId, AnchorOf(command, isRow: true), Who, Options.Time.GetUtcNow()) { Category = EditorMarks.Star }, Who);
        return Marked("Starred");
    }

    private EditorOutcome AddFlag(EditorCommand command)
    {
        var category = command.Kind is { Length: > 0 and <= 40 } kind ? kind : Rows.FlagDraft.Categories[0];
        var note = (command.Text ?? "").Trim();
        Library.Add(new Flag("", WorkId, AnchorOf(command, isRow: false), Who, Options.Time.GetUtcNow()) { Category = category, Note = note[..Math.Min(note.Length, Rows.FlagDraft.LongestNote)] }, Who);
        return Marked("NoteSaved");
    }

    private EditorOutcome RemoveFlag(EditorCommand command)
    {
        if (flags.FirstOrDefault(flag => flag.Flag.Id == command.Kind) is { } placed)
        {
            Library.Remove(placed.Flag, Who);
        }

        return Marked("FlagRemoved");
    }

    private EditorOutcome Marked(string said)
    {
        saved = Options.Time.GetUtcNow();
        Refresh();
        return new EditorOutcome(ui[said]);
    }

    private async Task<EditorOutcome> PreviewAsync(EditorCommand command, bool isPinpoint)
    {
        var version = VersionOf(command) ?? columns.Shown.FirstOrDefault(c => c.Version is not null)?.Version ?? throw new EditException(EditRefusal.NeedsVersion);
        preview = await Realigns.PreviewAsync(work!.Aligned, version, command.Row, isPinpoint ? command.OtherRow : null);
        StateHasChanged();
        return new EditorOutcome(ui.Count("RealignChanges", preview.Changes.Length)) { Opens = "realign" };
    }

    private async Task<EditorOutcome> ApplyPreviewAsync()
    {
        if (preview is not { } shown)
        {
            return new EditorOutcome(ui.Name(EditRefusal.AlreadySo)) { IsRefused = true };
        }

        preview = null;
        return await KeepAsync(shown.Make, nameof(EditorAction.Realign));
    }

    private EditorOutcome? Find(EditorCommand command)
    {
        (int? Row, bool IsSearch) found = command.Action switch
        {
            nameof(EditorAction.NextDoubtful) => (standing.Find(command.Row, 1, RowMark.Doubtful), true),
            nameof(EditorAction.PreviousDoubtful) => (standing.Find(command.Row, -1, RowMark.Doubtful), true),
            nameof(EditorAction.NextUneven) => (standing.Find(command.Row, 1, RowMark.Uneven), true),
            nameof(EditorAction.PreviousUneven) => (standing.Find(command.Row, -1, RowMark.Uneven), true),
            nameof(EditorAction.NextStar) => (StarredRows().Where(row => row > command.Row).Cast<int?>().Min(), true),
            nameof(EditorAction.PreviousStar) => (StarredRows().Where(row => row < command.Row).Cast<int?>().Max(), true),
            nameof(EditorAction.NextDifference) => (NextDifference(command.Row, 1), true),
            nameof(EditorAction.PreviousDifference) => (NextDifference(command.Row, -1), true),
            _ => (null, false),
        };
        return !found.IsSearch ? null
            : found.Row is { } row ? new EditorOutcome("") { Row = row }
            : new EditorOutcome(ui["NoneThatWay"]) { IsRefused = true };
    }

    private IEnumerable<int> StarredRows() => flags.Where(flag => flag.Row is not null && flag.Flag.Category == EditorMarks.Star).Select(flag => flag.Row!.Value);

    private int? NextDifference(int from, int step)
    {
        for (var row = from + step; divergence is { } all && row >= 0 && row < all.Length; row += step)
        {
            if (all[row] >= LeastDivergence)
            {
                return row;
            }
        }

        return null;
    }

    private FlagAnchor AnchorOf(EditorCommand command, bool isRow)
    {
        var row = command.Row >= 0 && command.Row < work!.Aligned.Rows.Length ? work.Aligned.Rows[command.Row] : throw new EditException(EditRefusal.NoSuchRow);
        var siglum = row.Original.IsEmpty ? work.Aligned.Versions[Array.FindIndex([.. row.Cells], cell => !cell.Units.IsEmpty)].Text.Siglum : isRow ? null : SiglumOf(command);
        return FlagAnchor.Of(work.Aligned, row, siglum);
    }

    /// <summary>Whether what the command is about still stands where the page shows it; another may have been faster.</summary>
    private bool IsAsShown(AlignedWork now, AlignedWork shown, EditorCommand command) =>
        ReferenceEquals(now, shown)
        || (RowIn(now, command.Row) is { } row && RowIn(shown, command.Row) is { } before
            && row.Original.Equals(before.Original) && row.Cells.Select(cell => cell.Units).SequenceEqual(before.Cells.Select(cell => cell.Units))
            && UnitIn(now, command) == UnitIn(shown, command));

    private static Row? RowIn(AlignedWork aligned, int row) => row >= 0 && row < aligned.Rows.Length ? aligned.Rows[row] : null;

    private string? UnitIn(AlignedWork aligned, EditorCommand command) =>
        aligned.Text(VersionOf(command)).Document.Units is var units && command.Unit >= 0 && command.Unit < units.Length ? units[command.Unit].Text : null;

    private int? VersionOf(EditorCommand command) => columns.All.FirstOrDefault(column => column.Siglum == command.Column)?.Version;

    private static string? SiglumOf(EditorCommand command) => command.Column.Length == 0 ? null : command.Column;
}
