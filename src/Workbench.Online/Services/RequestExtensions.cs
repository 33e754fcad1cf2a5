namespace Workbench.Online.Services;

/// <summary>What a request weighs.</summary>
internal static class RequestExtensions
{
    /// <summary>The bytes of its body: it must have one that is in memory.</summary>
    public static long BodyBytes(this HttpRequestMessage request) => request.Content!.Headers.ContentLength!.Value;
}
