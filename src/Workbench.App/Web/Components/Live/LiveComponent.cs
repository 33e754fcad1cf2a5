using Microsoft.AspNetCore.Components;
using Workbench.App.Web.Jobs;
using Workbench.Storage;

namespace Workbench.App.Web.Components.Live;

/// <summary>A part of a page that is drawn anew when something happens in the workspace, whoever does it: another tab, another person, the console, a job.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private bool isListening;

    [Inject]
    private Workspace Served { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>Where jobs are ordered and watched.</summary>
    private protected JobDesk Jobs => Services.GetRequiredService<JobDesk>();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized()
    {
        // The page is drawn once by the request and once more by its circuit; only the latter lasts.
        if (RendererInfo.IsInteractive)
        {
            isListening = true;
            Served.Changed += Operated;
            Jobs.Changed += Progressed;
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && isListening)
        {
            isListening = false;
            Served.Changed -= Operated;
            Jobs.Changed -= Progressed;
        }
    }

    /// <returns>Whether it changes what is shown.</returns>
    protected virtual bool Hear(IReadOnlyList<Operation> operations) => false;

    /// <returns>Whether it changes what is shown.</returns>
    protected virtual bool Hear(Job job) => false;

    /// <summary>Draws the part anew when something is done that takes long.</summary>
    /// <param name="hear">Whether it changes what is shown.</param>
    private protected void ShowAfter(Task done, Func<bool> hear) => _ = InvokeAsync(async () =>
    {
        try
        {
            await done;
            Show(hear);
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    private void Operated(IReadOnlyList<Operation> operations) => Show(() => Hear(operations));

    private void Progressed(Job job) => Show(() => Hear(job));

    // Whoever made the change does not wait for this page; a page that went away meanwhile hears nothing.
    private void Show(Func<bool> hear) => _ = InvokeAsync(() =>
    {
        if (isListening && hear())
        {
            StateHasChanged();
        }
    });
}
