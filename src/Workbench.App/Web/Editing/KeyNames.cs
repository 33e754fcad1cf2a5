using Workbench.App.Web.Wording;

namespace Workbench.App.Web.Editing;

/// <summary>Keys as they are printed on a keyboard.</summary>
internal static class KeyNames
{
    public static string Of(string key) => key
        .Replace("Shift+", "⇧", StringComparison.Ordinal)
        .Replace("ArrowUp", "↑", StringComparison.Ordinal)
        .Replace("ArrowDown", "↓", StringComparison.Ordinal)
        .Replace("ArrowLeft", "←", StringComparison.Ordinal)
        .Replace("ArrowRight", "→", StringComparison.Ordinal);

    public static string Of(Ui ui, EditorKeys keys, EditorAction action) =>
        keys.KeysOf(action) is [var key, ..] ? $"{ui.Name(action)} ({Of(key)})" : ui.Name(action);
}
