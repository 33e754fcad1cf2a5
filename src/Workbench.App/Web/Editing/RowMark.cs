namespace Workbench.App.Web.Editing;

/// <summary>What stands out in a row.</summary>
[Flags]
public enum RowMark
{
    None = 0,

    /// <summary>A person vouches for every link of it.</summary>
    Confirmed = 1,

    /// <summary>A link asks to be looked at: stale, suggested, or of little confidence.</summary>
    Doubtful = 2,
    Stale = 4,

    /// <summary>A link is not one to one, or is moved.</summary>
    Uneven = 8,
}
