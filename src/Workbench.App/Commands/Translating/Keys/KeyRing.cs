using System.Collections.Concurrent;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Translating.Keys;

/// <summary>
/// Where addresses and keys are looked for: environment variables, then .NET user secrets, then, for keys alone, the store of the operating system.
/// Never the workspace.
/// </summary>
internal sealed class KeyRing(AppEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string?> found = new(StringComparer.Ordinal);

    /// <param name="variable">Such as <c>WORKBENCH_DEEPL_KEY</c>: the name is the same everywhere.</param>
    /// <exception cref="InputException">The file of user secrets cannot be read.</exception>
    public string? Find(string variable) => found.GetOrAdd(variable, Look);

    /// <summary>The same without the operating system's store, which may ask the person to unlock it.</summary>
    /// <exception cref="InputException">The file of user secrets cannot be read.</exception>
    public string? FindNearby(string variable) => environment.Value(variable) ?? UserSecrets.Find(variable, environment);

    private string? Look(string variable) =>
        FindNearby(variable)
        ?? (IsKey(variable) ? SystemKeys.Find(variable, environment) : null);

    private static bool IsKey(string variable) => variable.EndsWith("_KEY", StringComparison.Ordinal) || variable.EndsWith("_SECRET", StringComparison.Ordinal);
}
