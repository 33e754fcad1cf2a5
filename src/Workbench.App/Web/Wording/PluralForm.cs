namespace Workbench.App.Web.Wording;

/// <summary>The grammatical number of a counted noun, by the CLDR rules for whole numbers.</summary>
internal static class PluralForm
{
    public const string One = "one";
    public const string Few = "few";
    public const string Many = "many";
    public const string Other = "other";

    /// <summary>The forms a language has, all of which its resources must give.</summary>
    public static IReadOnlyList<string> Of(string language) => language == "ru" ? [One, Few, Many] : [One, Other];

    public static string Of(string language, long count) => (language, count % 10, count % 100) switch
    {
        ("ru", 1, not 11) => One,
        ("ru", 2 or 3 or 4, not (12 or 13 or 14)) => Few,
        ("ru", _, _) => Many,
        _ => count == 1 ? One : Other,
    };
}
