namespace Workbench.Importing.Marking;

/// <summary>What a text prints where a note belongs: <c>[12]</c>, <c>*</c>, <c>{IV}</c>.</summary>
internal static class NoteLabel
{
    private const int Longest = 8;

    /// <summary>The label without brackets; null when the words are too many to be one, and belong to the text.</summary>
    public static string? Of(string printed)
    {
        var label = UnitText.Of(printed).Trim('[', ']', '(', ')', '{', '}', ' ', '.');
        return label.Length is > 0 and <= Longest && !label.Contains(' ', StringComparison.Ordinal) ? label : null;
    }
}
