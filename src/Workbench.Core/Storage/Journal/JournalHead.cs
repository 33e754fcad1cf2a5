namespace Workbench.Storage.Journal;

/// <summary>
/// The tops of the two stacks of a work's line: what undo takes back next, and what redo brings back; 0 when there is
/// nothing. A line keeps the id the work had first.
/// </summary>
/// <param name="Name">The id the work has now, where that is another one.</param>
/// <param name="Names">Every other id it has or had: none of them is given to another work.</param>
internal sealed record JournalHead(long Undo, long Redo, string? Name = null, string[]? Names = null)
{
    public static JournalHead Empty { get; } = new(0, 0);

    /// <param name="line">The id of the line.</param>
    public JournalHead Named(string line, string name)
    {
        var isFirst = string.Equals(name, line, StringComparison.Ordinal);
        return this with { Name = isFirst ? null : name, Names = isFirst || (Names ?? []).Contains(name) ? Names : [.. Names ?? [], name] };
    }

    public bool HadName(string name) => string.Equals(Name, name, StringComparison.Ordinal) || (Names ?? []).Contains(name, StringComparer.Ordinal);
}
