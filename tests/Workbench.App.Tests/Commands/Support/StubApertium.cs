using System.Collections.Concurrent;
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

    /// <param name="translate">The translation of a text; null to refuse it, quoting the key.</param>
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

    /// <summary>The status of the answer to a question, by its number from 1; null to translate.</summary>
    public Func<int, int?> Refuse { get; init; } = _ => null;

    /// <summary>Every text that was sent, in order.</summary>
    public ConcurrentQueue<string> Texts { get; } = new();

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

            try
            {
                await AnswerAsync(context);
            }
            catch (Exception gone) when (gone is HttpListenerException or IOException)
            {
                // Who asked was killed meanwhile.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        object? answer = new { responseData = new[] { new { sourceLanguage = "rus", targetLanguage = "eng" }, new { sourceLanguage = "eng", targetLanguage = "rus" } }, responseStatus = 200 };
        var refusal = "{}";
        if (context.Request.Url!.AbsolutePath == "/translate")
        {
            Questions++;
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var fields = HttpUtility.ParseQueryString(await reader.ReadToEndAsync());
            var text = fields["q"]!;
            Texts.Enqueue(text);
            refusal = JsonSerializer.Serialize(new { explanation = $"cannot, {fields["key"]}" });
            answer = Refuse(Questions) is null && translate(text) is { } translated ? new { responseData = new { translatedText = translated }, responseStatus = 200 } : null;
        }

        context.Response.StatusCode = answer is null ? Refuse(Questions) ?? 400 : 200;
        context.Response.ContentType = "application/json";
        var bytes = answer is null ? Encoding.UTF8.GetBytes(refusal) : JsonSerializer.SerializeToUtf8Bytes(answer);

        // An answer of unknown length ends in a packet of its own, which the asker's delayed acknowledgement keeps waiting.
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
