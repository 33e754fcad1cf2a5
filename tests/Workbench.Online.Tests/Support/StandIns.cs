using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Xunit;

namespace Workbench.Online.Tests.Support;

/// <summary>Each service as its documentation describes it: it checks what it is sent, and translates every text by <see cref="Translate"/>.</summary>
internal static class StandIns
{
    public const string Key = "PLANTED-KEY-4711";

    public static string Translate(string text) => $"A text of {text.Length} letters.";

    public static ProviderOptions OptionsFor(string name, Uri url) => new(name, url)
    {
        Key = new Secret(Key),
        SecretKey = name == "amazon" ? new Secret(Key + "-SECRET") : null,
        Region = name is "azure" or "amazon" ? "eu-west-1" : null,
        Model = name == "openai" ? "test-model" : null,
        Folder = name == "yandex" ? "b1g" : null,
    };

    public static string Answer(string name, StubRequest request) => name switch
    {
        "apertium" => Apertium(request),
        "libretranslate" => LibreTranslate(request),
        "deepl" => DeepL(request),
        "google" => Google(request),
        "azure" => Azure(request),
        "yandex" => Yandex(request),
        "modernmt" => ModernMt(request),
        "amazon" => Amazon(request),
        "openai" => OpenAi(request),
        "bergamot" => Bergamot(request),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no stand-in for it."),
    };

    private static string Apertium(StubRequest request)
    {
        var fields = HttpUtility.ParseQueryString(request.Body);
        Assert.Equal(("/translate", "rus|eng", "no", "txt", Key), (request.Path, fields["langpair"], fields["markUnknown"], fields["format"], fields["key"]));
        return Write(new { responseData = new { translatedText = Translate(fields["q"]!) }, responseDetails = (string?)null, responseStatus = 200 });
    }

    private static string LibreTranslate(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/translate", "ru", "en", "text", Key), (request.Path, Text(body["source"]), Text(body["target"]), Text(body["format"]), Text(body["api_key"])));
        return Write(new { translatedText = Texts(body["q"]).Select(Translate) });
    }

    private static string DeepL(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/v2/translate", $"DeepL-Auth-Key {Key}"), (request.Path, request.Headers["Authorization"]));
        Assert.Equal(("RU", "EN-GB", "nonewlines"), (Text(body["source_lang"]), Text(body["target_lang"]), Text(body["split_sentences"])));
        return Write(new { translations = Texts(body["text"]).Select(text => new { detected_source_language = "RU", text = Translate(text) }) });
    }

    private static string Google(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/language/translate/v2", "", Key), (request.Path, request.Query, request.Headers["X-Goog-Api-Key"]));
        Assert.Equal(("ru", "en", "text"), (Text(body["source"]), Text(body["target"]), Text(body["format"])));
        return Write(new { data = new { translations = Texts(body["q"]).Select(text => new { translatedText = Translate(text), model = "nmt" }) } });
    }

    private static string Azure(StubRequest request)
    {
        Assert.Equal(("/translate", "?api-version=3.0&from=ru&to=en"), (request.Path, request.Query));
        Assert.Equal((Key, "eu-west-1"), (request.Headers["Ocp-Apim-Subscription-Key"], request.Headers["Ocp-Apim-Subscription-Region"]));
        var texts = JsonNode.Parse(request.Body)!.AsArray().Select(element => Text(element!["Text"]));
        return Write(texts.Select(text => new { translations = new[] { new { text = Translate(text), to = "en" } } }));
    }

    private static string Yandex(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/translate/v2/translate", $"Api-Key {Key}", "b1g"), (request.Path, request.Headers["Authorization"], Text(body["folderId"])));
        Assert.Equal(("ru", "en", "PLAIN_TEXT"), (Text(body["sourceLanguageCode"]), Text(body["targetLanguageCode"]), Text(body["format"])));
        return Write(new { translations = Texts(body["texts"]).Select(text => new { text = Translate(text), detectedLanguageCode = "ru" }) });
    }

    private static string ModernMt(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/translate", Key, "GET"), (request.Path, request.Headers["MMT-ApiKey"], request.Headers["X-HTTP-Method-Override"]));
        Assert.Equal(("ru", "en"), (Text(body["source"]), Text(body["target"])));
        return Write(new { status = 200, data = Texts(body["q"]).Select(text => new { translation = Translate(text), characters = text.Length }) });
    }

    private static string Amazon(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/", "AWSShineFrontendService_20170701.TranslateText", "application/x-amz-json-1.1"),
            (request.Path, request.Headers["X-Amz-Target"], request.Headers["Content-Type"]));
        Assert.StartsWith($"AWS4-HMAC-SHA256 Credential={Key}/20300517/eu-west-1/translate/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=",
            request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(("ru", "en"), (Text(body["SourceLanguageCode"]), Text(body["TargetLanguageCode"])));
        return Write(new { TranslatedText = Translate(Text(body["Text"])), SourceLanguageCode = "ru", TargetLanguageCode = "en" });
    }

    /// <summary>A model answers between fences and in an order of its own.</summary>
    private static string OpenAi(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/chat/completions", $"Bearer {Key}", "test-model"), (request.Path, request.Headers["Authorization"], Text(body["model"])));
        Assert.Contains("from Russian into English", Text(body["messages"]![0]!["content"]), StringComparison.Ordinal);
        var segments = JsonNode.Parse(Text(body["messages"]![1]!["content"]))!.AsArray()
            .Select(segment => new { id = Text(segment!["id"]), text = Translate(Text(segment["text"])) }).Reverse();
        var message = new { role = "assistant", content = $"```json\n{Write(segments)}\n```" };
        return Write(new { id = "c1", choices = new[] { new { index = 0, message, finish_reason = "stop" } } });
    }

    private static string Bergamot(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/translate", $"Bearer {Key}"), (request.Path, request.Headers["Authorization"]));
        Assert.Equal(("ru", "en", false), (Text(body["from"]), Text(body["to"]), body["html"]!.GetValue<bool>()));
        return Write(new { result = Translate(Text(body["text"])) });
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static IEnumerable<string> Texts(JsonNode? node) => node!.AsArray().Select(Text);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value);
}
