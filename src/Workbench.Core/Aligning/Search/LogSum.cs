namespace Workbench.Aligning.Search;

/// <summary>Adds probabilities that are kept as logarithms.</summary>
internal static class LogSum
{
    /// <summary>What is so much less than the greatest term does not show in the sum.</summary>
    private const double Negligible = 30;

    public static double Of(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
        {
            most = term > most ? term : most;
        }

        if (double.IsNegativeInfinity(most))
        {
            return most;
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            if (term == most)
            {
                sum++;
            }
            else if (term > most - Negligible)
            {
                sum += Math.Exp(term - most);
            }
        }

        return sum == 1 ? most : most + Math.Log(sum);
    }

    public static double Add(double left, double right)
    {
        var (more, less) = left > right ? (left, right) : (right, left);

        // Two impossible ways differ by no number, and the condition fails for that too.
        return !(more - less < Negligible) ? more : more + Math.Log(1 + Math.Exp(less - more));
    }
}
