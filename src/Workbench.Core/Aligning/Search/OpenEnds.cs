namespace Workbench.Aligning.Search;

/// <summary>Which ends of a band are ends of whole texts, which may have flanks.</summary>
[Flags]
internal enum OpenEnds
{
    None = 0,
    Begin = 1,
    End = 2,
    Both = Begin | End,
}
