using System.Globalization;

namespace Workbench.Divergences;

/// <summary>Links whose version side is far longer or shorter than the version is on the whole.</summary>
internal static class LengthFindings
{
    private const double ManyDeviations = 3;
    private const double FarLonger = 1.7;
    private const int LeastCharacters = 40;

    public static IEnumerable<Divergence> Of(LinkTexts texts, VersionProportion proportion)
    {
        var (original, version) = (texts.Original.Text.Length, texts.Version.Text.Length);
        if (!texts.IsPair || original < LeastCharacters)
        {
            return [];
        }

        var factor = proportion.Factor(original, version);
        var isFar = Math.Abs(proportion.Deviation(original, version)) >= ManyDeviations && (factor >= FarLonger || factor <= 1 / FarLonger);
        return isFar
            ? [texts.Finding(DivergenceKind.Length, Severity.Info) with { Evidence = $"× {factor.ToString("0.00", CultureInfo.InvariantCulture)}" }]
            : [];
    }

    /// <summary>From 0 for the expected length towards 1; a deviation of three makes 0.68.</summary>
    public static double Share(LinkTexts texts, VersionProportion proportion)
    {
        var deviation = texts.IsPair ? proportion.Deviation(texts.Original.Text.Length, texts.Version.Text.Length) : 0;
        return 1 - Math.Exp(-deviation * deviation / 8);
    }
}
