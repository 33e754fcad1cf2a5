using System.Collections.Immutable;
using Workbench.Importing.Languages;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>
/// Keeps of the passages that mark-up names those that are foreign: in another language than the document, and in letters that this
/// language has. Word processors mark the language of a keyboard, not of the words.
/// </summary>
internal static class ForeignPassages
{
    public static ImmutableArray<Unit> Of(ImmutableArray<Unit> units, Language language) =>
        units.Any(unit => !unit.Passages.IsEmpty)
            ? [.. units.Select(unit => unit.Passages.IsEmpty ? unit : unit with { Passages = [.. unit.Passages.Where(passage => IsForeign(passage, unit.Text, language))] })]
            : units;

    private static bool IsForeign(Passage passage, string text, Language language)
    {
        var (cyrillic, letters) = (0, 0);
        foreach (var character in text.AsSpan(passage.Span.Start, passage.Span.Length))
        {
            letters += char.IsLetter(character) ? 1 : 0;
            cyrillic += character is >= '\u0400' and < '\u0530' ? 1 : 0;
        }

        return passage.Language != language && letters > 0 && (!IsOfKnownScript(passage.Language) || cyrillic * 2 > letters == LanguageNames.IsCyrillic(passage.Language));
    }

    private static bool IsOfKnownScript(Language language) => LanguageNames.Of(language) is not null || LanguageNames.IsCyrillic(language);
}
