namespace Workbench.Storage;

/// <summary>What an engine leaves of the layout it migrated from.</summary>
public static class StoreMigration
{
    /// <summary>The engine's backup from before a migration lies beside the store, under its name and this ending.</summary>
    public const string BackupEnding = ".before-migration";
}
