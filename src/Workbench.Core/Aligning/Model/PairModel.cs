using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;
using Workbench.Lexicons;

namespace Workbench.Aligning.Model;

/// <summary>What is known of a pair of texts: its words' translations, its lengths, and how often links of each shape occur and runs go on.</summary>
/// <param name="RunsOfParagraphs">Runs where paragraphs are judged: one may be tied by its first sentences and cut short.</param>
internal sealed record PairModel(TranslationTable Table, LengthModel Lengths, ShapePriors Priors, RunPriors Runs, RunPriors RunsOfParagraphs)
{
    private const double GoingOnInParagraph = 0.7;

    /// <summary>Before any link is known: what the texts share, what lexicons know, and what other texts taught.</summary>
    public static PairModel Start(UnitTokens original, UnitTokens version, IEnumerable<Lexicon> lexicons, IReadOnlyCollection<LearntWord> remembered)
    {
        var known = Anchors.Find(original, version);
        foreach (var lexicon in lexicons)
        {
            known.AddRange(KnownWords.Find(lexicon, original, version));
        }

        known.AddRange(RememberedWords.Find(remembered, original, version));
        return new PairModel(TranslationTable.FromAssociations(known, original, version), LengthModel.Start(original, version), ShapePriors.Start, ShapePriors.Start.Runs(default), ShapePriors.Start.Runs(default, GoingOnInParagraph));
    }

    /// <summary>What some possible links teach, on top of what was known at the start.</summary>
    public PairModel Learn(PairModel start, UnitTokens original, UnitTokens version, IReadOnlyList<SoftLink> links, RunCounts runs)
    {
        var priors = ShapePriors.Learn(links, runs);
        return new PairModel(
            Learning.Learn(original, version, start.Table, links),
            Lengths.Learn(original, version, links),
            priors,
            priors.Runs(runs),
            priors.Runs(runs, GoingOnInParagraph));
    }
}
