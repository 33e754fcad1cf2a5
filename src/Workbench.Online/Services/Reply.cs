namespace Workbench.Online.Services;

/// <summary>An answer of a service, read to its end.</summary>
/// <param name="RetryAfter">The wait the service asks for, from a number of seconds or a date.</param>
internal sealed record Reply(int Status, string Body, TimeSpan? RetryAfter = null, string? MediaType = null, Uri? Location = null)
{
    public bool Says(string words) => Body.Contains(words, StringComparison.OrdinalIgnoreCase);
}
