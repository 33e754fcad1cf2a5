using System.Collections.Immutable;
using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Reads what the other side has for one occurrence.</summary>
internal sealed class OccurrenceReader
{
    private readonly LinkedUnits units;
    private readonly WordLinker linker;
    private readonly string siglum;
    private readonly bool isBack;
    private readonly int[] words;
    private readonly PassageView[] views;

    private OccurrenceReader(LinkedUnits units, WordLinker linker, string siglum, bool isBack, int[] words)
    {
        (this.units, this.linker, this.siglum, this.isBack, this.words) = (units, linker, siglum, isBack, words);
        views = [.. units.Holding(words, isBack)];
    }

    private SideWords Near => isBack ? units.Version : units.Original;

    private SideWords Far => isBack ? units.Original : units.Version;

    /// <summary>What tells the passage from others: an occurrence in the same one has the same.</summary>
    public (LinkedUnits Units, int First) Passage => (units, views is [{ Far: [var first, ..] }, ..] ? first : -1);

    /// <summary>The words of the other side's passage.</summary>
    public IEnumerable<LinkWord> FarWords => views.SelectMany(view => view.Far).Select(far => Far.Words[far]);

    /// <returns>Null where nothing is linked to the unit.</returns>
    public static OccurrenceReader? Of(VersionPassages passages, Occurrence occurrence, bool isBack)
    {
        if (passages.LinkOf(occurrence.Unit, isBack) is not { } link)
        {
            return null;
        }

        var units = passages.Read(link);
        var near = isBack ? units.Version : units.Original;
        int[] words = [.. occurrence.Words.Select(span => WordAt(near, occurrence.Unit, span.Start)).Distinct()];
        var telling = words.Where(word => near.Words[word].Sort is WordSort.Content or WordSort.Number).ToArray();
        return new OccurrenceReader(units, passages.Linker, passages.Siglum(isBack), isBack, telling.Length > 0 ? telling : words);
    }

    /// <summary>What stands in the linked sentences.</summary>
    /// <param name="taken">Words that render other occurrences.</param>
    public Reading Read(Company company, IReadOnlySet<(UnitIndex Unit, int Start)> taken) => Told(RenderingChoice.Of(Candidates(views, company, taken), Far));

    /// <summary>What stands in any sentence of the linked paragraphs: the sentence may be linked wrongly, or the word stand in the next one.</summary>
    /// <returns>Null when no word there is tied by more than its place.</returns>
    public Reading? ReadAround(Company company, IReadOnlySet<(UnitIndex Unit, int Start)> taken)
    {
        var tied = Candidates(units.All(isBack), company, taken).Where(RenderingChoice.IsSurelyTied).ToList();
        return RenderingChoice.Of(tied, Far) is { Count: > 0 } chosen ? Told(chosen) : null;
    }

    /// <summary>The word that holds a place: part of it, where hyphens join several.</summary>
    private static int WordAt(SideWords side, UnitIndex unit, int start)
    {
        var word = side.FirstAt(unit, start);
        return word < side.Count && side.UnitOf[word] == unit && side.Spans[word].Start == start ? word : word - 1;
    }

    private List<Candidate> Candidates(IEnumerable<PassageView> passages, Company company, IReadOnlySet<(UnitIndex Unit, int Start)> taken)
    {
        var isOfFunction = words.All(word => Near.Words[word].Sort == WordSort.Function);
        var found = new List<Candidate>();
        foreach (var view in passages)
        {
            var asked = Enumerable.Range(0, view.Near.Length).Where(n => words.Contains(view.Near[n])).ToArray();
            for (var far = 0; far < view.Far.Length; far++)
            {
                var (word, sort) = (view.Far[far], Far.Words[view.Far[far]].Sort);
                if (taken.Contains((Far.UnitOf[word], Far.Spans[word].Start)))
                {
                    continue;
                }

                if (sort is WordSort.Content or WordSort.Number || (isOfFunction && sort == WordSort.Function))
                {
                    found.Add(CandidateScore.Of(view, asked, far, company.WeightOf(Far.Words[word]), asked.Length > 0 ? (words[0], 0.0) : BestTie(Far.Words[word])));
                }
            }
        }

        return found;
    }

    private (int Near, double Strength) BestTie(LinkWord far) =>
        words.Select(near => (near, (double)(isBack ? linker.Strength(far, Near.Words[near]) : linker.Strength(Near.Words[near], far)))).MaxBy(tie => tie.Item2);

    private Reading Told(List<Candidate> chosen)
    {
        if (chosen.Count == 0)
        {
            return new Reading(new Rendering(siglum, Far.Units, RenderingBasis.NotFound), []);
        }

        var unit = Far.UnitOf[chosen[0].Far];
        var inUnit = chosen.Where(candidate => Far.UnitOf[candidate.Far] == unit).ToList();
        LinkWord[] told = [.. inUnit.Select(candidate => Far.Words[candidate.Far])];
        return new Reading(
            new Rendering(siglum, Far.Units, BasisOf(inUnit))
            {
                Unit = unit,
                Words = [.. inUnit.Select(candidate => Far.Spans[candidate.Far])],
                Text = RenderingText.Of(Far, [.. inUnit.Select(candidate => candidate.Far)]),
                Group = string.Join(' ', told.SelectMany(word => isBack ? linker.OriginalStems(word) : linker.VersionStems(word))),
                Confidence = inUnit.Average(candidate => candidate.Score),
            },
            told);
    }

    private static RenderingBasis BasisOf(List<Candidate> chosen) =>
        chosen.Exists(candidate => candidate.Strength >= RenderingChoice.Tied) ? RenderingBasis.Words
        : chosen.Exists(RenderingChoice.IsTied) ? RenderingBasis.Usage
        : RenderingBasis.Place;
}
