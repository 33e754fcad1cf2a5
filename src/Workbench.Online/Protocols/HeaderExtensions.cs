namespace Workbench.Online.Protocols;

/// <summary>Headers that hold keys.</summary>
internal static class HeaderExtensions
{
    /// <summary>Adds a header as it is: the validating way quotes the value, and so the key, in its exception.</summary>
    public static HttpRequestMessage With(this HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }
}
