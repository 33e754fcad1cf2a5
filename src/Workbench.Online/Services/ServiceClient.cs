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
    ProviderOptions options, IHttpClientFactory clients, ServicePipeline pipeline, ProviderListeners listeners, TimeProvider time)
{
    private Verdict last = ReplyMatrix.NotConnected;

    public static string ClientName(string provider) => $"Workbench.Online.{provider}";

    /// <param name="write">Makes the request, anew for every try.</param>
    /// <param name="read">Reads the body of a good reply; a <see cref="JsonException"/> means that it is nonsense.</param>
    /// <exception cref="TranslationException">The service refuses or fails.</exception>
    public async Task<ServiceAnswer<T>> AskAsync<T>(
        Func<HttpRequestMessage> write, Func<Reply, Verdict> classify, Func<string, T> read, int size, CancellationToken cancel)
        where T : class
    {
        T? value = null;
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancel);
        context.Properties.Set(PaceStrategy.Size, size);
        try
        {
            var verdict = await pipeline.Tries.ExecuteAsync(
                async inner =>
                {
                    (value, last) = await TryAsync(write, classify, read, size, inner.CancellationToken).ConfigureAwait(false);
                    return last;
                },
                context).ConfigureAwait(false);
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
            throw Stopped(last);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<(T? Value, Verdict Verdict)> TryAsync<T>(
        Func<HttpRequestMessage> write, Func<Reply, Verdict> classify, Func<string, T> read, int size, CancellationToken cancel)
        where T : class
    {
        listeners.Asking(size);
        var (value, verdict) = await SendAsync(write, classify, read, cancel).ConfigureAwait(false);
        listeners.Answered(verdict.Problem);
        return (value, verdict);
    }

    private async Task<(T? Value, Verdict Verdict)> SendAsync<T>(
        Func<HttpRequestMessage> write, Func<Reply, Verdict> classify, Func<string, T> read, CancellationToken cancel)
        where T : class
    {
        try
        {
            using var client = clients.CreateClient(ClientName(options.Name));
            using var request = write();
            using var response = await client.SendAsync(request, cancel).ConfigureAwait(false);
            var reply = await ReadAsync(response, cancel).ConfigureAwait(false);
            var verdict = classify(reply);
            return verdict.Action == ReplyAction.Done ? Interpret(reply, read) : (null, verdict);
        }
        catch (HttpRequestException exception)
        {
            return (null, ReplyMatrix.Classify(exception));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, ReplyMatrix.NotConnected); // The handler's own limit on connecting.
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
        return new Reply((int)response.StatusCode, body.TrimStart('\ufeff'), WaitIn(response.Headers.RetryAfter),
            response.Content.Headers.ContentType?.MediaType, response.Headers.Location);
    }

    private TimeSpan? WaitIn(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private TranslationException Stopped(Verdict verdict)
    {
        var detail = verdict.Detail.Length > 0 ? $" (\"{options.Redact(verdict.Detail)}\")" : "";
        var often = pipeline.IsBroken ? string.Create(null, $", {ServicePipeline.FaultsToBreak} times in a row") : "";
        return new TranslationException(options.Name, verdict.Fault, $"{options.Host} {verdict.Problem}{detail}{often}.", verdict.WayOut ?? Advice(verdict.Fault));
    }

    private string Advice(TranslationFault fault) => fault switch
    {
        TranslationFault.Key => $"Set {options.Variable("KEY")} to a key that this service accepts.",
        TranslationFault.Quota => "Wait until the quota is renewed, raise it, or use another provider.",
        TranslationFault.Network => $"Check that the service runs there and that {options.Variable("URL")} names it.",
        _ => $"Check that {options.Variable("URL")} names a service of this kind.",
    };
}
