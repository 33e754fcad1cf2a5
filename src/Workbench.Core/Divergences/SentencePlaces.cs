using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The sentences of a group of units, counted through as the sentence links of a paragraph link count them.</summary>
internal static class SentencePlaces
{
    public static ImmutableArray<(UnitIndex Unit, Span Span)> Of(Document document, UnitGroup units) =>
        [.. units.SelectMany(u => document[u].Sentences.Select(s => (u, s)))];
}
