namespace Workbench.Storage;

/// <summary>How a damaged or missing record came out of a repair.</summary>
public enum RepairOutcome
{
    /// <summary>It is what was written: its hash, or the journal since the backup it is from, proves it.</summary>
    Restored,

    /// <summary>It is as it stands in a backup; whether an operation that was lost had changed it since then is not known.</summary>
    FromBackup,

    /// <summary>It is as it was at some time before: what was changed in it since then is lost.</summary>
    Earlier,

    /// <summary>It makes sense as it stands, but is not quite what was written: a person must look at it.</summary>
    Kept,

    /// <summary>Something neutral stands in its place, so that the rest fits together.</summary>
    StandIn,

    /// <summary>It is gone.</summary>
    Lost,
}
