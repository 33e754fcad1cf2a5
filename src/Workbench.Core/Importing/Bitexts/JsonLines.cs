using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads the JSON lines of <c>export jsonl</c>: texts, their units, links by unit numbers. Lines of other types are passed over.</summary>
internal sealed class JsonLines(BitextSource source)
{
    private readonly Dictionary<string, List<Unit>> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextDescription> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Link>> links = new(StringComparer.Ordinal);
    private readonly List<string> versions = [];
    private string? original;
    private string? title;
    private string? author;
    private readonly ImmutableArray<string>.Builder flags = ImmutableArray.CreateBuilder<string>();

    public static bool Knows(string text) => text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{\"type\":\"work\",\"format\":\"workbench-lines/", StringComparison.Ordinal);

    public static BitextResult Read(BitextSource source) => new JsonLines(source).Result();

    private BitextResult Result()
    {
        var number = 0;
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                Take(line.Trim("\uFEFF \t").ToString(), number);
            }
        }

        if (original is null || versions.Count == 0)
        {
            throw new InputException(source.Name, original is null ? "It has no original." : "It has no version.", "Export the work anew.");
        }

        var ours = units[original];
        var doubled = 0;
        var made = versions.ConvertAll(siglum =>
        {
            var alignment = LinkedUnits.Align(ours.Count, units[siglum].Count, links.GetValueOrDefault(siglum, []), out var twice);
            doubled += twice;
            return new BitextVersion(siglum, new Document(told[siglum].Language, [.. units[siglum]]), alignment);
        });
        var language = told[original].Language;
        var report = source.Report("jsonl", $"original {language}", [.. Warnings(doubled)], title) with { Author = author };
        return new BitextResult(new Document(language, [.. ours]), original, [.. made], report) { Flags = flags.ToImmutable(), Told = [.. told.Values] };
    }

    private static IEnumerable<ImportWarning> Warnings(int doubled)
    {
        if (doubled > 0)
        {
            yield return new ImportWarning($"{doubled} units are named by two links, or are not there; the first link has them.");
        }
    }

    private void Take(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            var root = json.RootElement;
            switch (root.GetProperty("type").GetString())
            {
                case "work":
                    (title, author) = (Word(root, "title"), Word(root, "author"));
                    break;
                case "text":
                    Text(root);
                    break;
                case "unit":
                    Unit(root, number);
                    break;
                case "link":
                    links.TryAdd(root.GetProperty("siglum").GetString()!, []);
                    links[root.GetProperty("siglum").GetString()!].Add(Link(root));
                    break;
                case "flag":
                    flags.Add(line);
                    break;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new InputException(source.Name, "This line is none that 'export jsonl' writes.", "See docs/workbench-lines.schema.json for what a line holds.", number);
        }
    }

    private void Text(JsonElement text)
    {
        var siglum = text.GetProperty("siglum").GetString()!;
        units.Add(siglum, []);
        var role = text.GetProperty("role").GetString() switch { "original" => TextRole.Original, "machine-version" => TextRole.MachineVersion, _ => TextRole.Version };
        told[siglum] = new TextDescription(siglum, role, Language.Parse(text.GetProperty("language").GetString()!))
        {
            Title = Word(text, "title"),
            Author = Word(text, "author"),
            Translator = Word(text, "translator"),
            Year = text.TryGetProperty("year", out var year) ? year.GetInt32() : null,
            Rights = Word(text, "rights"),
        };
        if (role == TextRole.Original)
        {
            original ??= siglum;
        }
        else
        {
            versions.Add(siglum);
        }
    }

    private void Unit(JsonElement unit, int line)
    {
        var of = units[unit.GetProperty("siglum").GetString()!];
        var text = unit.GetProperty("text").GetString()!;
        UnitSize.Check(source.Name, text.Length, line);
        var kind = Enum.TryParse<UnitKind>(Word(unit, "kind"), ignoreCase: true, out var stated) && Enum.IsDefined(stated) ? stated : UnitKind.Paragraph;
        of.Add(new Unit(TextNormalization.Fold(text), kind)
        {
            Level = unit.TryGetProperty("level", out var level) ? Math.Clamp(level.GetInt32(), 0, 10) : 0,
            Locator = new Locator(line, Word(unit, "page")),
            Sentences = Sentences(unit, text.Length),
        });
    }

    private static ImmutableArray<Span> Sentences(JsonElement unit, int length)
    {
        if (!unit.TryGetProperty("sentences", out var sentences))
        {
            return [];
        }

        var spans = sentences.EnumerateArray().Select(span => new Span(span[0].GetInt32(), span[1].GetInt32())).ToImmutableArray();
        var end = 0;
        foreach (var span in spans)
        {
            end = span.Start >= end && span.Length > 0 && span.Length <= length - span.Start ? span.End : throw new FormatException();
        }

        return spans;
    }

    private static Link Link(JsonElement link) => new(Units(link, "original"), Units(link, "version"))
    {
        Confidence = Math.Clamp(link.GetProperty("confidence").GetDouble(), 0, 1),
        State = LinkFacts.State(Word(link, "state")) ?? LinkState.Draft,
        Moved = link.TryGetProperty("moved", out var moved) && moved.GetBoolean(),
        Sentences = link.TryGetProperty("sentences", out var sentences) ? [.. sentences.EnumerateArray().Select(Link)] : [],
    };

    private static UnitGroup Units(JsonElement link, string side) => UnitGroup.Of([.. link.GetProperty(side).EnumerateArray().Select(unit => new UnitIndex(unit.GetInt32()))]);

    private static string? Word(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
