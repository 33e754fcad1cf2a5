namespace Workbench.Aligning.Shapes;

/// <summary>What the last link of a way is: it decides what the next one costs.</summary>
internal enum Tail : byte
{
    Linked,
    Omitted,
    Added,
}
