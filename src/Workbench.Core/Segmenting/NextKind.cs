namespace Workbench.Segmenting;

internal enum NextKind
{
    /// <summary>Nothing, or a mark that carries the sentence on.</summary>
    None,
    Small,
    Capital,
    Digit,
}
