using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Glossaries;

/// <summary>Joins entries that are for one term, inflection aside; nothing that any of them says is lost.</summary>
public static class GlossaryMerger
{
    /// <param name="original">The language of the original.</param>
    /// <returns>The terms in the order of their first entries, each with the id of the entry that has one.</returns>
    public static GlossaryReading Merge(IEnumerable<GlossaryTerm> terms, Language original)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (merged, places, warnings) = (new List<GlossaryTerm>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var term in terms)
        {
            var key = KeyOf(term.Original, original);
            if (places.TryGetValue(key, out var place))
            {
                warnings.Add($"'{term.Original}' is there more than once; what its entries say was joined.");
                merged[place] = Join(merged[place], term);
            }
            else
            {
                places[key] = merged.Count;
                merged.Add(Clean(term));
            }
        }

        warnings.AddRange(merged.SelectMany(term => term.Contradictions.Select(rendering =>
            $"'{rendering}' is both allowed and forbidden for '{term.Original}'; it is not checked until one of the two is taken out.")));
        return new GlossaryReading([.. merged], [.. warnings.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether two spellings are forms of one term.</summary>
    public static bool IsSameTerm(string left, string right, Language original) => KeyOf(left, original) == KeyOf(right, original);

    private static string KeyOf(string term, Language language) =>
        string.Join(' ', WordTokenizer.Tokenize(term.Normalize().ToLowerInvariant().Replace('ё', 'е'))
            .Where(token => char.IsLetterOrDigit(token[0]))
            .Select(token => Stemmers.Stem(IrregularForms.WordOf(language == Language.Russian ? OldSpelling.Modern(token) : token, language), language)));

    private static GlossaryTerm Clean(GlossaryTerm term) => Join(term with { Renderings = [], Variants = [], Forbidden = [], Reason = "" }, term);

    private static GlossaryTerm Join(GlossaryTerm first, GlossaryTerm second) => first with
    {
        Id = first.Id.Length > 0 ? first.Id : second.Id,
        Renderings = Union(first.Renderings, second.Renderings),
        Variants = Union(first.Variants, second.Original == first.Original ? second.Variants : second.Variants.Insert(0, second.Original)),
        Forbidden = Union(first.Forbidden, second.Forbidden),
        Reason = string.Join("; ", new[] { first.Reason.Trim(), second.Reason.Trim() }.Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal)),
    };

    private static ImmutableArray<string> Union(ImmutableArray<string> first, ImmutableArray<string> second) =>
        [.. first.Concat(second).Select(word => TextNormalization.Fold(word)).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
