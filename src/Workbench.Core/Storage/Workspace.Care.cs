using Workbench.Storage.Care;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    private const string BackupFolder = "backups";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    private readonly Lock backupTurn = new();
    private DateTimeOffset nextLook = DateTimeOffset.MinValue;

    /// <summary>Why the last automatic backup could not be made; null when it was, or none was due. It stops no edit.</summary>
    public string? BackupProblem { get; private set; }

    /// <summary>The backups made here, newest first.</summary>
    public IReadOnlyList<string> BackupPaths => backups.All();

    /// <summary>Writes a backup into the folder <c>backups</c> and drops those too many there; the workspace stays open.</summary>
    /// <returns>Its path.</returns>
    public string BackUp() => backups.Make(store);

    /// <summary>The database, the hash of every record, and whether texts, alignments and flags fit together.</summary>
    public IReadOnlyList<WorkspaceFault> Check()
    {
        var inStore = store.Check().Select(problem => new WorkspaceFault(null, null, problem)).ToList();

        // A damaged record cannot be read, and so what it says cannot be examined.
        return inStore.Count > 0 ? inStore : store.Read(WorkspaceExamination.Run);
    }

    /// <summary>Makes a workspace of the same content and history, kept by any engine.</summary>
    /// <exception cref="WorkspaceException">The folder holds a workspace already.</exception>
    public void CopyTo(string folder, IStoreEngine engine)
    {
        using var copy = Create(folder, engine, time, who, Name);
        StoreCopy.Run(store, copy.store);
    }

    /// <summary>
    /// Puts a backup in the place of the workspace's database. What was there is not removed but moved into a folder of
    /// its own beside the backups.
    /// </summary>
    /// <returns>The folder to which the replaced database was moved.</returns>
    /// <exception cref="StoreException">The backup cannot be used, or the workspace is in use: nothing was changed.</exception>
    public static string Restore(string folder, string backupPath, IReadOnlyList<IStoreEngine> engines, TimeProvider time)
    {
        var home = Path.GetFullPath(folder);
        var engine = EngineOf(home, engines, out _);
        return Restoring.Run(home, Path.Combine(home, StoreFileName), backupPath, engine, time);
    }

    /// <summary>The first edit after a day without backup is made after a backup.</summary>
    private void BackUpWhenDue()
    {
        lock (backupTurn)
        {
            var now = time.GetUtcNow();
            if (now < nextLook)
            {
                return;
            }

            nextLook = now + BetweenLooks;
            try
            {
                BackupProblem = null;
                if (backups.IsDue() && History(take: 1).Count > 0)
                {
                    BackUp();
                }
            }
            catch (Exception failed) when (failed is StoreException or IOException or UnauthorizedAccessException)
            {
                BackupProblem = failed.Message;
            }
        }
    }
}
