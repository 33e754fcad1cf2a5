using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>Terms that the version renders otherwise than the work's glossary has them, or as it forbids.</summary>
internal static class GlossaryFindings
{
    private const double Sure = 0.9;
    private const int MostBetween = 3;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        if (row.Basis.Options.Glossary.IsEmpty || row.Words.Units.IsEmpty)
        {
            yield break;
        }

        var linker = row.Basis[row.Version].Linker;
        foreach (var term in row.Basis.Options.Glossary)
        {
            if (term.Variants.Prepend(term.Original).Select(form => PlacesOf(form, row.Original, linker.ReadOriginal).FirstOrDefault()).OfType<int[]>().FirstOrDefault() is not { } place)
            {
                continue;
            }

            var allowed = term.Renderings.SelectMany(rendering => PlacesOf(rendering, row.Words, linker.ReadVersion)).ToList();
            var forbidden = term.Forbidden.Except(term.Contradictions, StringComparer.OrdinalIgnoreCase)
                .SelectMany(rendering => PlacesOf(rendering, row.Words, linker.ReadVersion))
                .FirstOrDefault(found => !allowed.Exists(good => found.All(good.Contains)));
            if (forbidden is not null)
            {
                yield return row.Finding(DivergenceKind.Term, Severity.Major, (place[0], place[^1]), (forbidden[0], forbidden[^1]), Sure);
            }
            else if (allowed.Count == 0 && !term.Renderings.IsEmpty && !term.Renderings.Any(rendering => HasAllStems(row, rendering)))
            {
                var there = row.Reading.ToVersion[place[0]].Word;
                yield return row.Finding(DivergenceKind.Term, Severity.Major, (place[0], place[^1]), there >= 0 ? (there, there) : null, Sure);
            }
        }
    }

    /// <summary>A rendering whose words stand apart in the row is taken for one all the same: a finding must be sure.</summary>
    private static bool HasAllStems(RowContext row, string rendering) =>
        row.Basis[row.Version].Linker.ReadVersion([.. rendering.Split(' ')]).SelectMany(word => word.Stems).All(row.HasStem);

    /// <summary>Where the words of a phrase stand in order with few others between, inflection aside.</summary>
    private static IEnumerable<int[]> PlacesOf(string phrase, SideWords side, Func<IReadOnlyList<string>, LinkWord[]> read)
    {
        var wanted = read([.. WordTokenizer.Tokenize(phrase)]).Where(word => word.Stems.Length > 0).ToArray();
        for (var first = 0; wanted.Length > 0 && first < side.Count; first++)
        {
            if (IsForm(side.Words[first], wanted[0]) && From(first, wanted, side) is { } place)
            {
                yield return place;
            }
        }
    }

    private static int[]? From(int first, LinkWord[] wanted, SideWords side)
    {
        var place = new int[wanted.Length];
        place[0] = first;
        for (var w = 1; w < wanted.Length; w++)
        {
            var next = Enumerable.Range(place[w - 1] + 1, MostBetween + 1).FirstOrDefault(at => at < side.Count && IsForm(side.Words[at], wanted[w]), -1);
            if (next < 0 || side.UnitOf[next] != side.UnitOf[first])
            {
                return null;
            }

            place[w] = next;
        }

        return place;
    }

    private static bool IsForm(LinkWord word, LinkWord wanted) => word.StemKey == wanted.StemKey || (wanted.Stems is [var stem] && word.Stems.Length > 1 && word.Stems.Contains(stem));
}
