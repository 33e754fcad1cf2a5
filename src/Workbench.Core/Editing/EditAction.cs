namespace Workbench.Editing;

/// <summary>What can be done to the rows, under one name for the console, the API and the page.</summary>
public enum EditAction
{
    MergeRow,
    SetApart,
    PushDown,
    PullUp,
    FirstUp,
    LastDown,
    Swap,
    Moved,
    Omit,
    Confirm,
    ConfirmAbove,
    Pin,
    TogglePin,
    Clear,
    Review,
    SplitUnit,
    MergeUnit,
    Break,
    Rewrite,
    Pinpoint,
}
