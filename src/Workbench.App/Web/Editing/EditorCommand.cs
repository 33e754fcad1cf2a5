namespace Workbench.App.Web.Editing;

/// <summary>What a key or a button of the editor asks for.</summary>
/// <param name="Action">A name of <see cref="EditorAction"/>.</param>
/// <param name="Column">The siglum of the version; empty for the original.</param>
public sealed record EditorCommand(string Action, int Row, string Column)
{
    public int Unit { get; init; }

    public int Caret { get; init; }

    /// <summary>The words of an edit or a note.</summary>
    public string? Text { get; init; }

    /// <summary>What a paragraph read when its edit was begun: who was slower than another is told, and overwrites nothing.</summary>
    public string? Before { get; init; }

    /// <summary>The category of a flag, or the reason of an omission.</summary>
    public string? Kind { get; init; }

    public int OtherRow { get; init; }
}
