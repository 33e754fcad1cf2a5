using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Marking;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Odt;

/// <summary>The styles of an OpenDocument text with what they inherit (ODF 1.3 Part 3, 16 and 20).</summary>
internal sealed class OdtStyles
{
    private const int DeepestChain = 20;

    private readonly Dictionary<(string Family, string Name), XElement> styles = [];
    private readonly Dictionary<(string Family, string Name), List<TextMark>> marks = [];

    public OdtStyles(params IEnumerable<XElement?> roots)
    {
        foreach (var style in roots.OfType<XElement>().SelectMany(root => root.Descendants()).Where(element => element.Is("style")))
        {
            if (style.ValueOf("name") is { } name)
            {
                styles.TryAdd((style.ValueOf("family") ?? "", name), style);
            }
        }
    }

    /// <summary>What a style sets its text in.</summary>
    public IReadOnlyList<TextMark> Marks(string family, string? name)
    {
        if (name is null)
        {
            return [];
        }

        if (!marks.TryGetValue((family, name), out var found))
        {
            var chain = Chain(family, name).Select(style => style.Child("text-properties")).OfType<XElement>().ToList();
            marks[(family, name)] = found = [.. MarksOf(attribute => chain.Select(properties => properties.ValueOf(attribute)).FirstOrDefault(value => value is not null))];
        }

        return found;
    }

    /// <summary>What kind of text a paragraph style is for, by its name and those it comes from; null when they do not say.</summary>
    public UnitKind? KindOf(string? name) => name is null ? null : Chain("paragraph", name)
        .SelectMany(style => new[] { style.ValueOf("name"), style.ValueOf("display-name"), style.ValueOf("parent-style-name") }).Prepend(name)
        .Select(named => KindNamed((named ?? "").ToLowerInvariant()))
        .FirstOrDefault(kind => kind is not null);

    private static UnitKind? KindNamed(string name) => name switch
    {
        _ when name.Contains("quot", StringComparison.Ordinal) || name.Contains("цитат", StringComparison.Ordinal) || name.Contains("epigraph", StringComparison.Ordinal) || name.Contains("эпиграф", StringComparison.Ordinal) => UnitKind.Quotation,
        _ when name.Contains("verse", StringComparison.Ordinal) || name.Contains("poem", StringComparison.Ordinal) || name.Contains("poetry", StringComparison.Ordinal) || name.StartsWith("стих", StringComparison.Ordinal) => UnitKind.Verse,
        _ when name.StartsWith("contents_20_", StringComparison.Ordinal) => UnitKind.Contents,
        "title" => UnitKind.Heading,
        _ => null,
    };

    private static IEnumerable<TextMark> MarksOf(Func<string, string?> value)
    {
        var kinds = new (bool Is, EmphasisKind Kind)[]
        {
            (value("font-style") is "italic" or "oblique", EmphasisKind.Italic),
            (value("font-weight") is "bold" or "600" or "700" or "800" or "900", EmphasisKind.Bold),
            (value("text-underline-style") is not (null or "none"), EmphasisKind.Underlined),
            (value("text-line-through-style") is not (null or "none"), EmphasisKind.Struck),
            (value("font-variant") == "small-caps", EmphasisKind.SmallCapitals),
            (IsWide(value("letter-spacing")), EmphasisKind.Spaced),
        };
        var language = TextMark.OfLanguage(value("language"));
        return kinds.Where(kind => kind.Is).Select(kind => TextMark.Of(kind.Kind)).Concat(language is { } mark ? [mark] : []);
    }

    // From half a point or a fiftieth of an inch on letters stand apart to the eye.
    private static bool IsWide(string? spacing)
    {
        var digits = spacing?.TrimEnd("abcdefghijklmnopqrstuvwxyz%".ToCharArray()) ?? "";
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var width)
            && width >= (spacing!.EndsWith("pt", StringComparison.Ordinal) ? 0.7 : spacing.EndsWith("mm", StringComparison.Ordinal) ? 0.25 : spacing.EndsWith("cm", StringComparison.Ordinal) ? 0.025 : spacing.EndsWith("in", StringComparison.Ordinal) ? 0.01 : double.MaxValue);
    }

    private IEnumerable<XElement> Chain(string family, string? name)
    {
        for (var depth = 0; depth < DeepestChain && name is not null && styles.TryGetValue((family, name), out var style); depth++)
        {
            yield return style;
            name = style.ValueOf("parent-style-name");
        }
    }
}
