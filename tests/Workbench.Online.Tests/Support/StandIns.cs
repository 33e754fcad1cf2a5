using System.Collections.Specialized;
using System.Runtime.InteropServices;
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

    /// <summary>The providers, and the second protocols that two of them speak.</summary>
    public static string[] Names { get; } = [.. ProviderCatalogue.Names, "bergamot-deepl", "google3"];

    public static ProviderOptions OptionsFor(string name, Uri url) => new(name switch { "bergamot-deepl" => "bergamot", "google3" => "google", _ => name }, url)
    {
        Key = new Secret(Key),
        SecretKey = name == "amazon" ? new Secret(Key + "-SECRET") : null,
        Region = name is "azure" or "amazon" ? "eu-west-1" : null,
        Model = name == "openai" ? "test-model" : null,
        Folder = name == "yandex" ? "b1g" : null,
        Shape = name == "bergamot-deepl" ? "deepl" : null,
        Project = name == "google3" ? "test" : null,
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
        "bergamot-deepl" => BergamotDeepL(request),
        "google3" => GoogleAdvanced(request),
        "embeddings" => Embeddings(request),
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
        Assert.Equal(("/v2/translate", $"DeepL-Auth-Key {Key}"), (request.Path, request.Headers["Authorization"]));
        var (texts, source, target, sentences) = IsForm(request) ? FormOfDeepL(HttpUtility.ParseQueryString(request.Body)) : JsonOfDeepL(JsonNode.Parse(request.Body)!);
        Assert.Equal(("RU", "EN-GB", "nonewlines"), (source.ToUpperInvariant(), target.ToUpperInvariant(), sentences));
        return Write(new { translations = texts.Select(text => new { detected_source_language = "RU", text = Translate(text), billed_characters = text.Length }) });
    }

    private static bool IsForm(StubRequest request) => request.Headers["Content-Type"].StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal);

    private static (IEnumerable<string> Texts, string Source, string Target, string Sentences) FormOfDeepL(NameValueCollection form) =>
        (form.GetValues("text")!, form["source_lang"]!, form["target_lang"]!, form["split_sentences"]!);

    private static (IEnumerable<string> Texts, string Source, string Target, string Sentences) JsonOfDeepL(JsonNode body) =>
        (Texts(body["text"]), Text(body["source_lang"]), Text(body["target_lang"]), Text(body["split_sentences"]));

    private static string BergamotDeepL(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/deepl", $"DeepL-Auth-Key {Key}", "RU", "EN"), (request.Path, request.Headers["Authorization"], Text(body["source_lang"]), Text(body["target_lang"])));
        return Write(new { translations = Texts(body["text"]).Select(text => new { detected_source_language = "RU", text = Translate(text) }) });
    }

    private static string GoogleAdvanced(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/v3/projects/test/locations/global:translateText", $"Bearer {Key}"), (request.Path, request.Headers["Authorization"]));
        Assert.Equal(("ru", "en", "text/plain"), (Text(body["sourceLanguageCode"]), Text(body["targetLanguageCode"]), Text(body["mimeType"])));
        return Write(new { translations = Texts(body["contents"]).Select(text => new { translatedText = Translate(text), model = "nmt" }) });
    }

    /// <summary>The numbers of each text: its length and the half of it.</summary>
    private static string Embeddings(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("/embeddings", $"Bearer {Key}", "test-model"), (request.Path, request.Headers["Authorization"], Text(body["model"])));
        var isPacked = body["encoding_format"]?.GetValue<string>() == "base64";
        var vectors = Texts(body["input"]).Select(text => new[] { text.Length, text.Length / 2f });
        return Write(new
        {
            @object = "list",
            data = vectors.Select((vector, index) => new { @object = "embedding", index, embedding = isPacked ? (object)Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)) : vector }),
            model = "test-model",
            usage = new { prompt_tokens = 2, total_tokens = 2 },
        });
    }

    private static string Google(StubRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        var key = request.Headers.GetValueOrDefault("X-Goog-Api-Key") ?? HttpUtility.ParseQueryString(request.Query)["key"];
        Assert.Equal(("/language/translate/v2", Key), (request.Path, key));
        Assert.Equal(("ru", "en", "text"), (Text(body["source"]), Text(body["target"]), Text(body["format"])));
        return Write(new { data = new { translations = Texts(body["q"]).Select(text => new { translatedText = Translate(text), model = "nmt" }) } });
    }

    private static string Azure(StubRequest request)
    {
        var query = HttpUtility.ParseQueryString(request.Query);
        Assert.Equal(("/translate", "3.0", "ru", "en"), (request.Path, query["api-version"], query["from"], query["to"]));
        Assert.Equal((Key, "eu-west-1"), (request.Headers["Ocp-Apim-Subscription-Key"], request.Headers["Ocp-Apim-Subscription-Region"]));
        var texts = JsonNode.Parse(request.Body)!.AsArray().Select(element => Text(element!["Text"] ?? element["text"]));
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
        Assert.StartsWith($"AWS4-HMAC-SHA256 Credential={Key}/{request.Headers["X-Amz-Date"][..8]}/eu-west-1/translate/aws4_request, ", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.True(AmazonSignatureCheck.IsRight(request, $"{Key}-SECRET"), "The signature is wrong.");
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
        return Write(new { id = "c1", choices = new[] { new { index = 0, message, finish_reason = "stop" } }, usage = new { prompt_tokens = 40, completion_tokens = 2, total_tokens = 42 } });
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
