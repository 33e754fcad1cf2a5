using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Docx;

/// <summary>The styles of a document with what they inherit (ECMA-376 Part 1, 17.7).</summary>
internal sealed class DocxStyles
{
    private const int DeepestChain = 20;

    // Twentieths of a point; less is a typographer's correction.
    private const int LeastSpacing = 15;

    private readonly Dictionary<string, XElement> elements;
    private readonly Dictionary<string, DocxStyle> styles = new(StringComparer.Ordinal);

    public DocxStyles(XElement? root) => elements = root.Children("style")
        .Where(style => style.ValueOf("styleId") is not null)
        .DistinctBy(style => style.ValueOf("styleId"), StringComparer.Ordinal)
        .ToDictionary(style => style.ValueOf("styleId")!, StringComparer.Ordinal);

    /// <summary>The style of that id; an empty one when there is none.</summary>
    public DocxStyle Named(string? id) => id is null ? new DocxStyle() : Named(id, 0);

    /// <summary>What properties say, on top of the style they name.</summary>
    public DocxStyle Of(XElement? properties, string styleName) =>
        properties is null ? new DocxStyle() : Own(properties).Over(Named(properties.Child(styleName).ValueOf("val")));

    private DocxStyle Named(string id, int depth)
    {
        if (styles.TryGetValue(id, out var known) || !elements.TryGetValue(id, out var element))
        {
            return known ?? new DocxStyle();
        }

        var own = Own(element.Child("rPr")) with { Kind = KindOf(element), Level = LevelOf(element) };
        var below = depth < DeepestChain && element.Child("basedOn").ValueOf("val") is { } parent ? Named(parent, depth + 1) : new DocxStyle();
        return styles[id] = own.Over(below);
    }

    private static int? LevelOf(XElement style)
    {
        if (Outline(style.Child("pPr")) is { } level)
        {
            return level;
        }

        var name = (style.Child("name").ValueOf("val") ?? "").ToLowerInvariant();
        return name is "title" ? 1
            : name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10 ? number
            : null;
    }

    /// <summary>The outline level that paragraph properties name themselves: 0 to 8 are headings, 9 is running text.</summary>
    public static int? Outline(XElement? properties) =>
        int.TryParse(properties.Child("outlineLvl").ValueOf("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? (level < 9 ? level + 1 : 0) : null;

    private static UnitKind? KindOf(XElement style)
    {
        var name = (style.Child("name").ValueOf("val") ?? "").ToLowerInvariant();
        return name switch
        {
            _ when name.StartsWith("toc ", StringComparison.Ordinal) || name.StartsWith("table of ", StringComparison.Ordinal) => UnitKind.Contents,
            _ when name.Contains("quot", StringComparison.Ordinal) || name.Contains("цитат", StringComparison.Ordinal) || name.Contains("epigraph", StringComparison.Ordinal) || name.Contains("эпиграф", StringComparison.Ordinal) => UnitKind.Quotation,
            _ when name.Contains("verse", StringComparison.Ordinal) || name.Contains("poem", StringComparison.Ordinal) || name.Contains("poetry", StringComparison.Ordinal) || name.StartsWith("стих", StringComparison.Ordinal) => UnitKind.Verse,
            _ => null,
        };
    }

    private static DocxStyle Own(XElement? properties) => properties is null ? new DocxStyle() : new DocxStyle
    {
        Bold = Toggle(properties, "b"),
        Italic = Toggle(properties, "i"),
        Struck = Toggle(properties, "strike"),
        SmallCapitals = Toggle(properties, "smallCaps"),
        Hidden = Toggle(properties, "vanish"),
        Underlined = properties.Child("u").ValueOf("val") is { } line ? line != "none" : null,
        Spaced = properties.Child("spacing").ValueOf("val") is { } spacing ? int.TryParse(spacing, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var width) && width >= LeastSpacing : null,
        Language = Language.TryParse(properties.Child("lang").ValueOf("val"), out var language) ? language : null,
    };

    private static bool? Toggle(XElement properties, string name) =>
        properties.Child(name) is { } toggle ? toggle.ValueOf("val") is not ("0" or "false" or "off") : null;
}
