using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>Speaks enough of Apertium's protocol to translate by putting words round a text.</summary>
internal sealed class StubApertium : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<string, string?> translate;

    /// <param name="translate">The translation of a text; null to answer that this text broke the pipe.</param>
    public StubApertium(Func<string, string?> translate)
    {
        this.translate = translate;
        using (var probe = new SilentService())
        {
            Address = probe.Address;
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        Serving = ServeAsync();
    }

    public string Address { get; }

    public int Questions { get; private set; }

    private Task Serving { get; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        object? answer = new { responseData = new[] { new { sourceLanguage = "rus", targetLanguage = "eng" } }, responseStatus = 200 };
        if (context.Request.Url!.AbsolutePath == "/translate")
        {
            Questions++;
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var text = HttpUtility.ParseQueryString(await reader.ReadToEndAsync())["q"]!;
            answer = translate(text) is { } translated ? new { responseData = new { translatedText = translated }, responseStatus = 200 } : null;
        }

        context.Response.StatusCode = answer is null ? 400 : 200;
        context.Response.ContentType = "application/json";
        var bytes = answer is null ? "{}"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(answer);
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
