namespace Workbench.Aligning.WordLinks;

/// <summary>What a token is to the linking of words.</summary>
public enum WordSort
{
    Mark,
    Function,
    Content,
    Number,
}
