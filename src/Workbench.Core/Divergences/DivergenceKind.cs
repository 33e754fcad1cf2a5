namespace Workbench.Divergences;

/// <summary>In what a version departs from the original, or from another version. Written as its name in lower case.</summary>
public enum DivergenceKind
{
    /// <summary>The version has nothing for a paragraph, a sentence or words of the original.</summary>
    Omission,

    /// <summary>The original has nothing for a paragraph, a sentence or words of the version.</summary>
    Addition,

    /// <summary>A number is lost, added or another one.</summary>
    Number,

    /// <summary>A day, month or year is lost or another one.</summary>
    Date,

    /// <summary>A measure, a currency or a calendar is converted.</summary>
    Conversion,

    /// <summary>A name is lost, added or another one, or is written otherwise than in another version.</summary>
    Name,

    /// <summary>One denies what the other does not.</summary>
    Negation,

    /// <summary>What must be may be, or the reverse; an order became advice.</summary>
    Modality,

    /// <summary>All became some, always became often.</summary>
    Quantity,

    /// <summary>The words stand for something else.</summary>
    Mistranslation,

    /// <summary>A milder word than the original's.</summary>
    Softened,

    /// <summary>A stronger word than the original's.</summary>
    Strengthened,

    /// <summary>Past for present, or the reverse.</summary>
    Tense,

    /// <summary>One asks and the other does not.</summary>
    Question,

    /// <summary>A cry, capitals or other stress on one side only.</summary>
    Emphasis,

    /// <summary>Quotation marks on one side only, or another speaker.</summary>
    Quotation,

    /// <summary>A note is lost.</summary>
    Note,

    /// <summary>A term is not rendered as elsewhere in the version, or as the glossary has it.</summary>
    Term,

    /// <summary>A form of address or a title is lost or another one; ты and вы.</summary>
    Title,

    /// <summary>What is said several times on one side is said once on the other.</summary>
    Repetition,

    /// <summary>A word of the original is left standing.</summary>
    Untranslated,

    /// <summary>The version breaks off.</summary>
    Truncated,

    /// <summary>The words follow each other in a wild order.</summary>
    Order,

    /// <summary>One paragraph of the original is several here.</summary>
    Split,

    /// <summary>Several paragraphs of the original are one here.</summary>
    Merged,

    /// <summary>It stands in another place than in the original.</summary>
    Moved,

    /// <summary>The version is far longer or shorter than this work leads one to expect.</summary>
    Length,

    /// <summary>The version differs in words of sense from another version in its language.</summary>
    Difference,
}
