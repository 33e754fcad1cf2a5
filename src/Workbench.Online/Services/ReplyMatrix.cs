using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>What the replies of all services mean alike; a protocol adds the rows it has of its own.</summary>
internal static class ReplyMatrix
{
    public static Verdict Classify(Reply reply) => reply.Status switch
    {
        >= 200 and < 300 => Verdict.Done,
        >= 300 and < 400 => Redirect(reply),
        401 or 403 => Verdict.Stop(reply, TranslationFault.Key),
        402 => Verdict.Quota(reply),
        408 => Verdict.Retry(reply, outage: true),
        413 => Verdict.Split(reply),
        429 => Verdict.Retry(reply, outage: false),
        501 or 505 => Verdict.Stop(reply, TranslationFault.Request),
        >= 500 => Verdict.Retry(reply, outage: true),
        _ => Verdict.Stop(reply, TranslationFault.Request),
    };

    /// <summary>No reply at all. What may have been received, and so billed, is sent once more at most.</summary>
    public static Verdict Classify(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Unanswered("has a host name that leads nowhere"),
        HttpRequestError.ConnectionError => Unanswered("does not answer (no connection)"),
        HttpRequestError.ProxyTunnelError => Unanswered("is behind a proxy that does not let through"),
        HttpRequestError.SecureConnectionError => Unanswered("offers no trusted secure connection") with { Action = ReplyAction.Stop },
        HttpRequestError.ConfigurationLimitExceeded => Unanswered("answered with more than any translation can be") with
        {
            Action = ReplyAction.Stop,
            Fault = TranslationFault.Reply,
            Billing = Billing.MaybeBilled,
        },
        _ => Unanswered("broke off its answer") with { Retries = 1, Billing = Billing.MaybeBilled, OnlyTheseTexts = true },
    };

    public static Verdict NotConnected { get; } = Unanswered("does not answer (no connection in time)");

    /// <summary>An HTTP client can be sent anywhere by a redirect; texts and keys go only where the user said.</summary>
    private static Verdict Redirect(Reply reply)
    {
        var target = reply.Location is { IsAbsoluteUri: true } address
            ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : "another page";
        return Verdict.Stop(reply, TranslationFault.Reply) with { Problem = string.Create(null, $"redirects ({reply.Status}) to {target}, which is not followed") };
    }

    private static Verdict Unanswered(string problem) =>
        new(ReplyAction.Retry, problem) { Fault = TranslationFault.Network, Outage = true };
}
