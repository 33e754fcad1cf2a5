using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// Sums of ways, as logarithms, by the link at their end: one that ties units, an omission, an addition. Omissions and additions that
/// meet can be told in any order and mean the same; so that such alignments are not counted many times over, no omission follows an
/// addition.
/// </summary>
internal readonly record struct Tails(double Linked, double Omitted, double Added)
{
    public static Tails Nothing { get; } = new(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>Where every way begins: as if a link stood before.</summary>
    public static Tails Beginning { get; } = Nothing with { Linked = 0 };

    public bool IsNothing => double.IsNegativeInfinity(Linked) && double.IsNegativeInfinity(Omitted) && double.IsNegativeInfinity(Added);

    public double All => LogSum.Add(Linked, LogSum.Add(Omitted, Added));

    /// <summary>The ways that a link of this tail can follow, with what ending or going on with a run costs.</summary>
    public double Before(Tail next, RunPriors runs) => next switch
    {
        Tail.Omitted => LogSum.Add(Linked, Omitted + runs.OmittedOn),
        Tail.Added => LogSum.Add(LogSum.Add(Linked, Omitted + runs.OmittedEnd), Added + runs.AddedOn),
        _ => LogSum.Add(LogSum.Add(Linked, Omitted + runs.OmittedEnd), Added + runs.AddedEnd),
    };

    /// <summary>Sums of ways that lead on from a node, by the tail they find there.</summary>
    /// <param name="linking">Those that go on by a link of both sides; then by an omission; by an addition.</param>
    public static Tails Onward(double linking, double omitting, double adding, RunPriors runs)
    {
        var other = LogSum.Add(linking, adding);
        return new Tails(
            LogSum.Add(other, omitting),
            LogSum.Add(other + runs.OmittedEnd, omitting + runs.OmittedOn),
            LogSum.Add(linking + runs.AddedEnd, adding + runs.AddedOn));
    }

    public double this[Tail tail] => tail switch { Tail.Omitted => Omitted, Tail.Added => Added, _ => Linked };

    /// <summary>These and further ways of one tail.</summary>
    public Tails Plus(Tail tail, double ways) => tail switch
    {
        Tail.Omitted => this with { Omitted = LogSum.Add(Omitted, ways) },
        Tail.Added => this with { Added = LogSum.Add(Added, ways) },
        _ => this with { Linked = LogSum.Add(Linked, ways) },
    };

    /// <summary>The ways of these with the ways on of <paramref name="onward"/>, tail by tail.</summary>
    public double Through(Tails onward) => LogSum.Add(Linked + onward.Linked, LogSum.Add(Omitted + onward.Omitted, Added + onward.Added));
}
