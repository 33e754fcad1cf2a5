using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>The styles of the file (ECMA-376 part 1, section 17.7). Sizes follow from that of the text.</summary>
internal static class DocxStyles
{
    private const string Grey = "6F6A60";
    private static readonly double[] HeadingSizes = [1.6, 1.3, 1.12, 1, 1, 1];

    public static string IdOf(DocxParagraph paragraph) => paragraph.Level > 0
        ? "Heading" + Math.Clamp(paragraph.Level, 1, HeadingSizes.Length).ToString(CultureInfo.InvariantCulture)
        : paragraph.Style switch
        {
            DocxStyle.Body => "BodyText",
            DocxStyle.Quotation => "Quote",
            DocxStyle.Footnote => "FootnoteText",
            var other => other.ToString(),
        };

    public static Styles Of(DocxSettings settings)
    {
        var styles = new Styles(Defaults(settings));
        styles.Append(Paragraphs(settings.Size));
        styles.Append(Headings(settings.Size));
        styles.Append(Contents());
        styles.Append(Characters());
        styles.Append(TableStyles());
        return styles;
    }

    private static DocDefaults Defaults(DocxSettings settings)
    {
        var face = settings.Typeface;
        var tag = LanguageTags.WithRegion(settings.Language);
        return new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face },
                new FontSize { Val = HalfPoints(settings.Size) },
                new FontSizeComplexScript { Val = HalfPoints(settings.Size) },
                new Languages { Val = tag, EastAsia = "zh-CN", Bidi = "he-IL" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "264", LineRule = LineSpacingRuleValues.Auto })));
    }

    private static IEnumerable<Style> Paragraphs(double size) =>
    [
        Default(Paragraph("Normal", "Normal", null, null, null)),
        Paragraph("BodyText", "Body Text", Spacing(0, 100), null, null),
        Paragraph("Translation", "Translation", Spacing(0, 160), new Indentation { Left = "340" }, null),
        Paragraph("Title", "Title", Spacing(2400, 160), null, [new FontSize { Val = HalfPoints(size * 2.4) }], JustificationValues.Center),
        Paragraph("Subtitle", "Subtitle", Spacing(0, 240), null, [new Italic(), new Color { Val = Grey }, new FontSize { Val = HalfPoints(size * 1.25) }], JustificationValues.Center),
        Paragraph("Credit", "Credit", Spacing(0, 60), null, null, JustificationValues.Center),
        Paragraph("Quote", "Quote", Spacing(0, 100), new Indentation { Left = "567", Right = "284" }, null),
        Paragraph("Verse", "Verse", Spacing(0, 20), new Indentation { Left = "851", Hanging = "284" }, null),
        Paragraph("Small", "Small", Spacing(0, 60), null, [new FontSize { Val = HalfPoints(size * 0.86) }]),
        Paragraph("FootnoteText", "footnote text", Spacing(0, 20), null, [new FontSize { Val = HalfPoints(size * 0.86) }]),
        Paragraph("Header", "header", Spacing(0, 0), null, [new Italic(), new Color { Val = Grey }, new FontSize { Val = HalfPoints(size * 0.82) }], JustificationValues.Center),
        Paragraph("Footer", "footer", Spacing(0, 0), null, [new FontSize { Val = HalfPoints(size * 0.86) }], JustificationValues.Center),
    ];

    private static IEnumerable<Style> Headings(double size)
    {
        for (var level = 1; level <= HeadingSizes.Length; level++)
        {
            var number = level.ToString(CultureInfo.InvariantCulture);
            OpenXmlElement[] look = level > 2 ? [new Italic(), new FontSize { Val = HalfPoints(size * HeadingSizes[level - 1]) }] : [new FontSize { Val = HalfPoints(size * HeadingSizes[level - 1]) }];
            var style = Paragraph($"Heading{number}", $"heading {number}", Spacing(level == 1 ? 480 : 280, 140), null, look);
            style.StyleParagraphProperties!.PrependChild(new KeepNext());
            style.StyleParagraphProperties.Append(new OutlineLevel { Val = level - 1 });
            yield return style;
        }
    }

    private static IEnumerable<Style> Contents()
    {
        yield return Paragraph("ContentsHeading", "TOC Heading", Spacing(480, 200), null, [new FontSize { Val = "28" }]);
        for (var level = 1; level <= 3; level++)
        {
            var number = level.ToString(CultureInfo.InvariantCulture);
            var indent = ((level - 1) * 284).ToString(CultureInfo.InvariantCulture);
            var style = Paragraph($"TOC{number}", $"toc {number}", Spacing(0, 40), new Indentation { Left = indent }, null);
            style.StyleParagraphProperties!.PrependChild(new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = DocxParts.TextWidth(isLandscape: false) }));
            yield return style;
        }
    }

    private static IEnumerable<Style> Characters() =>
    [
        Character("FootnoteReference", "footnote reference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
        Character(nameof(DocxRunStyle.Difference), "Difference", new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "DBE8F8" }),
        Character(nameof(DocxRunStyle.Addition), "Addition", new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F4EFE2" }),
        Character(nameof(DocxRunStyle.Absence), "Absence", new Italic(), new Color { Val = "8A3D05" }),
        Character(nameof(DocxRunStyle.Flagged), "Flagged", new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FBE3CD" }),
        Character(nameof(DocxRunStyle.Locator), "Locator", new Color { Val = Grey }, new FontSize { Val = "16" }),
    ];

    private static IEnumerable<Style> TableStyles()
    {
        BorderType[] rules = [new TopBorder(), new BottomBorder(), new InsideHorizontalBorder()];
        foreach (var rule in rules)
        {
            (rule.Val, rule.Color, rule.Size, rule.Space) = (BorderValues.Single, "D8D2C6", 4, 0);
        }

        yield return new Style(
            new StyleName { Val = "Columns" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = "40" }),
            new StyleTableProperties(
                new TableBorders(rules[0], rules[1], rules[2]),
                new TableCellMarginDefault(
                    new TopMargin { Width = "57", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 113, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "57", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 113, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(new RunPropertiesBaseStyle(new Italic(), new Color { Val = Grey })) { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = "Columns", CustomStyle = true };
    }

    private static Style Default(Style normal)
    {
        normal.Default = true;
        return normal;
    }

    private static Style Paragraph(
        string id, string name, SpacingBetweenLines? spacing, Indentation? indentation, OpenXmlElement[]? look, JustificationValues? justification = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        style.Append(new StyleName { Val = name });
        if (id != "Normal")
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        var properties = new StyleParagraphProperties();
        OpenXmlElement?[] parts = [spacing, indentation, justification is { } side ? new Justification { Val = side } : null];
        properties.Append(parts.OfType<OpenXmlElement>());
        style.Append(properties);
        if (look is not null)
        {
            style.Append(new StyleRunProperties(look));
        }

        return style;
    }

    private static Style Character(string id, string name, params OpenXmlElement[] look) =>
        new(new StyleName { Val = name }, new StyleRunProperties(look)) { Type = StyleValues.Character, StyleId = id };

    private static SpacingBetweenLines Spacing(int before, int after) =>
        new() { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };

    private static string HalfPoints(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);
}
