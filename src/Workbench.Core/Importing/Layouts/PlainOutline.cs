namespace Workbench.Importing.Layouts;

/// <summary>How a plain text falls into units: all that is needed to read them but the characters.</summary>
/// <param name="Broken">What rejoins words broken at line ends; null for lines that are not wrapped.</param>
internal sealed record PlainOutline(List<SourceLine> Lines, List<LineBlock> Blocks, LayoutPlan Plan, BrokenWords? Broken)
{
    public static PlainOutline Of(string text, List<SourceLine> lines, List<LineBlock> blocks, LayoutPlan plan) =>
        new(lines, blocks, plan, plan.Rejoins ? new BrokenWords(text, lines) : null);
}
