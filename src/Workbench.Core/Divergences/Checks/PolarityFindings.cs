using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Passages in which one side denies and the other does not. What denies by its sense alone (lack, hardly, without) answers a
/// negation but asks for none; «никто не» is one.
/// </summary>
internal static class PolarityFindings
{
    private const int OneClause = 4;
    private const int Denied = 4;

    /// <summary>In so few words of sense nothing else can have been denied.</summary>
    private const int Brief = 2;

    private const float LeastStrength = 0.3f;
    private const double Sure = 0.7;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var (ours, theirs) = (row.Sense(row.Original, passage.Original), row.Sense(row.Words, passage.Version));
        var (lost, added) = (Clauses(ours, row.Original), Clauses(theirs, row.Words));
        if (lost.Count == 0 && added.Count == 0)
        {
            yield break;
        }

        var (weakOurs, weakTheirs) = (ours.Of("negation", "weak").Count, theirs.Of("negation", "weak").Count);
        var isBrief = Content(row.Original, passage.Original) <= Brief && Content(row.Words, passage.Version) <= Brief;
        var voices = row.Sisters.Select(s => Clauses(s.Version.Sense(row.Text.Language), s.Version).Count).ToList();
        var whole = Clauses(row.Original.Sense(row.OriginalLanguage), row.Original).Count;
        var own = Clauses(row.Words.Sense(row.Text.Language), row.Words).Count;
        var isClose = isBrief || Leftovers.Of(row, passage).IsClose(row);
        var isOutvoted = row.Basis[row.Version].IsLiteral && voices.Count > 0 && voices.TrueForAll(v => v == whole) && own != whole;
        if (lost.Count > added.Count)
        {
            var place = Unanswered(lost, w => row.Reading.ToVersion[w].Word);
            var isDenied = isBrief || Denies(row.Original, row.Reading.ToVersion, place);
            if (lost.Count > added.Count + (isOutvoted && isDenied ? 0 : weakTheirs) && !IsAnsweredWeakly(row.Original, row.Reading.ToVersion, place, theirs))
            {
                yield return Finding(row, place, null, added.Count == 0, isOutvoted || (isClose && isDenied && (voices.Count == 0 || voices.Exists(v => v > own))));
            }
        }
        else if (added.Count > lost.Count)
        {
            var place = Unanswered(added, w => row.Reading.ToOriginal[w].Word);
            var isDenied = isBrief || Denies(row.Words, row.Reading.ToOriginal, place);
            if (added.Count > lost.Count + (isOutvoted && isDenied ? 0 : weakOurs) && !IsAnsweredWeakly(row.Words, row.Reading.ToOriginal, place, ours))
            {
                yield return Finding(row, null, place, lost.Count == 0, isOutvoted || (isClose && isDenied && (voices.Count == 0 || voices.Exists(v => v < own))));
            }
        }
    }

    /// <summary>Whether what stands for the denied word is denied by its sense: <c>far from stupid</c> is «не глуп», <c>without knowing</c> «не зная».</summary>
    private static bool IsAnsweredWeakly(SideWords side, Counterpart[] counterparts, (int First, int Last) negation, SenseReading there)
    {
        var weak = there.Of("negation", "weak");
        return weak.Count > 0 && DeniedWords(side, negation).Where(w => counterparts[w].Strength >= LeastStrength && counterparts[w].Word >= 0)
            .Any(w => weak.Exists(n => n.First <= counterparts[w].Word && counterparts[w].Word - n.Last < OneClause));
    }

    private static IEnumerable<int> DeniedWords(SideWords side, (int First, int Last) negation) =>
        Enumerable.Range(negation.Last + 1, Math.Max(0, Math.Min(Denied, side.Count - negation.Last - 1))).Where(w => VersionReading.IsContent(side.Words[w]));

    private static int Content(SideWords side, int[] words) => words.Count(w => VersionReading.IsContent(side.Words[w]));

    private static Divergence Finding(RowContext row, (int, int)? original, (int, int)? version, bool whole, bool isPlain) =>
        row.Finding(DivergenceKind.Negation, !isPlain ? Severity.Minor : whole ? Severity.Critical : Severity.Major, original, version, whole ? Sure : Sure / 2);

    /// <summary>Negations that stand close together are one, as in «никто никогда не»; and so are «не… ни… ни», however far apart.</summary>
    private static List<(int First, int Last)> Clauses(SenseReading reading, SideWords side)
    {
        var clauses = new List<(int First, int Last)>();
        foreach (var negation in reading.Of("negation", "strong").Where(n => !IsNumero(side, n.First) && !IsTag(side, n.First)))
        {
            if (clauses.Count > 0 && (negation.First - clauses[^1].Last <= OneClause || side.Words[negation.First].Key is "ни" or "nor"))
            {
                clauses[^1] = (clauses[^1].First, negation.Last);
            }
            else
            {
                clauses.Add(negation);
            }
        }

        return clauses;
    }

    /// <summary>Whether what is denied on this side is there, undenied, on the other: else the sentence is only put otherwise.</summary>
    private static bool Denies(SideWords side, Counterpart[] counterparts, (int First, int Last) negation) =>
        DeniedWords(side, negation).Any(w => counterparts[w].Strength >= LeastStrength);

    /// <summary><c>No. 7</c> denies nothing, nor does <c>“No,” he said</c> more than «Нет».</summary>
    private static bool IsNumero(SideWords side, int word) =>
        side.Words[word].Text == "No" && word + 2 < side.Count && side.Words[word + 1].Text == "." && side.Words[word + 2].Sort == WordSort.Number;

    /// <summary><c>…, isn't it?</c> asks for assent and denies nothing.</summary>
    private static bool IsTag(SideWords side, int word) =>
        word > 0 && word + 2 < side.Count && side.Words[word - 1].Text == "," && side.Words[word + 2].Text == "?"
        && side.Words[word].Key is [.., 'n', '\'' or '\u2019', 't'];

    private static (int, int) Unanswered(List<(int First, int Last)> clauses, Func<int, int> counterpart)
    {
        var place = clauses.FindIndex(c => counterpart(c.First) < 0);
        return clauses[Math.Max(0, place)];
    }
}
