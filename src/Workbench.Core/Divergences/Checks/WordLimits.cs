namespace Workbench.Divergences.Checks;

/// <summary>From what surprise on words without counterpart are mentioned, and from what on they weigh.</summary>
internal static class WordLimits
{
    public static double Mention = 0.9;
    public static double Lost = 1.9;
    public static double Added = 1.9;
}
