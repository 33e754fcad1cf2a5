using System.Collections.Frozen;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The number words of a language by their form in lower case, with е for ё.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord> English = EnglishNumberWords.All().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, NumberWord> Russian = RussianNumberWords.All().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, NumberWord> None = FrozenDictionary<string, NumberWord>.Empty;

    public static bool AreKnownIn(Language language) => Of(language).Count > 0;

    public static FrozenDictionary<string, NumberWord> Of(Language language) =>
        language == Language.English ? English : language == Language.Russian ? Russian : None;
}
