using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Editing;
using Workbench.Online;
using Workbench.Storage;
using Workbench.Translating;

namespace Workbench.App.Commands.Running;

/// <summary>The one place where errors become an exit code and a message.</summary>
internal static class Failure
{
    private static readonly string[] KeyParts = ["KEY", "SECRET"];

    public static int Report(Exception error, Messages messages, AppEnvironment environment)
    {
        var code = CodeOf(error);
        switch (code)
        {
            case ExitCode.Cancelled:
                messages.Say("Cancelled. What was done is kept.");
                break;
            case ExitCode.Internal:
                messages.Fail($"This is a fault of Workbench ({error.GetType().Name}: {WithoutKeys(error.Message, environment)}). {WriteLog(error, environment)}");
                break;
            default:
                messages.Fail(error.Message);
                break;
        }

        if (messages.Verbosity == Verbosity.Diagnostic)
        {
            messages.Detail(WithoutKeys(error.ToString(), environment));
        }

        return code;
    }

    private static int CodeOf(Exception error) => error switch
    {
        OperationCanceledException => ExitCode.Cancelled,
        UsageException => ExitCode.Usage,
        StoreInUseException or StoreServerGoneException or SilentServerException => ExitCode.WorkspaceHeld,
        InputException or WorkspaceException or StoreException or EditException => ExitCode.Input,
        TranslationException { ProviderRefused: true } => ExitCode.ProviderRefused,
        TranslationException => ExitCode.ProviderFailed,
        RightsException => ExitCode.Rights,
        _ => ExitCode.Internal,
    };

    /// <summary>No exception of ours holds a key; one of a library's might.</summary>
    private static string WithoutKeys(string text, AppEnvironment environment) =>
        ProviderCatalogue.Names.SelectMany(name => KeyParts.Select(part => environment.Value(ProviderOptions.VariableOf(name, part)))).OfType<string>()
            .Aggregate(text, (told, key) => told.Replace(key, "[key]", StringComparison.Ordinal));

    private static string WriteLog(Exception error, AppEnvironment environment)
    {
        var now = environment.Time.GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"workbench-{now:yyyyMMdd-HHmmss}-{Environment.ProcessId}.log");
        var path = Path.Combine(environment.LogFolder, name);
        try
        {
            Directory.CreateDirectory(environment.LogFolder);
            File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{now:u} {Environment.OSVersion} .NET {Environment.Version}\n{WithoutKeys(error.ToString(), environment)}\n"));
            return $"Please report it; the details are in {path}";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"Please report it; no log could be written ({refused.Message}). Say --verbosity diagnostic to see the details.";
        }
    }
}
