namespace Workbench.Divergences;

/// <summary>In what a version departs from the original, or from another version. Written as its name in lower case.</summary>
public enum DivergenceKind
{
    /// <summary>The version has nothing for a paragraph or sentence.</summary>
    Omission,

    /// <summary>The original has nothing for a paragraph or sentence of the version.</summary>
    Addition,

    /// <summary>A number is lost, added or another one.</summary>
    Number,

    /// <summary>A name is lost, added or another one.</summary>
    Name,

    /// <summary>One denies what the other does not.</summary>
    Negation,

    /// <summary>One asks and the other does not.</summary>
    Question,

    /// <summary>One exclaims and the other does not.</summary>
    Exclamation,

    /// <summary>The version is far longer or shorter than this work leads one to expect.</summary>
    Length,

    /// <summary>The version differs in words of sense from another version in its language.</summary>
    Difference,
}
