namespace Workbench.Importing.Cleaning;

/// <summary>A repair: <paramref name="Length"/> characters of the decoded source from <paramref name="Start"/> on are read as the replacement.</summary>
/// <param name="Rule">The name of the rule that found it.</param>
/// <param name="Start">In UTF-16 units of the source as decoded; patches of one text never overlap.</param>
/// <param name="Length">0 where something is only put in.</param>
public readonly record struct Patch(string Rule, int Start, int Length, string Replacement)
{
    public int End => Start + Length;
}
