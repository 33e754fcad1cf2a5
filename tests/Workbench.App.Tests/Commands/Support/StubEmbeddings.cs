using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>Answers with a vector of two numbers for each text.</summary>
internal sealed class StubEmbeddings : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubEmbeddings()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.First();

    public ConcurrentQueue<string> Texts { get; } = new();

    public static async Task<StubEmbeddings> StartAsync()
    {
        var stub = new StubEmbeddings();
        await stub.app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var texts = (await JsonNode.ParseAsync(context.Request.Body))!["input"]!.AsArray().Select(text => text!.GetValue<string>()).ToList();
        texts.ForEach(Texts.Enqueue);
        await context.Response.WriteAsJsonAsync(new { data = texts.Select((text, index) => new { index, embedding = new[] { text.Length, 1f } }) });
    }
}
