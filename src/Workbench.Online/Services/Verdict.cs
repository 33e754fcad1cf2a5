using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>What to do about a reply, and what to tell the user if it comes to that.</summary>
/// <param name="Problem">Such as <c>answered 503</c>: neither texts nor keys, for it goes into logs.</param>
internal sealed record Verdict(ReplyAction Action, string Problem)
{
    public const int MostRetries = 5;

    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    public TranslationFault Fault { get; init; } = TranslationFault.Reply;

    /// <summary>The wait the service asked for.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>How often to ask again.</summary>
    public int Retries { get; init; } = MostRetries;

    /// <summary>Whether it speaks against the service as a whole, and so counts for the circuit breaker.</summary>
    public bool Outage { get; init; }

    /// <summary>Whether, when all tries are spent, the fault may lie in these texts, and other texts go through.</summary>
    public bool MayBeTheTexts { get; init; }

    /// <summary>Whether, when all tries are spent, only these texts fail and the run goes on.</summary>
    public bool OnlyTheseTexts { get; init; }

    /// <summary>Whether the try may cost money.</summary>
    public Billing Billing { get; init; }

    /// <summary>The service's own words, for the user's eyes; empty when it said nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What to change; null for the usual advice of <see cref="Fault"/>.</summary>
    public string? WayOut { get; init; }

    public static Verdict Done { get; } = new(ReplyAction.Done, "answered") { Billing = Billing.Billed };

    public static Verdict Stop(Reply reply, TranslationFault fault) =>
        new(ReplyAction.Stop, Answered(reply)) { Fault = fault, Detail = ErrorText.In(reply.Body) };

    public static Verdict Quota(Reply reply) => Stop(reply, TranslationFault.Quota);

    public static Verdict Split(Reply reply) =>
        new(ReplyAction.Split, Answered(reply)) { Fault = TranslationFault.Request, Detail = ErrorText.In(reply.Body) };

    /// <summary>Ask again: after the wait the reply names, else after a back-off. A wait over the cap is the user's to wait.</summary>
    public static Verdict Retry(Reply reply, bool outage)
    {
        if (reply.RetryAfter > LongestWait)
        {
            return Stop(reply, outage ? TranslationFault.Network : TranslationFault.Quota) with { WayOut = $"It asks for a pause of {reply.RetryAfter:c} (h:min:s); run again after that." };
        }

        return new Verdict(ReplyAction.Retry, Answered(reply))
        {
            Fault = outage ? TranslationFault.Network : TranslationFault.Quota,
            Wait = reply.RetryAfter,
            Outage = outage,
            MayBeTheTexts = outage && reply.Status >= 500,
            Detail = ErrorText.In(reply.Body),
        };
    }

    /// <summary>A reply of the right status that is no translation: worth one more try.</summary>
    public static Verdict Nonsense(Reply reply) => new(ReplyAction.Retry, $"answered with {Shape(reply)} in place of translations")
    {
        Retries = 1,
        Outage = true,
        MayBeTheTexts = true,
        Billing = Billing.Billed,
    };

    private static string Answered(Reply reply) => string.Create(null, $"answered {reply.Status}");

    private static string Shape(Reply reply) => reply switch
    {
        { Body.Length: 0 } => "an empty page",
        _ when reply.Body.AsSpan().TrimStart().StartsWith("<") => "a web page",
        { MediaType: null or "application/json" or "text/json" } => "something unreadable",
        _ => reply.MediaType,
    };
}
