using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Web.Editing;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Editing;
using Workbench.Storage;

namespace Workbench.App.Web.Components.Editor;

/// <summary>The editor of one work: a window over its rows, and what keys and buttons do to them.</summary>
public sealed partial class EditorDesk
{
    private const int RowsInWindow = 40;
    private const int RowsBefore = 12;
    private const int LogShown = 15;

    /// <summary>Between two looks at a survey that is on its way.</summary>
    private static readonly TimeSpan BetweenShades = TimeSpan.FromSeconds(2);

    /// <summary>Between an edit and the comparing of many rows, so that edits that follow each other do not wait for it.</summary>
    private static readonly TimeSpan HandRests = TimeSpan.FromMilliseconds(250);

    /// <summary>Rows that depart less are no stop on the way from difference to difference.</summary>
    private const double LeastDivergence = 0.15;
    private readonly CancellationTokenSource closing = new();
    private CancellationTokenSource marking = new();
    private ElementReference root;
    private OpenWork? work;
    private Ui ui = Ui.English;
    private Columns columns = new([]);
    private EditorKeys keys = EditorKeys.Default;
    private RowStanding standing = null!;
    private ImmutableArray<RowView> rows = [];
    private ImmutableArray<PlacedFlag> flags = [];
    private ILookup<int, PlacedFlag> flagsByRow = null!;
    private IReadOnlyList<Operation> log = [];
    private RealignPreview? preview;
    private double[]? divergence;
    private Task surveying = Task.CompletedTask;
    private int first;
    private int active;
    private string activeColumn = "";
    private bool arePlain;
    private bool isConnected;
    private bool hasPanel;
    private bool hasPlot;
    private int plotVersion;
    private long lastOwn;
    private DateTimeOffset? saved;
    private IJSObjectReference? module;
    private DotNetObjectReference<EditorDesk>? self;

    /// <summary>Shows the window of rows about one of them.</summary>
    [JSInvokable]
    public void Show(int row)
    {
        first = Math.Max(0, row - RowsBefore);
        ReadRows();
        StateHasChanged();
    }

    /// <summary>The reader went to a row: the panel tells of it.</summary>
    [JSInvokable]
    public void Visit(int row, string column)
    {
        (active, activeColumn) = (row, column);
        StateHasChanged();
    }

    /// <summary>Changes the columns and gives back what the browser is to remember.</summary>
    [JSInvokable]
    public string Arrange(string what, string column, string target)
    {
        columns = what switch
        {
            "toggle" => columns.Toggle(column),
            "left" => columns.Move(column, -1),
            "right" => columns.Move(column, 1),
            "narrower" => columns.Widen(column, -1),
            "wider" => columns.Widen(column, 1),
            "before" => columns.MoveTo(column, target),
            _ => columns,
        };
        StateHasChanged();
        return columns.ToString();
    }

    /// <summary>Changes the keys and gives back what the browser is to remember.</summary>
    [JSInvokable]
    public KeyAnswer SetKeys(string what, string value)
    {
        keys = what switch
        {
            "preset" => EditorKeys.Parse(value),
            "letters" => keys with { HasLetters = value == "on" },
            "reset" => EditorKeys.Default,
            _ when Enum.TryParse<EditorAction>(what, out var action) => keys with { Changed = keys.Changed.SetItem(action, value) },
            _ => keys,
        };
        StateHasChanged();
        return new KeyAnswer(keys.ToString(), keys.Actions());
    }

    [JSInvokable]
    public async Task<EditorOutcome> Act(EditorCommand command)
    {
        try
        {
            return await DoAsync(command);
        }
        catch (EditException refused)
        {
            return new EditorOutcome(ui.Name(refused.Refusal)) { IsRefused = true };
        }
        catch (Exception refused) when (refused is WorkspaceException or StoreException)
        {
            Refresh();
            return new EditorOutcome($"{ui["ChangedMeanwhile"]} {refused.Message}".TrimEnd()) { IsRefused = true };
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        closing.Dispose();
        marking.Dispose();
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
        ui = Ui.Of(Culture);
        work = Library.Open(WorkId);
        if (work is null)
        {
            return;
        }

        columns = Columns.Of(work.Aligned, ColumnsText);
        keys = EditorKeys.Parse(KeysText);
        (active, hasPanel) = (Math.Clamp(Row, 0, Math.Max(0, work.Aligned.Rows.Length - 1)), HasPanel);
        first = Math.Max(0, active - RowsBefore);
        standing = new RowStanding(work.Aligned);
        divergence = work.Survey.Finished is { } known ? [.. known] : null;
        ReadRows();
        ReadFlags();
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
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./editor.js");
        await module.InvokeVoidAsync("start", root, self, new { keys = keys.Actions(), row = active, isGiven = Row > 0 });
        StateHasChanged();
        await (surveying = SurveyAsync());
    }

    /// <summary>Shades the bar while the rows are compared; an edit meanwhile hands the survey on.</summary>
    private async Task SurveyAsync()
    {
        try
        {
            await work!.MeasureAsync();
            if (arePlain)
            {
                ReadRows();
                StateHasChanged();
            }

            while (divergence is null || !work!.Survey.Finished.HasValue)
            {
                var result = work!.Survey.Result(closing.Token);
                if (await Task.WhenAny(result, Task.Delay(BetweenShades, Options.Time, closing.Token)) is { IsFaulted: true } or { IsCanceled: true })
                {
                    await result;
                }

                divergence = work.Survey.SoFar();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed before the survey was done.
        }
    }

    private int End => Math.Min(first + RowsInWindow, work!.Aligned.Rows.Length);

    private void ReadRows()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        first = Math.Clamp(first, 0, Math.Max(0, work!.Aligned.Rows.Length - RowsInWindow));
        (rows, arePlain) = work.ViewsAtOnce(first, End, rows);
        marking.Cancel();
        marking.Dispose();
        marking = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        if (arePlain && isConnected && work.IsMeasured)
        {
            _ = MarkAsync(work, first, End, marking.Token);
        }
    }

    /// <summary>Rows that are shown as they read get their marks when the hand rests and they are compared, if they are still those shown.</summary>
    private async Task MarkAsync(OpenWork shown, int from, int end, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(HandRests, Options.Time, cancel);
            var marked = await Task.Run(() => shown.ViewsOf(from, end, cancel), cancel);
            if (!cancel.IsCancellationRequested)
            {
                (rows, arePlain) = (marked, false);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // Other rows are shown by now, or the page was closed.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private void ReadFlags()
    {
        PutFlags(Library.Flags(work!));
        log = hasPanel ? Library.History(WorkId, LogShown) : [];
    }

    /// <summary>The lookup stays the same object as long as no flag does otherwise: what is made of it is not made again.</summary>
    private void PutFlags(ImmutableArray<PlacedFlag> now)
    {
        if (flagsByRow is null || !flags.AsSpan().SequenceEqual(now.AsSpan()))
        {
            flags = now;
            flagsByRow = flags.Where(f => f.Row is not null).ToLookup(f => f.Row!.Value);
        }
    }

    /// <summary>Shows the work after an edit that is on its way to the disk, with the flags that are known.</summary>
    private void ShowMade(OpenWork made, int? goal)
    {
        if (goal is { } row && (row < first || row >= first + rows.Length))
        {
            first = Math.Max(0, row - RowsBefore);
        }

        TakeUp(made);
        PutFlags([.. flags.Select(placed => made.Place(placed.Flag))]);
        StateHasChanged();
    }

    private void TakeUp(OpenWork now)
    {
        var versions = SiglaOf(work!);
        work = now;
        if (!versions.SequenceEqual(SiglaOf(now)))
        {
            TakeUpVersions();
        }

        active = Math.Clamp(active, 0, Math.Max(0, work.Aligned.Rows.Length - 1));
        standing = new RowStanding(work.Aligned);
        divergence = work.Survey.SoFar();
        ReadRows();
    }

    /// <summary>Takes up the work as it stands now.</summary>
    private void Refresh()
    {
        if (Library.Open(WorkId) is { } now && !ReferenceEquals(now, work))
        {
            TakeUp(now);
        }

        ReadFlags();
        StateHasChanged();
        if (isConnected && surveying.IsCompletedSuccessfully && work is { Survey.Finished: null })
        {
            surveying = SurveyAsync();
        }
    }

    /// <summary>Versions come and go while the page is open: by an import, a removal, an undo that goes back before their alignment.</summary>
    private void TakeUpVersions()
    {
        columns = Columns.Of(work!.Aligned, columns.ToString());
        plotVersion = Math.Clamp(plotVersion, 0, Math.Max(0, work.Aligned.Versions.Length - 1));
        hasPlot &= !work.Aligned.Versions.IsEmpty;
    }

    private static IEnumerable<string> SiglaOf(OpenWork work) => work.Aligned.Versions.Select(version => version.Text.Siglum);

    /// <summary>Another tab, another person or the console did something: it is shown at once.</summary>
    private void OnChanged(IReadOnlyList<Operation> operations)
    {
        // Whoever made the change may hold the library until it is done with; what was done here is shown by then.
        _ = Task.Run(() => InvokeAsync(() =>
        {
            if (operations.Any(operation => operation.Number != lastOwn && string.Equals(operation.WorkId, WorkId, StringComparison.Ordinal)))
            {
                Refresh();
            }
        }));
    }

    private int FlagCount(int row) => flagsByRow[row].Count(flag => flag.Flag.Category != EditorMarks.Star);

    private bool IsStarred(int row) => flagsByRow[row].Any(flag => flag.Flag.Category == EditorMarks.Star);
}
