namespace Workbench.Aligning.Paragraphs;

/// <summary>How willingly paragraphs are merged, split, left out or added, beside what their sentences say.</summary>
internal static class ParagraphShapes
{
    /// <summary>The most paragraphs that the sentences of one link are followed through, on either side.</summary>
    public const int MostParagraphs = 8;

    private const double Joined = -1;
    private const double OneSided = -0.5;

    public static double LogPrior(int originals, int versions) => (originals, versions) switch
    {
        (1, 1) => 0,
        (0, _) or (_, 0) => OneSided * (originals + versions),
        _ => Joined * (originals + versions - 2),
    };
}
