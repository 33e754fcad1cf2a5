using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Puts the forms of one name together: Базаров, Базарову, Базарова.</summary>
internal static class NameGroups
{
    public static ImmutableArray<NameGroup> Of(IReadOnlyList<CapitalWord> words, Language language)
    {
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in words.Select(word => word.Folded).Distinct(StringComparer.Ordinal))
        {
            Join(byKey, KeysOf(form, language));
        }

        return [.. words.GroupBy(word => Head(byKey, KeysOf(word.Folded, language)[0]), StringComparer.Ordinal).Select(group => new NameGroup(
            group.Key,
            FormsOf(group),
            [.. group.Select(word => word.Folded).Distinct(StringComparer.Ordinal)],
            RowsOf(group)))];
    }

    public static ImmutableArray<NameForm> FormsOf(IEnumerable<CapitalWord> words) =>
        [.. words.GroupBy(word => word.Text, StringComparer.Ordinal).Select(form => new NameForm(form.Key, form.Count(), RowsOf(form)))
            .OrderByDescending(form => form.Count).ThenBy(form => form.Text, StringComparer.Ordinal)];

    public static ImmutableArray<int> RowsOf(IEnumerable<CapitalWord> words) => [.. words.Select(word => word.Row).Distinct().Order()];

    /// <summary>Of a name its own keys, and not that of the common word its stem seems to be: «Чехов» is no «чех».</summary>
    private static IReadOnlyList<string> KeysOf(string folded, Language language)
    {
        var word = language == Language.Russian ? RussianNameEndings.Nominative(folded) : folded;
        var keys = WordKeys.Of(word, isCapital: true, language);
        return [.. keys.Skip(keys.Count > 1 ? 1 : 0), .. language == Language.Russian ? RussianNameEndings.Bases(word) : []];
    }

    private static void Join(Dictionary<string, string> byKey, IReadOnlyList<string> keys)
    {
        var head = Head(byKey, keys[0]);
        foreach (var key in keys)
        {
            byKey[Head(byKey, key)] = head;
        }
    }

    private static string Head(Dictionary<string, string> byKey, string key)
    {
        while (byKey.TryGetValue(key, out var next) && !string.Equals(next, key, StringComparison.Ordinal))
        {
            key = next;
        }

        return key;
    }
}
