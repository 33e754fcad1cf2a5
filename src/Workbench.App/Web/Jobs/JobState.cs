namespace Workbench.App.Web.Jobs;

/// <summary>How it stands with a job.</summary>
public enum JobState
{
    /// <summary>Another job is at work before it.</summary>
    Waiting,
    Running,
    Done,

    /// <summary>Done, but for parts that its messages name.</summary>
    Partly,
    Failed,
    Cancelled,

    /// <summary>The server ended while it was at work. What it had finished is kept, and nothing half.</summary>
    Cut,
}
