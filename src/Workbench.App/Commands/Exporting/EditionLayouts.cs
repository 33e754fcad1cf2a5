using Workbench.Exporting.Editions;

namespace Workbench.App.Commands.Exporting;

/// <summary>The words for layouts.</summary>
internal static class EditionLayouts
{
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetNames<EditionLayout>().Select(name => name.ToLowerInvariant())];

    public static EditionLayout Parse(string word) => Enum.Parse<EditionLayout>(word, ignoreCase: true);
}
