using System.Collections.Immutable;
using Xunit;

namespace Workbench.App.Tests.Web.Support;

/// <summary>One server over the furnished sample, for tests that only look at its pages.</summary>
public sealed class FurnishedServer : IAsyncLifetime
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    internal RunningServer Server { get; private set; } = null!;

    internal ImmutableArray<SamplePage> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync(workspace);
        Pages = await SamplePages.FurnishAsync(workspace, Server);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        workspace.Dispose();
    }
}
