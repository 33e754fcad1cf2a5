using Workbench.Storage.Care;
using Workbench.Storage.Journal;
using Workbench.Storage.Served;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

/// <summary>
/// One folder with one database: works, their texts and alignments, flags, and the journal of every change. An edit is
/// durable when the call returns, and can be taken back. Calls from several threads take turns.
/// </summary>
public sealed partial class Workspace : IDisposable
{
    private const string StoreFileName = "workbench.db";
    private const string HoldsOne = "Open it, or take another folder; 'workbench doctor --repair' mends one that does not open.";

    private readonly IStoreEngine engine;
    private readonly WatchedStore store;
    private readonly TimeProvider time;
    private readonly string who;
    private readonly Backups backups;
    private readonly OperationFeed feed;
    private readonly Workspace opened;

    private Workspace(string folder, string name, IStoreEngine engine, IStore store, TimeProvider time, string who)
    {
        (Folder, Name, this.engine, this.time, this.who) = (folder, name, engine, time, who);
        backups = new Backups(Path.Combine(folder, BackupFolder), time);
        feed = new OperationFeed();
        this.store = new WatchedStore(store, () => feed.Tell(store));
        opened = this;
    }

    private Workspace(Workspace opened, string who)
    {
        (Folder, Name, engine, store, time) = (opened.Folder, opened.Name, opened.engine, opened.store, opened.time);
        (backups, feed, this.opened, this.who) = (opened.backups, opened.feed, opened, who);
    }

    /// <summary>Tells of operations once they are kept, whoever made them: this, another thread, or a process that this one serves.</summary>
    public event Action<IReadOnlyList<Operation>>? Changed
    {
        add => feed.Add(value, store);
        remove => feed.Remove(value);
    }

    public string Folder { get; }

    public string Name { get; }

    public StoreInfo Info => store.Info;

    /// <summary>Makes a workspace in a folder, and the folder too where it is missing.</summary>
    /// <param name="who">Who makes the edits; the journal says it.</param>
    /// <param name="name">Null to take the folder's name.</param>
    /// <exception cref="WorkspaceException">The folder holds a workspace already.</exception>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public static Workspace Create(string folder, IStoreEngine engine, TimeProvider time, string who, string? name = null)
    {
        var home = MakeFolder(folder);
        if (File.Exists(Path.Combine(home, WorkspaceFile.FileName)) || File.Exists(Path.Combine(home, StoreFileName)))
        {
            throw new WorkspaceException($"{home} holds a workspace already.", HoldsOne);
        }

        var store = engine.Create(Path.Combine(home, StoreFileName));
        try
        {
            var file = new WorkspaceFile(WorkspaceFile.NewestFormat, engine.Name, name ?? Path.GetFileName(home));
            file.Write(home);
            return new Workspace(home, file.Name, engine, store, time, who);
        }
        catch (Exception failed)
        {
            store.Dispose();
            StoreFiles.Remove(Path.Combine(home, StoreFileName), engine);
            if (failed is IOException or UnauthorizedAccessException)
            {
                throw new StoreException($"{home} cannot be written ({failed.Message}). Make room there, or give yourself the right to write.", failed);
            }

            throw;
        }
    }

    /// <summary>Whether the folder holds a workspace, be it a damaged one.</summary>
    public static bool IsIn(string folder, TimeProvider time) =>
        File.Exists(Path.Combine(folder, WorkspaceFile.FileName)) || IsWithoutFile(Path.GetFullPath(folder), time);

    /// <param name="engines">The engines this program has; the workspace says which one it needs.</param>
    /// <exception cref="WorkspaceException">The folder holds no workspace, or one of another engine.</exception>
    /// <exception cref="StoreException">Its database cannot be opened: in use, too new, damaged, missing, read-only.</exception>
    public static Workspace Open(string folder, IReadOnlyList<IStoreEngine> engines, TimeProvider time, string who)
    {
        var home = Path.GetFullPath(folder);
        var engine = EngineOf(home, engines, time, out var name);
        FinishExchange(Path.Combine(home, StoreFileName), engine);
        var workspace = new Workspace(home, name, engine, engine.Open(Path.Combine(home, StoreFileName)), time, who);
        workspace.backups.Adopt(Directory.GetFiles(home, $"{StoreFileName}.*{StoreMigration.BackupEnding}"));
        return workspace;
    }

    /// <summary>Opens a workspace to look at it: one that cannot be written is read from a copy, and refuses edits.</summary>
    /// <exception cref="WorkspaceException">The folder holds no workspace, or one of another engine.</exception>
    /// <exception cref="StoreException">Its database cannot be opened: in use, too new, damaged, missing, not even readable.</exception>
    public static Workspace OpenToRead(string folder, IReadOnlyList<IStoreEngine> engines, TimeProvider time, string who)
    {
        try
        {
            return Open(folder, engines, time, who);
        }
        catch (StoreReadOnlyException refusal)
        {
            var home = Path.GetFullPath(folder);
            var engine = EngineOf(home, engines, time, out var name);
            return new Workspace(home, name, engine, ReadOnlyStore.Open(Path.Combine(home, StoreFileName), engine, refusal), time, who);
        }
    }

    /// <summary>Opens a workspace whose database another process holds and serves.</summary>
    /// <param name="served">Its store; it is closed with the workspace.</param>
    /// <exception cref="WorkspaceException">The folder holds no workspace, or one of another engine.</exception>
    public static Workspace OpenServed(string folder, IStore served, IReadOnlyList<IStoreEngine> engines, TimeProvider time, string who)
    {
        var home = Path.GetFullPath(folder);
        var engine = EngineOf(home, engines, time, out var name);
        return new Workspace(home, name, engine, served, time, who);
    }

    /// <summary>The same workspace for somebody else: the journal names them as who makes the edits.</summary>
    public Workspace As(string who) => new(opened, who);

    /// <summary>Tells other processes where this one can be reached.</summary>
    /// <param name="token">What opens the database there to programs of this user alone.</param>
    public void Announce(string address, string? token = null) => store.Announce(address, token);

    /// <summary>Serves the database to one other process, until it closes the connection.</summary>
    /// <param name="patience">How long it may hold a transaction and say nothing.</param>
    public void Serve(Stream connection, TimeSpan patience) => new StoreHost(store, time, patience).Serve(connection);

    public void Dispose()
    {
        if (opened == this)
        {
            store.Dispose();
        }
    }

    /// <summary>Of two databases that a restore or repair was exchanging when it was killed, the new one takes its place.</summary>
    private static void FinishExchange(string storePath, IStoreEngine engine)
    {
        if (StoreFiles.IsExchangeUnfinished(storePath))
        {
            using var held = StoreLock.Take(storePath);
            StoreFiles.FinishExchange(storePath, engine);
        }
    }

    private static bool IsWithoutFile(string home, TimeProvider time) =>
        File.Exists(Path.Combine(home, StoreFileName)) || BackupsOf(home, time).Count > 0;

    private static IStoreEngine EngineOf(string home, IReadOnlyList<IStoreEngine> engines, TimeProvider time, out string name)
    {
        var file = WorkspaceFile.Read(home, () => IsWithoutFile(home, time));
        name = file.Name;
        return engines.FirstOrDefault(e => string.Equals(e.Name, file.Engine, StringComparison.Ordinal))
            ?? throw new WorkspaceException(
                $"{home} is kept by the engine '{file.Engine}', which this program lacks.",
                $"It has: {string.Join(", ", engines.Select(e => e.Name))}. Build Workbench with that engine.");
    }

    private static string MakeFolder(string folder)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(Path.GetFullPath(folder)).FullName);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder {folder} cannot be made ({refused.Message}). Take another place, or give yourself the right to write there.", refused);
        }
    }

    /// <summary>One operation: what the body changes is kept with its journal entry, or not at all.</summary>
    /// <param name="size">About how many records it touches.</param>
    private Operation Record(string verb, string workId, string? subject, string description, Action<RecordingSession> body, int size = 0) =>
        Record(
            verb,
            workId,
            description,
            session =>
            {
                body(session);
                return subject;
            },
            size);

    /// <param name="body">Makes the change and says what of the work it changed.</param>
    private Operation Record(string verb, string workId, string description, Func<RecordingSession, string?> body, int size = 0)
    {
        BackUpWhenDue(size);
        return store.Write(session =>
        {
            var recording = new RecordingSession(session);
            var subject = body(recording);
            return OperationJournal.Append(recording, session, new JournalEntry(who, time.GetUtcNow(), verb, workId, subject, description));
        });
    }
}
