namespace Workbench.Importing.Encodings;

/// <summary>What a character is to the eye that judges whether bytes were read in the right encoding.</summary>
internal enum CharacterClass
{
    /// <summary>White space and the punctuation of ASCII.</summary>
    Boundary,
    Digit,

    /// <summary>A letter of ASCII.</summary>
    Basic,

    /// <summary>A Latin letter above ASCII that western languages use daily.</summary>
    Accented,

    /// <summary>Any other Latin letter above ASCII.</summary>
    RareLatin,
    Russian,

    /// <summary>A letter of Ukrainian or Belarusian that Russian lacks.</summary>
    NearRussian,

    /// <summary>A letter of another Cyrillic alphabet.</summary>
    FarCyrillic,

    /// <summary>Quotation marks, dashes and signs that stand in books.</summary>
    Typographic,

    /// <summary>The lines that frame tables in texts from DOS.</summary>
    Frame,

    /// <summary>Mathematics and what else a book seldom has.</summary>
    Symbol,

    /// <summary>A byte without character.</summary>
    Nothing,
}
