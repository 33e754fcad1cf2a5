using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning.Joint;

/// <summary>
/// Aligns several versions with one original so that they bear each other out. Versions in one language are aligned with each other
/// too, which is easy: they share words. Where two disagree about a boundary, each hears what the other says, in probabilities; what
/// they cannot settle lowers the confidence of both.
/// </summary>
public static class JointAligner
{
    /// <summary>A version hears those that stand at most so many places before or after it.</summary>
    private const int FarthestWitness = 3;

    /// <summary>Aligns segmented documents.</summary>
    /// <param name="pins">For each version the links that a person made or found right.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <returns>One alignment a version.</returns>
    public static ImmutableArray<JointAlignment> Align(
        Document original,
        IReadOnlyList<Document> versions,
        IReadOnlyList<IReadOnlyCollection<Link>> pins,
        AlignmentOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(pins);
        var steps = new JointProgress(progress, versions.Count + Sisters(versions.Count, (v, w) => versions[v].Language == versions[w].Language).Count());
        PairAligner[] aligners = [.. versions.Select((version, v) => PairAligner.Learn(original, version, options, pins[v], steps.Next(), cancel))];
        return Align(
            aligners,
            pins,
            (v, w) => versions[v].Language == versions[w].Language,
            (v, w) => PairAligner.Learn(versions[v], versions[w], options, [], steps.Next(), cancel));
    }

    /// <summary>Aligns versions whose pairs with the original have been learnt.</summary>
    /// <param name="areSisters">Whether two versions are in one language.</param>
    /// <param name="learn">Learns two versions with each other; asked for each pair of sisters once, the lower number first.</param>
    public static ImmutableArray<JointAlignment> Align(
        IReadOnlyList<PairAligner> versions, IReadOnlyList<IReadOnlyCollection<Link>> pins, Func<int, int, bool> areSisters, Func<int, int, PairAligner> learn)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(learn);
        var heard = versions.Select(_ => new List<Witness>()).ToArray();
        foreach (var (v, w) in Sisters(versions.Count, areSisters))
        {
            var between = learn(v, w).SoftLinks;
            var (first, second) = (versions[v], versions[w]);
            heard[v].Add(Witness.Of(second.SoftLinks, between, turned: true, (first.Counts.Original, second.Counts.Version, first.Counts.Version)));
            heard[w].Add(Witness.Of(first.SoftLinks, between, turned: false, (second.Counts.Original, first.Counts.Version, second.Counts.Version)));
        }

        return [.. versions.Select((version, v) => new JointAlignment(version.Hearing(heard[v]).Align(pins[v]), version.LearntWords()))];
    }

    private static IEnumerable<(int First, int Second)> Sisters(int versions, Func<int, int, bool> areSisters) =>
        from distance in Enumerable.Range(1, FarthestWitness)
        from first in Enumerable.Range(0, Math.Max(0, versions - distance))
        where areSisters(first, first + distance)
        select (first, first + distance);
}
