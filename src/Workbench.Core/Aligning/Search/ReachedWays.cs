using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>Sums of ways into the nodes of a rectangle, from its first node on: those of one-sided links only, and those that tie units.</summary>
internal sealed class ReachedWays
{
    private readonly RunPriors runs;
    private readonly Tails[] alone;
    private readonly Tails[] tied;

    public ReachedWays(int nodes, RunPriors runs)
    {
        this.runs = runs;
        (alone, tied) = (new Tails[nodes], new Tails[nodes]);
        Array.Fill(alone, Tails.Nothing);
        Array.Fill(tied, Tails.Nothing);
        alone[0] = Tails.Beginning;
    }

    public double Alone(int node) => alone[node].All;

    public double Tied(int node) => tied[node].All;

    public bool IsReached(int node) => !alone[node].IsNothing || !tied[node].IsNothing;

    public void Clear(int node) => alone[node] = tied[node] = Tails.Nothing;

    /// <summary>Takes the ways into one node on to another by a link of this tail and score.</summary>
    public void Add(int from, int to, Tail tail, double score)
    {
        var (fromAlone, fromTied) = (alone[from].Before(tail, runs) + score, tied[from].Before(tail, runs) + score);
        if (tail == Tail.Linked)
        {
            tied[to] = tied[to].Plus(tail, LogSum.Add(fromAlone, fromTied));
        }
        else
        {
            (alone[to], tied[to]) = (alone[to].Plus(tail, fromAlone), tied[to].Plus(tail, fromTied));
        }
    }
}
