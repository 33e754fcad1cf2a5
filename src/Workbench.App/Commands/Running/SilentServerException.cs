using Workbench.Storage;

namespace Workbench.App.Commands.Running;

/// <summary>The server that holds a workspace does not answer: it hangs, or is just ending.</summary>
internal sealed class SilentServerException(StoreInUseException held, Uri address, Exception inner)
    : StoreException($"The server at {address} holds the workspace and does not answer ({inner.Message}). Stop it, then try again.", inner)
{
    public StoreInUseException Held { get; } = held;

    /// <summary>Whether nobody listens there any more.</summary>
    public bool IsDown { get; } = inner is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
}
