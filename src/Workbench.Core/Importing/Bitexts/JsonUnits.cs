using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads a JSON object a unit, as <c>import --dry-run --format jsonl</c> writes them; only <c>text</c> must be there.</summary>
internal static class JsonUnits
{
    public static bool Knows(string name, string text) =>
        name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{\"unit\":0,", StringComparison.Ordinal);

    public static ReadText Read(SourceFile source, string text)
    {
        if (JsonPairs.Knows(text) || JsonLines.Knows(text))
        {
            throw new InputException(source.Name, "This file holds a text together with its translation.", "Import it by itself, with --work: its original, its versions and its links all come in.");
        }

        var units = ImmutableArray.CreateBuilder<Unit>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.Trim("\uFEFF \t").IsEmpty)
            {
                units.Add(UnitOf(source.Name, line.Trim("\uFEFF \t").ToString(), number));
            }
        }

        return new ReadText("jsonl", "jsonl", [.. units.Where(unit => unit.Text.Length > 0)]);
    }

    private static Unit UnitOf(string source, string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            UnitSize.Check(source, text.Length, number);
            var kind = Enum.TryParse<UnitKind>(Word(json.RootElement, "kind"), ignoreCase: true, out var stated) && Enum.IsDefined(stated) ? stated : UnitKind.Paragraph;
            return new Unit(UnitText.Of(text), kind)
            {
                Level = kind == UnitKind.Heading ? Level(json.RootElement) : 0,
                Locator = new Locator(number, Word(json.RootElement, "page")),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InputException(source, "This line is no JSON object with a \"text\".", """Write one object a line, such as {"kind":"paragraph","text":"…"}.""", number);
        }
    }

    private static int Level(JsonElement unit) =>
        unit.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.Number && level.TryGetInt32(out var value) ? Math.Clamp(value, 1, 10) : 1;

    private static string? Word(JsonElement unit, string name) => unit.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
