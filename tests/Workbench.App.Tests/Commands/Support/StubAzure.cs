using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>Answers as Azure does, with a word in place of each text, and remembers what it was sent.</summary>
internal sealed class StubAzure : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubAzure()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.First();

    public ConcurrentQueue<string> Texts { get; } = new();

    public static async Task<StubAzure> StartAsync()
    {
        var stub = new StubAzure();
        await stub.app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var texts = (await JsonNode.ParseAsync(context.Request.Body))!.AsArray().Select(text => text!["Text"]!.GetValue<string>()).ToList();
        texts.ForEach(Texts.Enqueue);
        await context.Response.WriteAsJsonAsync(texts.Select(text => new { translations = new[] { new { text = $"machine {text.Length}" } } }));
    }
}
