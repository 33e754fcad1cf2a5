using System.Globalization;
using Workbench.Storage.Care;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    private const string BackupFolder = "backups";

    /// <summary>An edit that touches so many records is a bulk one.</summary>
    private const int BulkSize = 1000;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    private readonly Lock backupTurn = new();
    private DateTimeOffset lastLook = DateTimeOffset.MinValue;
    private long backedUp;
    private string? backupProblem;

    /// <summary>Why the last automatic backup could not be made; null when it was, or none was due. It stops no edit.</summary>
    public string? BackupProblem => opened.backupProblem;

    /// <summary>The backups made here, newest first.</summary>
    public IReadOnlyList<string> BackupPaths => backups.All();

    /// <summary>The backups of a workspace, open or not, newest first.</summary>
    public static IReadOnlyList<string> BackupsOf(string folder, TimeProvider time) =>
        new Backups(Path.Combine(Path.GetFullPath(folder), BackupFolder), time).All();

    /// <summary>Writes a backup into the folder <c>backups</c>, where it stays until a person removes it; the workspace stays open.</summary>
    /// <returns>Its path.</returns>
    public string BackUp() => backups.Make(store, byHand: true);

    /// <summary>The kept sources that are damaged or gone, a line each. No repair mends them: importing the file again does.</summary>
    public IReadOnlyList<string> CheckSources()
    {
        var texts =
            from work in Works()
            from text in Texts(work.Id)
            where text is { Reading: not null, SourceHash: not null }
            select (Name: Keys.TextOf(work.Id, text.Siglum), Text: text);
        return
        [
            .. Sources.Check(),
            .. from text in texts
               where !Sources.Has(text.Text.SourceHash!.Value)
               select $"The kept source of {text.Name} ({text.Text.SourceName}) is gone; import the file again to keep it anew.",
        ];
    }

    /// <summary>The database, the hash of every record, and whether texts, alignments and flags fit together.</summary>
    public IReadOnlyList<WorkspaceFault> Check()
    {
        var inStore = store.Check().Select(problem => new WorkspaceFault(null, null, problem)).ToList();

        // A damaged record cannot be read, and so what it says cannot be examined.
        return inStore.Count > 0 ? inStore : store.Read(WorkspaceExamination.Run);
    }

    /// <summary>Makes a workspace of the same content and history, kept by any engine, and compares the two record by record.</summary>
    /// <exception cref="WorkspaceException">The folder holds a workspace already.</exception>
    /// <exception cref="StoreException">It cannot be written there, or the copy is not what the original is.</exception>
    public void CopyTo(string folder, IStoreEngine engine)
    {
        var home = Path.GetFullPath(folder);
        using var target = new NewFiles(home);
        try
        {
            CopyInto(target, home, engine);
            target.Keep();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{folder} cannot be written ({failed.Message}). Make room there, or give yourself the right to write.", failed);
        }
    }

    /// <summary>What makes a workspace of the folder, <c>workspace.json</c>, comes last: a copy that is killed half way is none.</summary>
    private void CopyInto(NewFiles target, string home, IStoreEngine keeper)
    {
        var storePath = Path.Combine(home, StoreFileName);
        var file = Path.Combine(home, WorkspaceFile.FileName);
        var beside = StoreCopy.FilesBeside(Folder, Path.Combine(Folder, StoreFileName), engine)
            .Concat(StoreCopy.FilesIn(Path.Combine(Folder, SourceFolder)))
            .Select(from => (From: from, To: Path.Combine(home, Path.GetRelativePath(Folder, from)))).ToList();
        if (File.Exists(file) || File.Exists(storePath))
        {
            throw new WorkspaceException($"{home} holds a workspace already.", "Nothing there was touched: take an empty folder, or a new one.");
        }

        target.RequireFree([.. keeper.FilesOf(storePath), .. StoreFiles.OfLock(storePath), .. beside.Select(copy => copy.To)]);
        target.MakeFolder(home);
        target.Add(StoreFiles.OfLock(storePath));
        using (var copy = keeper.Create(storePath))
        {
            target.Add(keeper.FilesOf(storePath));
            StoreCopy.Run(store, copy);
            StoreCopy.RequireEqual(store, copy);
        }

        foreach (var (from, to) in beside)
        {
            target.Copy(from, to);
        }

        new WorkspaceFile(WorkspaceFile.NewestFormat, keeper.Name, Name).Write(home);
        target.Add([file]);
    }

    /// <summary>
    /// Puts a backup in the place of the workspace's database. What was there is not removed but moved into a folder of
    /// its own beside the backups, and the numbers of its later operations are given to no others.
    /// </summary>
    /// <returns>The folder to which the replaced database was moved; null where it was gone.</returns>
    /// <exception cref="StoreException">The backup cannot be used, or the workspace is in use: nothing was changed.</exception>
    public static string? Restore(string folder, string backupPath, IReadOnlyList<IStoreEngine> engines, TimeProvider time)
    {
        var home = Path.GetFullPath(folder);
        var engine = EngineOf(home, engines, time, out _);
        return Restoring.Run(Path.Combine(home, StoreFileName), backupPath, engine, new Backups(Path.Combine(home, BackupFolder), time), time);
    }

    /// <summary>Mends what was damaged, as far as backups, the journal and the damaged database itself know what it was.</summary>
    /// <returns>What was done; the folder that has the damaged database as it was.</returns>
    /// <exception cref="StoreException">Nothing can be read and there is no backup, or the workspace is in use: nothing was changed.</exception>
    public static RepairReport Repair(string folder, IReadOnlyList<IStoreEngine> engines, TimeProvider time, string who)
    {
        var home = Path.GetFullPath(folder);
        var steps = MendFile(home, engines, time);
        if (steps.Count > 0 && IsSound(home, engines, time, who))
        {
            return new RepairReport(steps, null, 0);
        }

        var engine = EngineOf(home, engines, time, out _);
        var report = Repairing.Run(home, Path.Combine(home, StoreFileName), BackupsOf(home, time), engine, time);
        using var workspace = Open(home, engines, time, who);
        return report with { Steps = [.. steps, .. report.Steps, .. workspace.Mend()], Irrevocable = workspace.store.Read(OperationJournal.Irrevocable) };
    }

    /// <summary>Writes <c>workspace.json</c> anew where it is gone or broken: the database, or a backup, tells by its beginning which engine keeps it.</summary>
    private static List<RepairStep> MendFile(string home, IReadOnlyList<IStoreEngine> engines, TimeProvider time)
    {
        try
        {
            EngineOf(home, engines, time, out _);
            return [];
        }
        catch (WorkspaceFileException lost)
        {
            var databases = BackupsOf(home, time).Prepend(Path.Combine(home, StoreFileName));
            var engine = databases.Select(path => engines.FirstOrDefault(engine => engine.IsStore(path))).FirstOrDefault(engine => engine is not null)
                ?? throw new WorkspaceException(lost.Problem, "No database and no backup here tells which engine kept it: restore the folder from a copy of your own.", lost);
            WorkspaceFile.SetAside(home);
            new WorkspaceFile(WorkspaceFile.NewestFormat, engine.Name, Path.GetFileName(home)).Write(home);
            return [new RepairStep("file", WorkspaceFile.FileName, RepairOutcome.StandIn)];
        }
    }

    private static bool IsSound(string home, IReadOnlyList<IStoreEngine> engines, TimeProvider time, string who)
    {
        try
        {
            using var workspace = Open(home, engines, time, who);
            return workspace.Check().Count == 0;
        }
        catch (Exception broken) when (broken is StoreDamagedException or StoreMissingException)
        {
            return false;
        }
    }

    /// <summary>Puts what stands in for lost records, as one operation a work, so that texts and alignments fit together again.</summary>
    private List<RepairStep> Mend()
    {
        var steps = new List<RepairStep>();
        foreach (var workId in store.Read(Mending.Works))
        {
            var mending = store.Read(session => new Mending(session, workId).Needed);
            if (mending.Count > 0)
            {
                var description = string.Create(CultureInfo.InvariantCulture, $"{mending.Count} {(mending.Count == 1 ? "record" : "records")}");
                Record(OperationJournal.RepairVerb, workId, null, description, session => new Mending(session, workId).Run(session));
                steps.AddRange(mending);
            }
        }

        return steps;
    }

    /// <summary>The first edit after a day without backup is made after a backup, and so is every edit of very many records.</summary>
    private void BackUpWhenDue(int size) => opened.BackUpWhenDueFor(size);

    private void BackUpWhenDueFor(int size)
    {
        lock (backupTurn)
        {
            var now = time.GetUtcNow();
            var isBulk = size >= BulkSize;
            if (!isBulk && now >= lastLook && now < lastLook + BetweenLooks)
            {
                return;
            }

            lastLook = now;
            try
            {
                backupProblem = null;
                if (History(take: 1) is [var last] && last.Number != backedUp && (isBulk || backups.IsDue()))
                {
                    backups.Make(store, byHand: false);
                    backedUp = last.Number;
                }
            }
            catch (Exception failed) when (failed is StoreException or IOException or UnauthorizedAccessException)
            {
                backupProblem = failed.Message;
            }
        }
    }
}
