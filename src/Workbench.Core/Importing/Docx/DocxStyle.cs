using Workbench.Works;

namespace Workbench.Importing.Docx;

/// <summary>What a style, or a run's own properties, say of the text; null where they say nothing.</summary>
internal sealed record DocxStyle
{
    /// <summary>The outline level of a heading, from 1; 0 for running text.</summary>
    public int? Level { get; init; }

    public UnitKind? Kind { get; init; }

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Underlined { get; init; }

    public bool? Struck { get; init; }

    public bool? SmallCapitals { get; init; }

    public bool? Spaced { get; init; }

    public bool? Hidden { get; init; }

    public Language? Language { get; init; }

    /// <summary>This, and where it says nothing the other.</summary>
    public DocxStyle Over(DocxStyle below) => new()
    {
        Level = Level ?? below.Level,
        Kind = Kind ?? below.Kind,
        Bold = Bold ?? below.Bold,
        Italic = Italic ?? below.Italic,
        Underlined = Underlined ?? below.Underlined,
        Struck = Struck ?? below.Struck,
        SmallCapitals = SmallCapitals ?? below.SmallCapitals,
        Spaced = Spaced ?? below.Spaced,
        Hidden = Hidden ?? below.Hidden,
        Language = Language ?? below.Language,
    };

    public IEnumerable<EmphasisKind> Emphases => new (bool? Is, EmphasisKind Kind)[]
    {
        (Italic, EmphasisKind.Italic), (Bold, EmphasisKind.Bold), (Underlined, EmphasisKind.Underlined),
        (Struck, EmphasisKind.Struck), (SmallCapitals, EmphasisKind.SmallCapitals), (Spaced, EmphasisKind.Spaced),
    }.Where(emphasis => emphasis.Is == true).Select(emphasis => emphasis.Kind);
}
