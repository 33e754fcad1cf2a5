namespace Workbench.Divergences.Reading;

/// <summary>
/// What the words without counterpart weigh in one version of a row: for each the surprise −log P(no counterpart | sound), where
/// P comes from the work's coverage and from the vote of the other versions.
/// </summary>
internal sealed class WordCosts
{
    private const double VoteShare = 0.6;
    private const double Sure = 0.96;
    private const double LostInPlace = 0.6;
    private const double ExtraInPlace = 0.15;

    private WordCosts(VersionReading reading, double[] lacking, double[] extra)
    {
        (Reading, Lacking, Extra) = (reading, lacking, extra);
    }

    public VersionReading Reading { get; }

    /// <summary>For each word of the original what its absence from the version weighs; 0 for a word that is rendered.</summary>
    public double[] Lacking { get; }

    /// <summary>For each word of the version what its presence weighs.</summary>
    public double[] Extra { get; }

    public static WordCosts Of(VersionReading reading, VersionBasis basis, IReadOnlyList<VersionReading> sisters)
    {
        var lacking = new double[reading.Original.Count];
        var extra = new double[reading.Version.Count];
        for (var o = 0; o < lacking.Length; o++)
        {
            var counterpart = reading.ToVersion[o];
            if (!counterpart.IsOutside && VersionReading.IsContent(reading.Original.Words[o]))
            {
                // A word in its place that the lexicon does not tie to it is neither for nor against.
                var (votes, support) = (0, 0.0);
                foreach (var sister in sisters)
                {
                    if (sister.ToVersion[o] is { IsOutside: false } there && (there.Word < 0 || there.Strength > 0))
                    {
                        (votes, support) = (votes + 1, support + there.Support);
                    }
                }

                var chance = basis.Original.Of(reading.Original.Words[o], counterpart.Support);
                lacking[o] = Surprise(votes == 0 ? chance : ((1 - VoteShare) * chance) + (VoteShare * (support / votes)), counterpart, LostInPlace);
            }
        }

        for (var v = 0; v < extra.Length; v++)
        {
            var (word, counterpart) = (reading.Version.Words[v], reading.ToOriginal[v]);
            if (!counterpart.IsOutside && VersionReading.IsContent(word))
            {
                var chance = basis.Version.Of(word, counterpart.Support);
                var shared = Array.Exists(word.Stems, stem => sisters.Any(s => s.Stems.Contains(stem))) ? 0.0 : 0.9;
                extra[v] = Surprise(sisters.Count == 0 ? chance : ((1 - VoteShare) * chance) + (VoteShare * shared), counterpart, ExtraInPlace);
            }
        }

        return new WordCosts(reading, lacking, extra);
    }

    private static double Surprise(double chance, Counterpart counterpart, double inPlace)
    {
        var surprise = -Math.Log(1 - (Sure * chance)) * (1 - counterpart.Support);
        return counterpart.Word >= 0 && counterpart.Strength == 0 ? surprise * inPlace : surprise;
    }
}
