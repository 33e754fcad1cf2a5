using Workbench.Works;

namespace Workbench.Importing.Languages;

/// <summary>The English names of the languages that are recognised.</summary>
internal static class LanguageNames
{
    /// <summary><c>Russian</c> for <c>ru</c>; null for a language without name here.</summary>
    public static string? Of(Language language) => language.Tag switch
    {
        "ru" => "Russian",
        "en" => "English",
        "uk" => "Ukrainian",
        "be" => "Belarusian",
        "bg" => "Bulgarian",
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "it" => "Italian",
        "pl" => "Polish",
        _ => null,
    };

    public static bool IsCyrillic(Language language) => language.Tag is "ru" or "uk" or "be" or "bg" or "sr" or "mk";
}
