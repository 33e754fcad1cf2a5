namespace Workbench.Works;

/// <summary>How a stretch of text is set off from what surrounds it.</summary>
public enum EmphasisKind
{
    Italic,
    Bold,
    Underlined,

    /// <summary>Letters set apart, the emphasis of Russian and German print.</summary>
    Spaced,
    SmallCapitals,
    Struck,
}
