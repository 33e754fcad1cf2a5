using System.Text.Json;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Translating.Keys;

/// <summary>What <c>dotnet user-secrets set NAME VALUE --id workbench</c> keeps in the user's own folder.</summary>
internal static class UserSecrets
{
    private const string Id = "workbench";

    /// <exception cref="InputException">The file cannot be read.</exception>
    public static string? Find(string name, AppEnvironment environment)
    {
        if (PathIn(environment) is not { } path || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, "the file of user secrets cannot be read.", $"Mend it, or write it anew with 'dotnet user-secrets set {name} … --id {Id}'.");
        }
    }

    /// <summary>As the tool chooses it.</summary>
    private static string? PathIn(AppEnvironment environment) => environment switch
    {
        _ when environment.Value("APPDATA") is { } data => Path.Combine(data, "Microsoft", "UserSecrets", Id, "secrets.json"),
        _ when environment.Value("HOME") is { } home => Path.Combine(home, ".microsoft", "usersecrets", Id, "secrets.json"),
        _ => null,
    };
}
