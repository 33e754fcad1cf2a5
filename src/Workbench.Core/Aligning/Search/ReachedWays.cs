using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>
/// Sums of ways into the nodes of a rectangle, from its first node on: those of one-sided links only, and those that tie units; each
/// also by whether it ends in an addition, after which no omission follows.
/// </summary>
internal sealed class ReachedWays
{
    private readonly double[] alone;
    private readonly double[] aloneAdded;
    private readonly double[] tied;
    private readonly double[] tiedAdded;

    public ReachedWays(int nodes)
    {
        (alone, aloneAdded, tied, tiedAdded) = (new double[nodes], new double[nodes], new double[nodes], new double[nodes]);
        foreach (var sums in new[] { alone, aloneAdded, tied, tiedAdded })
        {
            Array.Fill(sums, double.NegativeInfinity);
        }

        alone[0] = 0;
    }

    public double Alone(int node) => LogSum.Add(alone[node], aloneAdded[node]);

    public double Tied(int node) => LogSum.Add(tied[node], tiedAdded[node]);

    public bool IsReached(int node) => !double.IsNegativeInfinity(Alone(node)) || !double.IsNegativeInfinity(Tied(node));

    public void Clear(int node) => alone[node] = aloneAdded[node] = tied[node] = tiedAdded[node] = double.NegativeInfinity;

    /// <summary>Takes the ways into one node on to another by a link of this shape and score.</summary>
    public void Add(int from, int to, int shape, double score)
    {
        switch (shape)
        {
            case ShapePriors.OneToNone:
                alone[to] = LogSum.Add(alone[to], alone[from] + score);
                tied[to] = LogSum.Add(tied[to], tied[from] + score);
                break;
            case ShapePriors.NoneToOne:
                aloneAdded[to] = LogSum.Add(aloneAdded[to], Alone(from) + score);
                tiedAdded[to] = LogSum.Add(tiedAdded[to], Tied(from) + score);
                break;
            default:
                tied[to] = LogSum.Add(tied[to], LogSum.Add(Alone(from), Tied(from)) + score);
                break;
        }
    }
}
