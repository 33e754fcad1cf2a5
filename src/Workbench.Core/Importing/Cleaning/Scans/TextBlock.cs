namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Consecutive lines of the running text that make one unit.</summary>
/// <param name="First">The index of its first line.</param>
/// <param name="Level">For a heading its level.</param>
internal readonly record struct TextBlock(int First, int Count, LineRole Role, int Level = 0)
{
    public int End => First + Count;
}
