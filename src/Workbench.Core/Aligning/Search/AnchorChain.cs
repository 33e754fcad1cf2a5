using Workbench.Aligning.Words;

namespace Workbench.Aligning.Search;

/// <summary>
/// Where two long texts surely meet: for each unit of the original the units of the version that share its rare words, and
/// of these the heaviest chain that ascends on both sides. Costs little more than linear time.
/// </summary>
internal static class AnchorChain
{
    private const int CandidatesPerUnit = 6;

    /// <summary>An anchor stands when so many of its neighbours in the chain lie near its diagonal.</summary>
    private const int Neighbours = 3;
    private const int Agreeing = 3;

    public static List<Node> Find(UnitTokens original, UnitTokens version, TranslationTable table)
    {
        var chain = Heaviest(Candidates(original, version, table), version.Units);
        return [.. chain.Where((_, at) => IsSupported(chain, at))];
    }

    private static List<(Node Node, float Weight)> Candidates(UnitTokens original, UnitTokens version, TranslationTable table)
    {
        var postings = new Postings(version);
        var weight = new float[version.Units];
        var met = new List<int>();
        var candidates = new List<(Node, float)>();
        for (var row = 0; row < original.Units; row++)
        {
            foreach (var r in original.Of(row))
            {
                if (!original.IsRare(r))
                {
                    continue;
                }

                for (var k = table.RowStarts[r]; k < table.RowStarts[r + 1]; k++)
                {
                    var e = table.Version[k];
                    var strength = Math.Min(table.ToVersion[k], table.ToOriginal[k]);
                    if (strength < 0.05f || !version.IsRare(e))
                    {
                        continue;
                    }

                    var gain = strength * MathF.Log((float)(1 / version.Probability(e)));
                    foreach (var column in postings.Of(e))
                    {
                        if (weight[column] == 0)
                        {
                            met.Add(column);
                        }

                        weight[column] += gain;
                    }
                }
            }

            candidates.AddRange(met.OrderByDescending(c => weight[c]).ThenBy(c => c).Take(CandidatesPerUnit).Select(c => (new Node(row, c), weight[c])));
            met.ForEach(c => weight[c] = 0);
            met.Clear();
        }

        return candidates;
    }

    /// <summary>The heaviest chain ascending in rows and columns, by a Fenwick tree of best chains per column.</summary>
    private static List<Node> Heaviest(List<(Node Node, float Weight)> candidates, int columns)
    {
        var bestAt = new int[columns + 1];
        Array.Fill(bestAt, -1);
        var total = new double[candidates.Count];
        var before = new int[candidates.Count];
        for (var first = 0; first < candidates.Count;)
        {
            var last = first;
            for (; last < candidates.Count && candidates[last].Node.Row == candidates[first].Node.Row; last++)
            {
                before[last] = Best(candidates[last].Node.Column);
                total[last] = candidates[last].Weight + (before[last] < 0 ? 0 : total[before[last]]);
            }

            for (; first < last; first++)
            {
                for (var at = candidates[first].Node.Column + 1; at <= columns; at += at & -at)
                {
                    bestAt[at] = bestAt[at] < 0 || total[first] > total[bestAt[at]] ? first : bestAt[at];
                }
            }
        }

        var chain = new List<Node>();
        for (var c = Best(columns); c >= 0; c = before[c])
        {
            chain.Add(candidates[c].Node);
        }

        chain.Reverse();
        return chain;

        int Best(int beforeColumn)
        {
            var best = -1;
            for (var at = beforeColumn; at > 0; at -= at & -at)
            {
                best = bestAt[at] >= 0 && (best < 0 || total[bestAt[at]] > total[best]) ? bestAt[at] : best;
            }

            return best;
        }
    }

    private static bool IsSupported(List<Node> chain, int at)
    {
        var agreeing = 0;
        for (var other = Math.Max(0, at - Neighbours); other <= Math.Min(chain.Count - 1, at + Neighbours); other++)
        {
            var (rows, columns) = (Math.Abs(chain[other].Row - chain[at].Row), Math.Abs(chain[other].Column - chain[at].Column));
            agreeing += other != at && Math.Abs(rows - columns) <= 3 + (0.3 * Math.Min(rows, columns)) ? 1 : 0;
        }

        return agreeing >= Agreeing;
    }
}
