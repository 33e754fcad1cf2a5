using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// How long a version is for its original, from all its links, and how far links stray from that: the length model of
/// Gale and Church (Computational Linguistics 19, 1993), with their figures standing in where a work is too short to tell.
/// </summary>
/// <param name="Ratio">Characters of the version for one of the original.</param>
/// <param name="Variance">The variance of the version's length for one character of the original.</param>
internal sealed record VersionProportion(double Ratio, double Variance)
{
    private const double PriorCharacters = 300;
    private const double PriorVariance = 6.8;

    public static VersionProportion Of(Document original, AlignedVersion version)
    {
        var lengths = version.Alignment.Links.Where(l => !l.IsOmission && !l.IsAddition)
            .Select(l => (Original: Length(original, l.Original), Version: Length(version.Text.Document, l.Version))).ToList();
        var characters = PriorCharacters + lengths.Sum(l => l.Original);
        var ratio = (PriorCharacters + lengths.Sum(l => l.Version)) / characters;
        var squares = (PriorCharacters * PriorVariance) + lengths.Sum(l => Math.Pow(l.Version - (ratio * l.Original), 2));
        return new VersionProportion(ratio, squares / characters);
    }

    /// <summary>By how many standard deviations a link's version side is too long; below zero too short.</summary>
    public double Deviation(int original, int version) =>
        original == 0 ? 0 : (version - (Ratio * original)) / Math.Sqrt(Variance * original);

    /// <summary>How many times longer (or, below 1, shorter) than expected.</summary>
    public double Factor(int original, int version) => original == 0 ? 1 : version / (Ratio * original);

    private static double Length(Document document, UnitGroup units) => units.Sum(u => (double)document[u].Text.Length);
}
