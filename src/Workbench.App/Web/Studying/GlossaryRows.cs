using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Renderings;

namespace Workbench.App.Web.Studying;

/// <summary>The rows in which terms of a glossary stand.</summary>
internal static class GlossaryRows
{
    /// <summary>Those of the terms that one glossary has otherwise than the other.</summary>
    public static async Task<IReadOnlyCollection<int>> OfChange(OpenWork work, IReadOnlyCollection<GlossaryTerm> before, IReadOnlyCollection<GlossaryTerm> now)
    {
        var rows = new SortedSet<int>();
        var changed = before.Where(term => !now.Any(other => IsSame(term, other))).Concat(now.Where(term => !before.Any(other => IsSame(term, other))));
        foreach (var words in changed.SelectMany(term => term.Variants.Prepend(term.Original)).Distinct(StringComparer.Ordinal))
        {
            if (QueryOf(words) is { } query)
            {
                rows.UnionWith((await work.Studies.Occurrences(query, version: null)).Select(found => work.RowOf(version: null, found.Unit)).OfType<int>());
            }
        }

        return rows;
    }

    /// <returns>Null where there is no word to look for.</returns>
    private static PhraseQuery? QueryOf(string words)
    {
        try
        {
            return PhraseQuery.Parse(words);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsSame(GlossaryTerm one, GlossaryTerm other) =>
        string.Equals(one.Original, other.Original, StringComparison.Ordinal)
        && IsSame(one.Renderings, other.Renderings) && IsSame(one.Variants, other.Variants) && IsSame(one.Forbidden, other.Forbidden);

    private static bool IsSame(ImmutableArray<string> one, ImmutableArray<string> other) => one.AsSpan().SequenceEqual(other.AsSpan());
}
