using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>Asks one service over its pipeline until there is an answer, or a reason that the user can act on.</summary>
internal sealed class ServiceClient(
    ProviderOptions options, IHttpClientFactory clients, ServicePipeline pipeline, ProviderListeners listeners, ISpendLedger ledger, TimeProvider time)
{
    private volatile Verdict last = ReplyMatrix.NotConnected;

    public static string ClientName(string provider) => $"Workbench.Online.{provider}";

    /// <exception cref="TranslationException">The service refuses or fails, or a limit on spending is reached.</exception>
    public async Task<ServiceAnswer<T>> AskAsync<T>(ServiceQuestion<T> question, CancellationToken cancel)
        where T : class
    {
        T? value = null;
        Verdict? own = null;
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancel);
        context.Properties.Set(LimiterStrategy.Size, question.Load.Size);
        context.Properties.Set(ServicePipeline.Probing, question.IsProbe);
        try
        {
            var verdict = await (question.IsProbe ? pipeline.Probes : pipeline.Tries).ExecuteAsync(
                async inner =>
                {
                    (value, own) = await TryAsync(question, inner.CancellationToken).ConfigureAwait(false);
                    last = own;
                    return own;
                },
                context).ConfigureAwait(false);
            if (question.IsProbe && verdict.Action == ReplyAction.Done)
            {
                await pipeline.RecoverAsync(cancel).ConfigureAwait(false);
            }

            return verdict is { Action: ReplyAction.Done or ReplyAction.Split } or { OnlyTheseTexts: true }
                ? new ServiceAnswer<T>(value, verdict)
                : throw Stopped(verdict);
        }
        catch (TimeoutRejectedException exception)
        {
            throw Stopped(new Verdict(ReplyAction.Stop, string.Create(null, $"gave no answer within {exception.Timeout.TotalSeconds:0} s")) { Fault = TranslationFault.Network });
        }
        catch (BrokenCircuitException)
        {
            throw own is null ? Stopped(last, FaultReach.Unasked) : Stopped(own);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>One try, told to those who listen and written down as money sees it: what is broken off may have been billed.</summary>
    private async Task<(T? Value, Verdict Verdict)> TryAsync<T>(ServiceQuestion<T> question, CancellationToken cancel)
        where T : class
    {
        var call = question.Load.Paid is { } paid ? ledger.Open(paid) : (long?)null;
        var (billing, billed, requestId) = (Billing.MaybeBilled, (BilledAmount?)null, (string?)null);
        listeners.Asking(question.Load.Size);
        try
        {
            var (value, raw, reply) = await SendAsync(question, cancel).ConfigureAwait(false);
            var verdict = Discreet(raw, question.Texts);
            (billing, billed, requestId) = (verdict.Billing, value is null ? null : question.Billed(reply!), reply?.RequestId is { } id ? options.Redact(id) : null);
            listeners.Answered(verdict.Problem, isFault: verdict.Action != ReplyAction.Done);
            return (value, verdict);
        }
        finally
        {
            if (call is { } number)
            {
                ledger.Close(number, billing, billed, requestId);
            }
        }
    }

    /// <summary>What the service says, with neither keys nor texts in it: whoever hears of it may write it down.</summary>
    private Verdict Discreet(Verdict verdict, ImmutableArray<string> texts) => verdict with
    {
        Problem = options.Redact(verdict.Problem),
        Detail = verdict.Detail.Length > 0 ? SentTexts.StruckFrom(options.Redact(verdict.Detail), texts) : "",
    };

    private async Task<(T? Value, Verdict Verdict, Reply? Reply)> SendAsync<T>(ServiceQuestion<T> question, CancellationToken cancel)
        where T : class
    {
        try
        {
            using var client = clients.CreateClient(ClientName(options.Name));
            using var request = question.Write();
            using var response = await client.SendAsync(request, cancel).ConfigureAwait(false);
            var reply = await ReadAsync(response, cancel).ConfigureAwait(false);
            var verdict = question.Classify(reply);
            var (value, judged) = verdict.Action == ReplyAction.Done ? Interpret(reply, question.Read) : (null, verdict);
            return (value, judged, reply);
        }
        catch (HttpRequestException exception)
        {
            return (null, ReplyMatrix.Classify(exception), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, ReplyMatrix.NotConnected, null); // The handler's own limit on connecting.
        }
    }

    private static (T? Value, Verdict Verdict) Interpret<T>(Reply reply, Func<string, T> read)
        where T : class
    {
        try
        {
            return (read(reply.Body), Verdict.Done);
        }
        catch (JsonException)
        {
            return (null, Verdict.Nonsense(reply));
        }
    }

    private async Task<Reply> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        // All services speak UTF-8; a wrong charset in the header must not stop the reading.
        var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
        return new Reply((int)response.StatusCode, body.TrimStart('\ufeff'), WaitIn(response.Headers), response.Content.Headers.ContentType?.MediaType, response.Headers.Location)
        {
            ClockAhead = time.GetUtcNow() - response.Headers.Date,
            Headers = response.Headers.NonValidated.DistinctBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>A date is one of the service's clock: the wait is reckoned from what that clock says now, where the reply tells it.</summary>
    private TimeSpan? WaitIn(HttpResponseHeaders headers)
    {
        var wait = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - (headers.Date ?? time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private TranslationException Stopped(Verdict verdict) => Stopped(verdict, verdict is { Action: ReplyAction.Retry, MayBeTheTexts: true } ? FaultReach.Texts : FaultReach.Run);

    private TranslationException Stopped(Verdict verdict, FaultReach reach)
    {
        var detail = verdict.Detail.Length > 0 ? $" (\"{verdict.Detail}\")" : "";
        var often = pipeline.IsBroken ? string.Create(null, $", {ServicePipeline.FaultsToBreak} times in a row") : "";
        return new TranslationException(options.Name, verdict.Fault, $"{options.Host} {verdict.Problem}{detail}{often}.", verdict.WayOut ?? Advice(verdict.Fault)) { Reach = reach };
    }

    private string Advice(TranslationFault fault) => fault switch
    {
        TranslationFault.Key => $"Set {options.Variable("KEY")} to a key that this service accepts.",
        TranslationFault.Quota => "Wait until the quota is renewed, raise it, or use another provider.",
        TranslationFault.Network => $"Check that the service runs there and that {options.Variable("URL")} names it.",
        TranslationFault.Model => $"Set {options.Variable("MODEL")} to a model that this service has.",
        TranslationFault.Pair => "Choose other languages with --to, or another provider with --provider.",
        _ => $"Check that {options.Variable("URL")} names a service of this kind.",
    };
}
