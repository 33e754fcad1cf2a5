using System.Text;

namespace Workbench.Benchmarks.Pages;

/// <summary>Takes the address that a server writes as its first line.</summary>
internal sealed class AddressWriter : StringWriter
{
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Uri> Address => address.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override Task WriteLineAsync(string? value)
    {
        address.TrySetResult(new Uri(value!));
        return Task.CompletedTask;
    }
}
