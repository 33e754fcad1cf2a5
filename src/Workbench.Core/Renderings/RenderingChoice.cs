using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Renderings;

/// <summary>Chooses among the words that may render a phrase those that stand together and render it best.</summary>
internal static class RenderingChoice
{
    /// <summary>From this on a word is tied by more than its place.</summary>
    public const double Tied = 0.15;

    private const double LeastScore = 0.3;
    private const double WellTied = 0.3;
    private const double SurelyTied = 0.5;

    /// <summary>From this on a word stands beside the phrase so often that it is part of its rendering: <c>trade</c> of <c>trade unions</c>.</summary>
    private const double Companion = 0.6;
    private const int WidestGap = 4;

    /// <returns>In the order of the text; empty when nothing will do.</returns>
    public static List<Candidate> Of(List<Candidate> candidates, SideWords far)
    {
        var able = candidates.Where(candidate => candidate.Score >= LeastScore).OrderBy(candidate => candidate.Far).ToList();
        var tied = able.Where(IsTied).Select(candidate => candidate.Near).ToHashSet();
        var known = able.Where(candidate => candidate.Strength >= WellTied).Select(candidate => candidate.Near).ToHashSet();

        // A word that only its place ties is nothing beside one that is tied by more.
        able.RemoveAll(candidate => !IsTied(candidate) && tied.Contains(candidate.Near));

        // Nor is one that is met in the same passages now and then, beside one that is known to render the word.
        able.RemoveAll(candidate => candidate.Strength < Tied && candidate.Usage < Companion && known.Contains(candidate.Near));
        var clusters = Clusters(able, far).ConvertAll(cluster => WithoutRepetition(cluster, far));
        if (clusters.Count == 0)
        {
            return [];
        }

        var best = clusters.MaxBy(cluster => cluster.Sum(candidate => candidate.Score))!;
        var rendered = best.Select(candidate => candidate.Near).ToHashSet();
        var rest = clusters.Where(cluster => cluster != best && cluster.Any(candidate => IsTied(candidate) && !rendered.Contains(candidate.Near)))
            .SelectMany(cluster => cluster.Where(candidate => !rendered.Contains(candidate.Near)));
        return [.. best.Concat(rest).OrderBy(candidate => candidate.Far)];
    }

    /// <summary>Whether the word may render the phrase though it stands in another sentence than is linked to it.</summary>
    public static bool IsSurelyTied(Candidate candidate) => candidate.Strength >= SurelyTied || candidate.Usage >= Companion;

    /// <summary>Of two forms of one word that render the same word the one that stands nearer to the rest is meant.</summary>
    private static List<Candidate> WithoutRepetition(List<Candidate> cluster, SideWords far)
    {
        var centre = cluster.Average(candidate => candidate.Far);
        return [.. cluster.GroupBy(candidate => (candidate.Near, far.Words[candidate.Far].StemKey))
            .Select(same => same.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => Math.Abs(candidate.Far - centre)).First())
            .OrderBy(candidate => candidate.Far)];
    }

    /// <summary>Whether more than its place ties the word.</summary>
    public static bool IsTied(Candidate candidate) => candidate.Strength >= Tied || candidate.Usage >= Tied;

    private static List<List<Candidate>> Clusters(List<Candidate> able, SideWords far)
    {
        var clusters = new List<List<Candidate>>();
        foreach (var candidate in able)
        {
            if (clusters.Count > 0 && AreTogether(clusters[^1][^1].Far, candidate.Far, far))
            {
                clusters[^1].Add(candidate);
            }
            else
            {
                clusters.Add([candidate]);
            }
        }

        return clusters;
    }

    private static bool AreTogether(int before, int after, SideWords far) =>
        after - before <= WidestGap && far.UnitOf[before] == far.UnitOf[after]
        && !Enumerable.Range(before + 1, after - before - 1).Any(between => far.Words[between].Sort == WordSort.Mark && far.Words[between].Text is "." or "!" or "?" or ";" or "…");
}
