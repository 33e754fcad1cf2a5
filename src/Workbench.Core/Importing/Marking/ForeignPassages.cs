using System.Collections.Immutable;
using Workbench.Importing.Languages;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>
/// Finds the passages in another language, and keeps of those that mark-up names the ones that are foreign: in another language than the document, and in letters that this
/// language has. Word processors mark the language of a keyboard, not of the words.
/// </summary>
internal static class ForeignPassages
{
    /// <summary>What is read through sentence by sentence; beyond it only the mark-up is believed.</summary>
    private const int MostCharacters = 8 * 1024 * 1024;

    public static ImmutableArray<Unit> Of(ImmutableArray<Unit> units, Language language)
    {
        var isRead = language.IsKnown && units.Sum(unit => (long)unit.Text.Length) <= MostCharacters;
        return isRead || units.Any(unit => !unit.Passages.IsEmpty) ? ImmutableArray.CreateRange(units, unit => Of(unit, language, isRead)) : units;
    }

    private static Unit Of(Unit unit, Language language, bool isRead)
    {
        var passages = unit.Passages.IsEmpty ? [] : unit.Passages.Where(passage => IsForeign(passage, unit.Text, language)).ToImmutableArray();
        passages = passages.IsEmpty && isRead && unit.Kind is not (UnitKind.Furniture or UnitKind.Contents) ? ForeignRuns.Of(unit.Text, language) : passages;
        return passages.IsEmpty && unit.Passages.IsEmpty ? unit : unit with { Passages = passages };
    }

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
