namespace Workbench.Divergences.Checks;

/// <summary>From what surprise on words without counterpart are mentioned, and from what on they weigh.</summary>
internal static class WordLimits
{
    public const double Mention = 0.9;
    public const double Verb = 1.3;
    public const double VerbAlone = 1.35;
    public const double Lost = 1.7;
    public const double LostAlone = 9;
    public const double Name = 1.3;
    public const double AddedName = 1.6;
}
