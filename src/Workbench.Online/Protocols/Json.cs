using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.Online.Protocols;

/// <summary>JSON as services write and read it.</summary>
internal static class Json
{
    // Letters as themselves: escaped Cyrillic would be three times as long and go over the limits.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads strictly: what is missing, null or of another kind than the record says is an error.</summary>
    /// <exception cref="JsonException">The body does not fit.</exception>
    public static T Read<T>(string body)
        where T : class =>
        JsonSerializer.Deserialize<T>(body, Options) ?? throw new JsonException("The body is null.");

    public static HttpContent Content<T>(T value) => Raw(Text(value), "application/json");

    public static HttpContent Raw(string json, string mediaType) =>
        new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);
}
