namespace Workbench.Aligning.WordLinks;

/// <summary>The best path of a hidden Markov model: for each told word the given word it comes from, or none.</summary>
internal static class WordPath
{
    /// <param name="costs">The cost of each pair: that of told word <c>t</c> and given word <c>g</c> at <c>t · stepTold + g · stepGiven</c>.</param>
    /// <param name="none">For each told word the cost of its coming from nothing.</param>
    /// <param name="given">How many given words there are.</param>
    /// <returns>For each told word the place of the given one, -1 for none.</returns>
    public static int[] Find(double[] costs, int stepTold, int stepGiven, double[] none, int given)
    {
        var told = none.Length;
        var best = new double[given];
        var from = new short[told * given];
        var isNone = new bool[told * given];
        var reach = new double[given];
        var reachFrom = new short[given];
        for (var t = 0; t < told; t++)
        {
            if (t == 0)
            {
                for (var g = 0; g < given; g++)
                {
                    (reach[g], reachFrom[g]) = (Math.Min(LinkCosts.MostJump, LinkCosts.Jump * g), -1);
                }
            }
            else
            {
                Spread(best, reach, reachFrom);
            }

            var skip = none[t];
            var row = t * given;
            var place = (double)(t + 1) / told;
            for (var g = 0; g < given; g++)
            {
                var off = LinkCosts.Diagonal * Math.Abs(((double)(g + 1) / given) - place);
                var taken = reach[g] + costs[(t * stepTold) + (g * stepGiven)] + off;
                var skipped = (t == 0 ? reach[g] : best[g]) + skip;
                isNone[row + g] = skipped < taken;
                from[row + g] = isNone[row + g] ? (short)(t == 0 ? -1 : g) : reachFrom[g];
                reach[g] = Math.Min(skipped, taken);
            }

            (best, reach) = (reach, best);
        }

        return Trace(best, from, isNone, told);
    }

    /// <summary>
    /// The cheapest way to each place from any place before: a step to the next word is free, others cost by their length
    /// up to a limit. Two sweeps do it in linear time.
    /// </summary>
    private static void Spread(double[] best, double[] reach, short[] reachFrom)
    {
        var least = 0;
        for (var g = 1; g < best.Length; g++)
        {
            least = best[g] < best[least] ? g : least;
        }

        var (cost, place) = (double.MaxValue, 0);
        for (var g = 0; g < best.Length; g++)
        {
            cost += LinkCosts.Jump;
            if (g > 0 && best[g - 1] <= cost)
            {
                (cost, place) = (best[g - 1], g - 1);
            }

            (reach[g], reachFrom[g]) = (cost, (short)place);
        }

        (cost, place) = (double.MaxValue, 0);
        for (var g = best.Length - 1; g >= 0; g--)
        {
            cost += LinkCosts.Jump;
            if (best[g] + LinkCosts.Jump <= cost)
            {
                (cost, place) = (best[g] + LinkCosts.Jump, g);
            }

            if (cost < reach[g])
            {
                (reach[g], reachFrom[g]) = (cost, (short)place);
            }

            if (best[least] + LinkCosts.MostJump < reach[g])
            {
                (reach[g], reachFrom[g]) = (best[least] + LinkCosts.MostJump, (short)least);
            }
        }
    }

    private static int[] Trace(double[] best, short[] from, bool[] isNone, int told)
    {
        var path = new int[told];
        var at = Array.IndexOf(best, best.Min());
        for (var t = path.Length - 1; t >= 0; t--)
        {
            var place = (t * best.Length) + at;
            path[t] = isNone[place] ? -1 : at;
            at = from[place] < 0 ? at : from[place];
        }

        return path;
    }
}
