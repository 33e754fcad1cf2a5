namespace Workbench.Renderings;

/// <summary>Weighs whether a word renders one of those asked for. The weights were chosen on readings of a volume of 1921-23 and of Chekhov’s «Крыжовник»: see docs/renderings.md.</summary>
internal static class CandidateScore
{
    private const double Unlinked = 0.6;
    private const double LinkedLeast = 0.35;
    private const double UsageWeight = 0.8;

    /// <summary>What it weighs that another word stands in the same place, where nothing else ties the two.</summary>
    private const double PlaceOnly = 0.4;

    /// <param name="asked">The places in the passage of the words asked for; empty when the passage is another than theirs.</param>
    /// <param name="elsewhere">For a passage without them, the word asked for that the far one is tied to best, and how well.</param>
    public static Candidate Of(PassageView view, int[] asked, int far, double usage, (int Near, double Strength) elsewhere)
    {
        var (own, strength, near, rival) = (Unlinked * elsewhere.Strength, elsewhere.Strength, elsewhere.Near, 0.0);
        for (var n = 0; n < view.Near.Length; n++)
        {
            var (tie, isLinked) = ((double)view.Strength(n, far), view.IsLinked(n, far));
            var score = isLinked ? LinkedLeast + ((1 - LinkedLeast) * tie) : Unlinked * tie;
            if (!asked.Contains(n))
            {
                rival = Math.Max(rival, tie > 0 ? score : PlaceOnly * score);
            }
            else if (score > own)
            {
                (own, strength, near) = (score, tie, view.Near[n]);
            }
        }

        var together = 1 - ((1 - own) * (1 - (UsageWeight * usage)));
        return new Candidate(view.Far[far], near, strength, usage, rival > own ? together * (1 - rival) : together);
    }
}
