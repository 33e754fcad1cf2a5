namespace Workbench.Aligning.Model;

/// <summary>
/// Units are left out, and put in, in runs: a lost page, a preface, the rest of a book round an excerpt. Beginning a run, going on
/// with it and ending it cost differently (affine gaps: Gotoh 1982; here as the states of Durbin et al. 1998, section 4.1). These are
/// the logarithms that come on top of a link's own score, by what stood before it.
/// </summary>
/// <param name="OmittedOn">For an omission after an omission.</param>
/// <param name="OmittedEnd">For any other link after an omission.</param>
/// <param name="AddedOn">For an addition after an addition.</param>
/// <param name="AddedEnd">For any other link after an addition.</param>
internal sealed record RunPriors(double OmittedOn, double OmittedEnd, double AddedOn, double AddedEnd)
{
    /// <summary>How likely a run goes on, before anything is learnt, and how many links that counts for.</summary>
    private const double KnownToGoOn = 0.2;
    private const double PriorLinks = 10;

    /// <summary>Runs cost what their links cost alone.</summary>
    public static RunPriors None { get; } = new(0, 0, 0, 0);

    /// <param name="omission">How likely an omission is where none stands before; and an addition.</param>
    /// <param name="least">How likely a run goes on at the least.</param>
    public static RunPriors Of(RunCounts counts, double omission, double addition, double least = 0)
    {
        var (omittedOn, addedOn) = (Math.Max(least, GoesOn(counts.OmittedOn, counts.Omitted)), Math.Max(least, GoesOn(counts.AddedOn, counts.Added)));
        return new RunPriors(
            Math.Log(omittedOn / omission), Math.Log((1 - omittedOn) / (1 - omission)),
            Math.Log(addedOn / addition), Math.Log((1 - addedOn) / (1 - addition)));
    }

    private static double GoesOn(double on, double all) => (on + (PriorLinks * KnownToGoOn)) / (all + PriorLinks);
}
