using System.CommandLine;
using Workbench.App.Terminal;
using Workbench.Storage;

namespace Workbench.App.Commands.Running;

/// <summary>One run of a verb: its words, its streams, and what it may touch.</summary>
internal sealed class VerbRun
{
    private const int MostTries = 300;
    private const int MostTriesOfSilent = 50;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private readonly GlobalOptions globals;
    private readonly List<Workspace> opened = [];

    public VerbRun(ParseResult words, GlobalOptions globals, ConsoleStreams streams, AppEnvironment environment, CancellationToken cancel)
    {
        this.globals = globals;
        (Words, Streams, Environment, Cancel) = (words, streams, environment, cancel);
        Messages = new Messages(streams.Error, VerbosityOf(words, globals), streams.ErrorIsTerminal && !IsColourless);
        Results = new ResultTarget(streams, OutputPath, IsColourless);
        Progress = new ProgressDisplay(streams, Messages.Verbosity >= Verbosity.Normal && streams.ErrorIsTerminal, IsColourless);
    }

    public ParseResult Words { get; }

    public ConsoleStreams Streams { get; }

    public AppEnvironment Environment { get; }

    public CancellationToken Cancel { get; }

    /// <summary>Standard error.</summary>
    public Messages Messages { get; }

    /// <summary>Standard output, or the file of <c>--output</c>.</summary>
    public ResultTarget Results { get; }

    public ProgressDisplay Progress { get; }

    public bool IsDryRun => Words.GetValue(globals.DryRun);

    public bool IsConfirmed => Words.GetValue(globals.Yes);

    public bool IsOffline => Words.GetValue(globals.Offline);

    /// <summary>Whether the person asked for a culture, rather than taking the computer's.</summary>
    public bool HasCulture => Words.GetValue(globals.Culture) is not null;

    /// <summary>Who makes the edits, as the journal names them: <c>--as</c>, else the variable, else the user of the system.</summary>
    public string Who => Words.GetValue(globals.As) ?? Environment.User;

    /// <summary>The full path of the workspace folder.</summary>
    public string WorkspaceFolder => Environment.PathOf(NamedWorkspace ?? Environment.CurrentFolder);

    /// <summary>Which workspace the person said; null when the current folder is to be it.</summary>
    public string? NamedWorkspace => Words.GetValue(globals.Workspace) ?? Environment.Value("WORKBENCH_WORKSPACE");

    /// <summary>The full path of <c>--output</c>; null for standard output.</summary>
    public string? OutputPath => Words.GetValue(globals.Output) is { } path && path != "-" ? Environment.PathOf(path) : null;

    private bool IsColourless => Words.GetValue(globals.NoColor) || Environment.Value("NO_COLOR") is not null;

    public T? Value<T>(Option<T> option) => Words.GetValue(option);

    public T? Value<T>(Argument<T> argument) => Words.GetValue(argument);

    /// <summary>To edit: through the server that holds it, where one does.</summary>
    public Workspace OpenWorkspace() => Opened(Workspace.Open);

    /// <summary>To look at only: a workspace that cannot be written is read all the same, and one that another verb has for a moment is waited for.</summary>
    public Workspace OpenToRead() => Opened(InTurn);

    /// <summary>To hold it: nobody else may.</summary>
    public Workspace OpenAlone() => Workspace.Open(WorkspaceFolder, Engines.All, Environment.Time, Who);

    /// <summary>Says so when a backup was due and could not be made: the edits were, and stand without it.</summary>
    public void TellBackupProblems()
    {
        foreach (var problem in opened.Select(workspace => workspace.BackupProblem).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Messages.Warn($"The backup that was due before this could not be made: {problem} The edit is kept; make room, then 'workbench backup'.");
        }
    }

    /// <summary>The database has one opener at a time, for what that saves (docs/storage.md): those who only look take turns.</summary>
    private static Workspace InTurn(string folder, IReadOnlyList<IStoreEngine> engines, TimeProvider time, string who)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Workspace.OpenToRead(folder, engines, time, who);
            }
            catch (StoreInUseException held) when (held.Holder?.Address is null && tries < MostTries)
            {
                StoreLock.AwaitRelease(held.Path, BetweenTries);
            }
        }
    }

    private Workspace Opened(Func<string, IReadOnlyList<IStoreEngine>, TimeProvider, string, Workspace> open)
    {
        if (Environment.Held is { } held && string.Equals(held.Folder, WorkspaceFolder, StringComparison.Ordinal))
        {
            opened.Add(held.As(Who));
            return opened[^1];
        }

        for (var tries = 1; ; tries++)
        {
            try
            {
                opened.Add(OpenOrServed(open));
                return opened[^1];
            }
            catch (SilentServerException silent) when (silent.IsDown && tries < MostTriesOfSilent)
            {
                // A server that was killed is dead to requests a moment before the system gives its files free.
                StoreLock.AwaitRelease(silent.Held.Path, BetweenTries);
            }
        }
    }

    private Workspace OpenOrServed(Func<string, IReadOnlyList<IStoreEngine>, TimeProvider, string, Workspace> open)
    {
        try
        {
            return open(WorkspaceFolder, Engines.All, Environment.Time, Who);
        }
        catch (StoreInUseException held)
        {
            if (ServedWorkspace.Find(held) is not { } served)
            {
                throw;
            }

            return Workspace.OpenServed(WorkspaceFolder, served, Engines.All, Environment.Time, Who);
        }
    }

    public static Verbosity VerbosityOf(ParseResult words, GlobalOptions globals) =>
        Enum.TryParse<Verbosity>(words.GetResult(globals.Verbosity)?.GetValueOrDefault<string>(), ignoreCase: true, out var verbosity) ? verbosity : Verbosity.Normal;
}
