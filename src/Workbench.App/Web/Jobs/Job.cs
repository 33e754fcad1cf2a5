namespace Workbench.App.Web.Jobs;

/// <summary>Work that goes on in the server while pages come and go.</summary>
/// <param name="Number">Counts the jobs of the workspace from 1.</param>
/// <param name="Who">Who ordered it; the journal names them for what it changes.</param>
public sealed record Job(long Number, JobKind Kind, string WorkId, string Who, DateTimeOffset Ordered)
{
    public JobState State { get; init; }

    /// <summary>How many steps it has, and how many are behind it.</summary>
    public int Steps { get; init; } = 1;

    public int StepsDone { get; init; }

    /// <summary>How far the step it is in has come, 0 to 1.</summary>
    public double StepProgress { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>What its verbs said.</summary>
    public string Said { get; init; } = "";

    /// <summary>What the file it made is to be called; null when it makes none.</summary>
    public string? ResultName { get; init; }

    public bool IsOver => State is not (JobState.Waiting or JobState.Running);

    public bool HasResult => ResultName is not null && State is JobState.Done or JobState.Partly;

    /// <summary>How far it has come, 0 to 1.</summary>
    public double Progress => State is JobState.Done or JobState.Partly ? 1 : (StepsDone + StepProgress) / Steps;
}
