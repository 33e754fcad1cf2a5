namespace Workbench.App.Web.Editing;

/// <summary>The keys of the editor, and those of the two aligners people come from.</summary>
internal static class KeyPresets
{
    public static IReadOnlyList<EditorAction> Actions { get; } = Enum.GetValues<EditorAction>();

    private static readonly Dictionary<EditorAction, string[]> Own = new()
    {
        [EditorAction.PushDown] = ["Enter"],
        [EditorAction.PullUp] = ["Backspace"],
        [EditorAction.FirstUp] = ["Ctrl+ArrowUp"],
        [EditorAction.LastDown] = ["Ctrl+ArrowDown"],
        [EditorAction.SetApart] = ["Ctrl+Enter"],
        [EditorAction.MergeRow] = ["Ctrl+Backspace"],
        [EditorAction.SplitUnit] = ["S"],
        [EditorAction.MergeUnit] = ["Alt+Backspace", "Shift+P"],
        [EditorAction.Break] = ["P"],
        [EditorAction.Swap] = ["X"],
        [EditorAction.Moved] = ["Shift+X"],
        [EditorAction.Omit] = ["O"],
        [EditorAction.EditText] = ["E", "F2"],
        [EditorAction.Confirm] = ["A"],
        [EditorAction.ConfirmAbove] = ["Shift+A"],
        [EditorAction.TogglePin] = ["K"],
        [EditorAction.Review] = ["R"],
        [EditorAction.Clear] = ["C"],
        [EditorAction.Pick] = ["Space"],
        [EditorAction.Realign] = ["Ctrl+R", "G"],
        [EditorAction.Star] = ["M"],
        [EditorAction.Note] = ["N"],
        [EditorAction.Flag] = ["D"],
        [EditorAction.Undo] = ["Ctrl+Z"],
        [EditorAction.Redo] = ["Ctrl+Y", "Ctrl+Shift+Z"],
        [EditorAction.NextSentence] = ["L"],
        [EditorAction.PreviousSentence] = ["Shift+L"],
        [EditorAction.NextDoubtful] = ["J"],
        [EditorAction.PreviousDoubtful] = ["Shift+J"],
        [EditorAction.NextUneven] = ["1"],
        [EditorAction.PreviousUneven] = ["Shift+1"],
        [EditorAction.NextStar] = ["B"],
        [EditorAction.PreviousStar] = ["Shift+B"],
        [EditorAction.NextDifference] = ["."],
        [EditorAction.PreviousDifference] = [","],
        [EditorAction.ToggleDifferences] = ["V"],
        [EditorAction.Panel] = ["F6"],
        [EditorAction.SaveNow] = ["Ctrl+S"],
        [EditorAction.Help] = ["?"],
    };

    private static readonly Dictionary<EditorAction, string[]> InterText = new()
    {
        [EditorAction.SplitUnit] = ["Ctrl+Alt+S"],
        [EditorAction.Break] = ["Ctrl+B"],
        [EditorAction.MergeUnit] = ["Alt+Backspace", "Ctrl+D"],
        [EditorAction.Swap] = ["Ctrl+X"],
        [EditorAction.Confirm] = ["S"],
        [EditorAction.ConfirmAbove] = ["C"],
        [EditorAction.Clear] = ["Shift+C"],
        [EditorAction.NextDoubtful] = ["U"],
        [EditorAction.PreviousDoubtful] = ["Alt+U"],
        [EditorAction.NextUneven] = ["N"],
        [EditorAction.PreviousUneven] = ["Alt+N"],
        [EditorAction.Note] = ["Shift+N"],
        [EditorAction.PreviousStar] = ["Alt+B"],
    };

    private static readonly Dictionary<EditorAction, string[]> OmegaT = new()
    {
        [EditorAction.PushDown] = ["D"],
        [EditorAction.PullUp] = ["U"],
        [EditorAction.MergeRow] = ["M", "Ctrl+Backspace"],
        [EditorAction.SplitUnit] = ["S"],
        [EditorAction.Star] = ["Shift+M"],
        [EditorAction.Flag] = ["Shift+D"],
    };

    public static IReadOnlyList<string> KeysOf(KeyPreset preset, EditorAction action) => preset switch
    {
        KeyPreset.InterText when InterText.TryGetValue(action, out var keys) => keys,
        KeyPreset.OmegaT when OmegaT.TryGetValue(action, out var keys) => keys,
        _ => Own[action],
    };
}
