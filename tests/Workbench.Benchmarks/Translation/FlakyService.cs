using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Workbench.Benchmarks.Translation;

/// <summary>A stand-in for MTranServer that fails as real services do: 5 of 100 requests with 503, 2 with 429 and a wait of a second, 1 by a reset, all by the same dice each time.</summary>
internal sealed class FlakyService : IAsyncDisposable
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly Random dice = new(4711);

    private FlakyService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Url => new(app.Urls.First());

    /// <summary>How often each text was translated.</summary>
    public ConcurrentDictionary<string, int> Translated { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    public static async Task<FlakyService> StartAsync()
    {
        var service = new FlakyService();
        await service.app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var question = await JsonDocument.ParseAsync(context.Request.Body);
        var text = question.RootElement.GetProperty("text").GetString()!;
        await Task.Delay(Latency);
        var outcome = Roll() switch { < 5 => "503", < 7 => "429", < 8 => "reset", _ => "200" };
        Outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
        switch (outcome)
        {
            case "reset":
                context.Abort();
                return;
            case "429":
                context.Response.Headers.RetryAfter = "1";
                context.Response.StatusCode = 429;
                return;
            case "503":
                context.Response.StatusCode = 503;
                return;
            default:
                Translated.AddOrUpdate(text, 1, (_, count) => count + 1);
                await context.Response.WriteAsJsonAsync(new { result = $"Of {text.Length} letters: {text.GetHashCode(StringComparison.Ordinal)}" });
                return;
        }
    }

    private int Roll()
    {
        lock (gate)
        {
            return dice.Next(100);
        }
    }
}
