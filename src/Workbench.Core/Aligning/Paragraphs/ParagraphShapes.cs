namespace Workbench.Aligning.Paragraphs;

/// <summary>How willingly paragraphs are merged, split, left out or added, beside what their sentences say.</summary>
internal static class ParagraphShapes
{
    /// <summary>The most paragraphs that the sentences of one link are followed through, on either side.</summary>
    public const int MostParagraphs = 8;

    private const double Joined = -1.5;

    /// <summary>A paragraph that swallows many costs no more than this many joints: a letter quoted in one paragraph is no accident.</summary>
    private const int MostJoined = 2;

    private const double OneSided = -0.5;

    public static double LogPrior(int originals, int versions) => (originals, versions) switch
    {
        (1, 1) => 0,
        (0, _) or (_, 0) => OneSided * (originals + versions),
        _ => Joined * Math.Min(MostJoined, originals + versions - 2),
    };
}
