using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>Reduces words to stems, so that the forms of one word meet. A stem is a key for comparing and need not be a word.</summary>
public static class Stemmers
{
    /// <summary>
    /// The stem by the Snowball algorithm of the language (Russian, English, German, French); in any other language the
    /// word itself in lower case. Upper and lower case make no difference.
    /// </summary>
    public static string Stem(string word, Language language) =>
        language.Tag switch
        {
            "ru" => RussianStemmer.Stem(word),
            "en" => EnglishStemmer.Stem(word),
            "de" => GermanStemmer.Stem(word),
            "fr" => FrenchStemmer.Stem(word),
            _ => word.ToLowerInvariant(),
        };
}
