namespace Workbench.App.Tests.Web.Support;

/// <summary>Keeps what a server writes and tells when its first line is there.</summary>
internal sealed class FirstLine : StringWriter
{
    private readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Task => line.Task;

    public override async Task WriteLineAsync(string? value)
    {
        await base.WriteLineAsync(value);
        line.TrySetResult(value ?? "");
    }
}
