namespace Workbench.Segmenting;

/// <summary>When the full stop after an abbreviation ends a sentence, given that a capital or a digit follows.</summary>
internal enum AbbreviationRule
{
    /// <summary>Never: "Mr.", "т. е.".</summary>
    Never,

    /// <summary>Not before a number, arabic or roman: "Vol. II", "стр. 5".</summary>
    UnlessNumber,

    /// <summary>Not before digits; "I" may be a word there: "No. 5", but "No. I think".</summary>
    UnlessDigits,

    /// <summary>Not before a number, an initial, or a capital that looks like a name: "в 1917 г. Ленин".</summary>
    UnlessName,

    /// <summary>Only before a word that opens sentences: "the U.S.S.R. The", but "the U.S.S.R. Academy".</summary>
    BeforeOpener,
}
