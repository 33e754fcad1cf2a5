using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>One step of a person's work on the rows: the work before it and after it.</summary>
/// <param name="Description">For the journal: <c>merged rows 11 and 12</c>.</param>
public sealed record WorkEdit(AlignedWork Before, AlignedWork After, string Description)
{
    /// <summary>A unit of the row in which the work goes on, and its text (null for the original); counted in <see cref="After"/>.</summary>
    public (int? Version, UnitIndex Unit)? Goal { get; init; }

    /// <summary>The row of <see cref="After"/> in which the work goes on; null where the edit leads nowhere else.</summary>
    public int? GoalRow => Goal is not { } goal ? null
        : After.Rows.FirstOrDefault(row => (goal.Version is { } v ? row.Cells[v].Units : row.Original).Contains(goal.Unit))?.Number;

    /// <summary>Whether paragraphs of a text became more or fewer.</summary>
    public bool IsReshaped => Before.Original.Document.Units.Length != After.Original.Document.Units.Length
        || Before.Versions.Zip(After.Versions).Any(pair => pair.First.Text.Document.Units.Length != pair.Second.Text.Document.Units.Length);

    /// <summary>The steps in one: what the second made of what the first had made.</summary>
    public WorkEdit Then(Func<AlignedWork, WorkEdit> next)
    {
        var second = next(After);
        return second with { Before = Before, Description = Description.Length == 0 ? second.Description : $"{Description}; {second.Description}" };
    }
}
