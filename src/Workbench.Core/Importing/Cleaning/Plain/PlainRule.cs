namespace Workbench.Importing.Cleaning.Plain;

/// <summary>A rule over the blocks of a text without pages: what stands in a block says what it is.</summary>
internal abstract class PlainRule(string name, string description) : CleaningRule(name, description)
{
    public sealed override Findings Find(ScanText scan) => scan.Pages.IsKnown ? Findings.None : Find(scan.Blocks);

    protected abstract Findings Find(PlainBlocks blocks);

    /// <summary>Says of a block what it is.</summary>
    protected Patch Marked(PlainBlocks blocks, int block, string mark) => Replace(blocks.PlaceOf(block), 0, mark);

    /// <summary>Puts something in the place of what is between two lines.</summary>
    protected Patch Between(int end, int start, string words) => Replace(end, start - end, words);
}
