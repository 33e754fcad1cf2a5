using Workbench.Online;
using Workbench.Storage;

namespace Workbench.App.Commands.Running;

/// <summary>What a run takes from the computer it runs on.</summary>
/// <param name="Variable">An environment variable, or null.</param>
/// <param name="CurrentFolder">What relative paths are relative to.</param>
/// <param name="UserFolder">The user's folder for data of programs.</param>
internal sealed record AppEnvironment(Func<string, string?> Variable, string CurrentFolder, string UserFolder, TimeProvider Time)
{
    /// <summary>The workspace that this process holds already, as a server does whose jobs are verbs; null in a run of its own.</summary>
    public Workspace? Held { get; init; }

    /// <summary>What providers do while this program runs.</summary>
    public ProviderActivity Activity { get; init; } = new();

    /// <summary>Who makes the edits, as the journal names them.</summary>
    public string User => Value("WORKBENCH_USER") ?? Environment.UserName;

    /// <summary>Where the logs of internal errors are kept.</summary>
    public string LogFolder => Path.Combine(UserFolder, "Workbench", "logs");

    public string DemoFolder => Path.Combine(UserFolder, "Workbench", "demo");

    /// <summary>The workspace of who has named none.</summary>
    public string OwnFolder => Path.Combine(UserFolder, "Workbench", "texts");

    public static AppEnvironment OfProcess()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new AppEnvironment(
            Environment.GetEnvironmentVariable,
            Environment.CurrentDirectory,
            data.Length > 0 ? data : Path.GetTempPath(),
            TimeProvider.System);
    }

    /// <summary>A variable that is set to something.</summary>
    public string? Value(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;

    public string PathOf(string path) => Path.GetFullPath(path, CurrentFolder);
}
