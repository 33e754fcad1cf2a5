using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Review;
using Workbench.App.Web.Wording;
using Workbench.Divergences;
using Workbench.Editing;
using Workbench.Storage;

namespace Workbench.App.Web.Components.Review;

/// <summary>The review queue of a work: one place at a time, one key to decide.</summary>
public sealed partial class ReviewDesk
{
    private const int Around = 2;
    private const double SureEnough = 0.95;
    private const int HeadLength = 80;
    private static readonly (string What, string Key)[] Decisions =
        [("Accept", "A"), ("Later", "R"), ("Pin", "K"), ("Moved", "X"), ("Omit", "O"), ("Dispute", "D"), ("Edit", "E"), ("Next", "J")];

    private readonly CancellationTokenSource closing = new();
    private readonly HashSet<(int, int, bool)> failed = [];
    private ElementReference root;
    private OpenWork? work;
    private Ui ui = Ui.English;
    private List<ReviewItem> items = [];
    private ReviewBucket bucket;
    private ReviewItem? current;
    private ImmutableArray<RowView> context = [];
    private ImmutableArray<(Row Row, SureLink Link)> batch = [];
    private int row;
    private int decided;
    private int audited;
    private int auditedRight;
    private double progress;
    private bool isConnected;
    private string notice = "";
    private DateTimeOffset begun;
    private DotNetObjectReference<ReviewDesk>? self;
    private IJSObjectReference? module;

    [JSInvokable]
    public void Choose(string name)
    {
        bucket = Enum.TryParse<ReviewBucket>(name, out var chosen) ? chosen : bucket;
        Next();
    }

    /// <summary>Takes a decision about the card that is shown.</summary>
    /// <param name="reason">Of an omission, a name of <see cref="OmissionReason"/>.</param>
    /// <returns>An address to go to; null to stay.</returns>
    [JSInvokable]
    public string? Decide(string what, string? reason)
    {
        TakeUp();
        if (current is not { } item)
        {
            return null;
        }

        try
        {
            switch (what)
            {
                case "Edit": return Addresses.Editor(WorkId, row);
                case "Next" or "Later": Postpone(item); break;
                case "Dispute": Flag(); Settle(item, isRight: false); break;
                default: Make(item, what, Enum.TryParse<OmissionReason>(reason, out var why) ? why : OmissionReason.Unknown); break;
            }
        }
        catch (Exception refused) when (refused is EditException or WorkspaceException or StoreException)
        {
            notice = ToldOf(refused);
        }

        Next();
        return null;
    }

    /// <summary>Lists what could be accepted at once.</summary>
    [JSInvokable]
    public void ListBatch()
    {
        TakeUp();
        batch = [.. SureLinks(work!.Aligned)];
        StateHasChanged();
    }

    /// <summary>Accepts what was listed, but for what others changed since.</summary>
    [JSInvokable]
    public void AcceptBatch()
    {
        var listed = batch.Select(place => place.Link).ToHashSet();
        List<(Row Row, SureLink Link)> accepted = [];
        try
        {
            Library.Edit(WorkId, Who, aligned =>
            {
                accepted = [.. SureLinks(aligned).Where(place => listed.Contains(place.Link))];
                return LinkMarks.ConfirmMany(aligned, [.. accepted.Select(place => (place.Row.Number, (int?)place.Link.Version))]);
            });
            var settled = accepted.Select(place => (place.Link.Version, place.Row.Original.First)).ToHashSet();
            items.RemoveAll(item => item.Bucket is not ReviewBucket.Audit && settled.Contains((item.Version, item.Unit)));
            decided += accepted.Count;
            notice = ui.Format("ReviewAccepted", accepted.Count);
        }
        catch (Exception refused) when (refused is EditException or WorkspaceException or StoreException)
        {
            notice = ToldOf(refused);
        }

        batch = [];
        Next();
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        closing.Dispose();
        Served.Changed -= OnChanged;
        self?.Dispose();
        if (module is not null)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and its module with it.
            }
        }
    }

    protected override void OnInitialized()
    {
        (ui, work, begun) = (Ui.Of(Culture), Library.Open(WorkId), Options.Time.GetUtcNow());
        if (work is not null)
        {
            items = [.. ReviewItems.OfLinks(work, work.Aligned.Rows.Length)];
            bucket = items.Count > 0 ? items[0].Bucket : bucket;
            ShowFirst();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || work is null)
        {
            return;
        }

        Served.Changed += OnChanged;
        isConnected = true;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./review.js");
        await module.InvokeVoidAsync("start", root, self);
        StateHasChanged();
        await CompareAsync();
    }

    /// <summary>Rows are compared while the reader decides about what the links told already.</summary>
    private async Task CompareAsync()
    {
        var (compared, queue) = (work!, items);
        var rows = compared.Aligned.Rows.Length;
        for (var at = 0; at < rows && !closing.IsCancellationRequested; at += RowDivision.RowsOnPage)
        {
            var from = at;
            var found = await Task.Run(() => Findings(compared, from));
            if (!ReferenceEquals(queue, items))
            {
                return;
            }

            items.AddRange(found);
            failed.UnionWith(found.Select(item => (item.Version, item.Unit.Value, item.IsAddition)));
            progress = Math.Min(1, (double)(at + RowDivision.RowsOnPage) / rows);
            ShowFirst();
            StateHasChanged();
        }
    }

    private static List<ReviewItem> Findings(OpenWork compared, int from) =>
        [.. compared.ViewsOf(from, Math.Min(from + RowDivision.RowsOnPage, compared.Aligned.Rows.Length)).SelectMany(view => ReviewItems.OfFindings(view))];

    /// <summary>What others decide or change meanwhile is seen at once: what they settled is asked no more.</summary>
    private void OnChanged(IReadOnlyList<Operation> operations)
    {
        // Whoever made the change may hold the library until it is done with.
        _ = Task.Run(() => InvokeAsync(() =>
        {
            if (!closing.IsCancellationRequested && operations.Any(operation => string.Equals(operation.WorkId, WorkId, StringComparison.Ordinal)))
            {
                TakeUp();
                items.RemoveAll(item => ReviewItems.IsSettled(work!, item));
                Next(current is not null && items.Contains(current) ? current : null);
            }
        }));
    }

    /// <summary>Takes up the work as it stands now. Items know versions by their place: where versions came or went, the queue begins anew.</summary>
    private void TakeUp()
    {
        var before = work!;
        work = Library.Open(WorkId) ?? before;
        if (!Sigla(work).SequenceEqual(Sigla(before)))
        {
            (items, current, batch) = ([.. ReviewItems.OfLinks(work, work.Aligned.Rows.Length)], null, []);
            failed.Clear();
            _ = isConnected ? CompareAgainAsync() : Task.CompletedTask;
        }
    }

    private static IEnumerable<string> Sigla(OpenWork work) => work.Aligned.Versions.Select(version => version.Text.Siglum);

    private async Task CompareAgainAsync()
    {
        try
        {
            await CompareAsync();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private string ToldOf(Exception refused) => refused is EditException edit ? ui.Name(edit.Refusal) : $"{ui["ChangedMeanwhile"]} {refused.Message}";

    /// <summary>Sure links of rows that were compared and in which no check failed.</summary>
    private IEnumerable<(Row Row, SureLink Link)> SureLinks(AlignedWork aligned) =>
        from row in aligned.Rows
        from version in Enumerable.Range(0, row.Cells.Length)
        let cell = row.Cells[version]
        where !cell.Links.IsEmpty && !row.Original.IsEmpty && !cell.Units.IsEmpty && cell.Confidence >= SureEnough
            && cell.Links.All(link => !link.IsPersonal && link.State == LinkState.Draft) && !failed.Contains((version, row.Original.First.Value, false))
        select (row, new SureLink(version, aligned.OriginalText(row), aligned.VersionText(row, version)));

    private void Make(ReviewItem item, string what, OmissionReason reason)
    {
        var version = item.Version;
        Func<AlignedWork, int, WorkEdit> edit = what switch
        {
            "Pin" => (aligned, at) => LinkMarks.Pin(aligned, at, version),
            "Moved" => (aligned, at) => LinkMarks.ToggleMoved(aligned, at, version),
            "Omit" => (aligned, at) => RowEdits.Omit(aligned, at, version, reason),
            _ => (aligned, at) => LinkMarks.Confirm(aligned, at, version),
        };
        work = Library.Open(WorkId) ?? work!;
        var at = ReviewItems.RowOf(work, item)?.Number ?? throw new EditException(EditRefusal.NoSuchRow);
        var shown = work.Aligned;
        Library.Edit(WorkId, Who, aligned => ReferenceEquals(aligned, shown) ? edit(aligned, at) : throw new EditException(EditRefusal.Outdated));
        Settle(item, isRight: what is "Accept" or "Pin");
        notice = ui[$"ReviewDecision.{what}"];
    }

    private void Settle(ReviewItem item, bool isRight)
    {
        items.RemoveAll(other => other.Version == item.Version && other.Unit == item.Unit && other.IsAddition == item.IsAddition);
        decided++;
        if (item.Bucket == ReviewBucket.Audit)
        {
            audited++;
            auditedRight += isRight ? 1 : 0;
        }
    }

    private void Postpone(ReviewItem item)
    {
        items.Remove(item);
        items.Add(item);
        notice = "";
    }

    private void Flag()
    {
        var at = work!.Aligned.Rows[row];
        var siglum = work.Aligned.Versions[current!.Version].Text.Siglum;
        Library.Add(new Flag("", WorkId, FlagAnchor.Of(work.Aligned, at, siglum), Who, Options.Time.GetUtcNow()) { Note = current.Why }, Who);
        notice = ui["ReviewDecision.Dispute"];
    }

    /// <param name="staying">The card to stay at; null for the next.</param>
    private void Next(ReviewItem? staying = null)
    {
        TakeUp();
        current = staying is not null && ReviewItems.RowOf(work!, staying) is not null ? staying : null;
        if (current is null)
        {
            ShowFirst();
        }
        else
        {
            ShowContext();
        }

        StateHasChanged();
    }

    /// <summary>Shows the first item of the bucket that is still there, unless one is shown.</summary>
    private void ShowFirst()
    {
        if (current is not null)
        {
            return;
        }

        while ((current = items.FirstOrDefault(item => item.Bucket == bucket)) is not null && ReviewItems.RowOf(work!, current) is null)
        {
            items.Remove(current);
        }

        if (current is not null)
        {
            ShowContext();
        }
    }

    private void ShowContext()
    {
        row = ReviewItems.RowOf(work!, current!)!.Number;
        context = work!.ViewsOf(Math.Max(0, row - Around), Math.Min(row + Around + 1, work.Aligned.Rows.Length));
    }

    private string OmissionText(VersionCell cell) =>
        cell.Cell.Links.Select(link => link.Reason).FirstOrDefault(reason => reason is not null) is { } why ? $"{ui["Omitted"]}: {ui.Name(why)}" : ui["Omitted"];

    private string SisterLabel(int version) =>
        SisterMarks.SisterOf(work!.Aligned, version) is { } sister ? ui.TextLabel(work.Aligned.Versions[sister].Text.Description) : "";

    private static string Head(string text) => text.Length <= HeadLength ? text : text[..HeadLength].TrimEnd() + "…";
}
