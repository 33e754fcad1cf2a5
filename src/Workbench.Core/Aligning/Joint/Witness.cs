using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Joint;

/// <summary>
/// What another version says of a link: where it has the original's units, and which units of this version it matches there
/// (after the probabilistic consistency of Do et al. 2005, ProbCons). It is believed as far as it goes: of units that it leaves
/// out itself it says nothing.
/// </summary>
internal sealed class Witness : ILinkWitness
{
    /// <summary>How much a witness counts beside what the texts themselves say.</summary>
    private const double Weight = 0.5;

    /// <summary>How wrong a witness may be.</summary>
    private const double Doubt = 0.05;

    private readonly PairPosteriors ofOriginal;
    private readonly PairPosteriors ofVersion;
    private readonly float[] seenOfOriginal;
    private readonly float[] seenOfVersion;

    private Witness(PairPosteriors ofOriginal, float[] seenOfOriginal, PairPosteriors ofVersion, float[] seenOfVersion)
    {
        (this.ofOriginal, this.seenOfOriginal) = (ofOriginal, seenOfOriginal);
        (this.ofVersion, this.seenOfVersion) = (ofVersion, seenOfVersion);
    }

    /// <param name="withOriginal">The possible links of the original with the witness.</param>
    /// <param name="withVersion">The possible links of the witness with this version.</param>
    /// <param name="turned">Whether <paramref name="withVersion"/> are links of this version with the witness.</param>
    public static Witness Of(
        IReadOnlyList<SoftLink> withOriginal, IReadOnlyList<SoftLink> withVersion, bool turned, (int Original, int Witness, int Version) counts)
    {
        var fromOriginal = PairPosteriors.Of(withOriginal, counts.Original, false);
        var toOriginal = PairPosteriors.Of(withOriginal, counts.Witness, true);
        var toVersion = PairPosteriors.Of(withVersion, counts.Witness, turned);
        var fromVersion = PairPosteriors.Of(withVersion, counts.Version, !turned);
        return new Witness(fromOriginal.Through(toVersion, toOriginal), Seen(fromOriginal), fromVersion.Through(toOriginal, toVersion), Seen(fromVersion));
    }

    public ILinkWitness Select(IReadOnlyList<int> original, IReadOnlyList<int> version) => new Witness(
        ofOriginal.Select(original, Numbers(version)),
        [.. original.Select(u => seenOfOriginal[u])],
        ofVersion.Select(version, Numbers(original)),
        [.. version.Select(u => seenOfVersion[u])]);

    public double Score(LinkShape shape, int row, int column) => Weight * (
        Side(shape.Original, row, shape.Version, column, ofOriginal, seenOfOriginal)
        + Side(shape.Version, column, shape.Original, row, ofVersion, seenOfVersion));

    private static double Side(UnitPattern units, int first, UnitPattern faced, int facedFirst, PairPosteriors links, float[] seen)
    {
        var score = 0.0;
        for (var unit = first; unit < first + units.Span; unit++)
        {
            var inside = 0f;
            foreach (var (other, probability) in links[unit])
            {
                var at = other - facedFirst;
                inside += at >= 0 && at < faced.Span && faced.Contains(at) ? probability : 0;
            }

            var linked = links.Linked(unit);
            var agreeing = units.Contains(unit - first) && faced.Mask != 0 ? Math.Min(inside, linked) : seen[unit] - linked;
            score += Math.Log(Doubt + ((1 - Doubt) * Math.Clamp(1 - seen[unit] + agreeing, 0, 1)));
        }

        return score;
    }

    private static float[] Seen(PairPosteriors links) => [.. Enumerable.Range(0, links.Rows).Select(links.Linked)];

    private static Dictionary<int, int> Numbers(IReadOnlyList<int> units) => units.Select((unit, number) => (unit, number)).ToDictionary(u => u.unit, u => u.number);
}
