using System.Text.Json;

namespace Workbench.Online.Services;

/// <summary>Finds a service's own words in the body of an error, whichever of the usual shapes it has.</summary>
internal static class ErrorText
{
    private const int Longest = 200;

    private static readonly string[] Names = ["explanation", "message", "Message", "detail", "error", "details"];

    /// <summary>One line of at most 200 characters; empty when there are no words for people in it.</summary>
    public static string In(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var line = string.Join(' ', Search(json.RootElement, 0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return line.Length > Longest ? line[..Longest] + "…" : line;
        }
        catch (JsonException)
        {
            return ""; // A page for browsers tells the user nothing.
        }
    }

    private static string Search(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return depth > 0 ? element.GetString()! : "";
        }

        if (element.ValueKind != JsonValueKind.Object || depth > 3)
        {
            return "";
        }

        return Names.Select(name => element.TryGetProperty(name, out var value) ? Search(value, depth + 1) : "")
            .FirstOrDefault(text => text.Length > 0) ?? "";
    }
}
