using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Storage;

namespace Workbench.App.Web.Components.Live;

/// <summary>A part of a page that tells how far the rows of a work diverge: drawn at once, filled when they are compared, drawn anew when the work changes.</summary>
public abstract class SurveyedComponent : LiveComponent
{
    /// <summary>A volume is compared when its page is opened, not at every change that another makes to it.</summary>
    private const int MostComparedAnew = 10_000;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource closing = new();
    private bool isWatching;

    [Parameter, EditorRequired]
    public string WorkId { get; set; } = "";

    /// <summary>The language of the page; a circuit has no request to ask.</summary>
    [Parameter, EditorRequired]
    public string Culture { get; set; } = "";

    [Inject]
    private protected WorkLibrary Library { get; set; } = null!;

    private protected Ui Ui { get; private set; } = Ui.English;

    /// <summary>Null when there is no such work.</summary>
    private protected OpenWork? Work { get; private set; }

    /// <summary>Of every row; null until they are compared.</summary>
    private protected ImmutableArray<double>? Divergence { get; private set; }

    /// <summary>The share of the rows compared so far.</summary>
    private protected double Progress { get; private set; }

    protected override void OnInitialized()
    {
        Ui = Ui.Of(Culture);
        Read();
        base.OnInitialized();
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? WatchAsync() : Task.CompletedTask;

    protected override bool Hear(IReadOnlyList<Operation> operations)
    {
        if (operations.All(operation => operation.WorkId != WorkId))
        {
            return false;
        }

        Read();
        if (Work?.Aligned.Rows.Length <= MostComparedAnew)
        {
            _ = WatchAsync();
        }

        return true;
    }

    /// <summary>Takes up the work as it stands now.</summary>
    private protected virtual void Read()
    {
        Work = Library.Open(WorkId);
        Divergence = Work?.Survey.Finished;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            closing.Cancel();
            closing.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task WatchAsync()
    {
        if (isWatching || Work is null || Divergence is not null)
        {
            return;
        }

        isWatching = true;
        var closed = closing.Token;
        try
        {
            using var tick = new PeriodicTimer(Between);
            for (var survey = Work.Survey.Result(closed); !survey.IsCompleted && await tick.WaitForNextTickAsync(closed); survey = Work.Survey.Result(closed))
            {
                Progress = Work.Survey.Progress;
                StateHasChanged();
            }

            Divergence = await Work.Survey.Result(closed);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was closed before the rows were compared.
        }
        finally
        {
            isWatching = false;
        }
    }
}
