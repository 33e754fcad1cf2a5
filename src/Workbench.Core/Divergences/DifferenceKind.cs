namespace Workbench.Divergences;

/// <summary>
/// In what two versions differ at one place, from the slightest to the weightiest: the classes that page, console and exports
/// show and hide.
/// </summary>
public enum DifferenceKind
{
    Same,

    /// <summary>Marks only: a comma more, curly for straight quotes, a dash for a hyphen.</summary>
    Punctuation,

    /// <summary>The same word in another case of letters.</summary>
    Case,

    /// <summary>The same word written otherwise: <c>to-day</c>, <c>today</c>; <c>colour</c>, <c>color</c>; <c>Gromoff</c>, <c>Gromov</c>.</summary>
    Spelling,

    /// <summary>An article, preposition, pronoun, conjunction or auxiliary.</summary>
    FunctionWord,

    /// <summary>The same words in another order.</summary>
    Order,

    /// <summary>Another form of the same words: tense, number, mood.</summary>
    Inflection,

    /// <summary>The same run of words, but in another place.</summary>
    Moved,

    /// <summary>A word that carries sense.</summary>
    Content,

    /// <summary>Words of sense of the first text in whose place the second has none.</summary>
    Omission,

    /// <summary>Words of sense of the second text in whose place the first has none.</summary>
    Addition,

    /// <summary>A number or a date.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,

    /// <summary>One of the two denies.</summary>
    Negation,

    /// <summary>Must, may, should.</summary>
    Modality,

    /// <summary>All, some, always, almost.</summary>
    Quantity,
}
