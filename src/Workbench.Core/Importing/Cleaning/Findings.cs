namespace Workbench.Importing.Cleaning;

/// <summary>What a rule would repair, and whether the text as a whole shows the fault beyond doubt.</summary>
internal sealed record Findings(IReadOnlyList<Patch> Patches, bool IsSure)
{
    public static Findings None { get; } = new([], false);
}
