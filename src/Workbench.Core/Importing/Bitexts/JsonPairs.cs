using System.Text.Json;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Reads a JSON object a line: <c>{"translation":{"ru":"…","en":"…"}}</c>, <c>{"ru":"…","en":"…"}</c> or <c>{"source":"…","target":"…"}</c>.
/// </summary>
internal static class JsonPairs
{
    public static bool Knows(string text)
    {
        var first = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        var end = first.IndexOfAny('\n', '\r');
        return first is ['{', ..] && PairOf((end < 0 ? first : first[..end]).ToString(), null) is not null;
    }

    public static BitextResult Read(BitextSource source)
    {
        var table = new BitextTable(source.Name);
        string? original = null;
        foreach (var (line, number) in source.Text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line.Trim('\uFEFF'), index + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Item1)))
        {
            var (ours, versions) = PairOf(line, source.Options.OriginalLanguage)
                ?? throw new InputException(source.Name, "This line is no JSON object with a text and its translation.", """Write {"ru":"…","en":"…"} or {"source":"…","target":"…"}.""", number);
            original ??= ours.Name;
            foreach (var (name, text) in versions)
            {
                table.Add(name, Language.TryParse(name, out var language) && name.Length <= 3 ? language : Language.Unknown, new BitextPair(ours.Text, text) { Locator = new Locator(number) });
            }
        }

        var known = Language.TryParse(original, out var named) && original!.Length <= 3 ? named : Language.Unknown;
        return table.Result(source.Options.OriginalLanguage ?? known, null, source.Report("jsonl", $"\"{original}\" is the original", []));
    }

    private static ((string Name, string Text) Original, List<(string Name, string Text)> Versions)? PairOf(string line, Language? originalLanguage)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var holder = json.RootElement.TryGetProperty("translation", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : json.RootElement;
            var texts = holder.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String).Select(property => (property.Name, Text: property.Value.GetString()!)).ToList();
            return ColumnNames.Of([.. texts.Select(text => text.Name)], originalLanguage) is { } columns
                ? (texts[columns.Original.Column], columns.Versions.ConvertAll(column => texts[column.Column]))
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
