namespace Workbench.App.Web.Editing;

/// <summary>What came of a command.</summary>
/// <param name="Said">For the reader, in the reader's language.</param>
public sealed record EditorOutcome(string Said)
{
    /// <summary>The row in which the work goes on; null to stay.</summary>
    public int? Row { get; init; }

    /// <summary>The dialog that is to be opened.</summary>
    public string? Opens { get; init; }

    public bool IsRefused { get; init; }
}
