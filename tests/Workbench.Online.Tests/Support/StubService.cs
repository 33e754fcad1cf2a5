using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Workbench.Online.Tests.Support;

/// <summary>A service on loopback that gives the answers it was told to, in order, the last one again and again.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RequestDelegate[] answers;
    private int next;

    private StubService(RequestDelegate[] answers)
    {
        this.answers = answers;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public ConcurrentQueue<StubRequest> Requests { get; } = new();

    public IEnumerable<StubRequest> Translations => Requests.Where(request => request.Path is not ("/listPairs" or "/languages"));

    public Uri Url => new(app.Urls.First());

    public static async Task<StubService> StartAsync(params RequestDelegate[] answers)
    {
        var stub = new StubService(answers);
        await stub.app.StartAsync();
        return stub;
    }

    public static RequestDelegate Says(int status, string body, string mediaType = "application/json", params (string Name, string Value)[] headers) =>
        async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = mediaType;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.WriteAsync(body);
        };

    /// <summary>Answers from what was asked.</summary>
    public static RequestDelegate Answers(Func<StubRequest, string> answer) =>
        context => Says(200, answer((StubRequest)context.Items[nameof(StubRequest)]!))(context);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new StubRequest(context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "", headers, await reader.ReadToEndAsync());
        Requests.Enqueue(request);
        context.Items[nameof(StubRequest)] = request;
        if (context.Request.Path == "/listPairs")
        {
            await Says(200, """{"responseData":[{"sourceLanguage":"rus","targetLanguage":"eng"}],"responseDetails":null,"responseStatus":200}""")(context);
            return;
        }

        if (context.Request.Path == "/languages")
        {
            await Says(200, """[{"code":"ru","name":"Russian","targets":["en","ru"]},{"code":"en","name":"English","targets":["ru"]}]""")(context);
            return;
        }

        await answers[Math.Min(Interlocked.Increment(ref next), answers.Length) - 1](context);
    }
}
