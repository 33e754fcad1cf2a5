using System.Collections.Immutable;

namespace Workbench.App.Web.Editing;

/// <summary>
/// The keys of one reader: a preset, what the reader changed of it, and whether single letters act at all. Keys are written
/// <c>Ctrl+Alt+Shift+Name</c>, letters and digits by their place on a Latin keyboard.
/// </summary>
public sealed record EditorKeys(KeyPreset Preset, bool HasLetters, ImmutableSortedDictionary<EditorAction, string> Changed)
{
    private const char Part = '|';

    public static EditorKeys Default { get; } = new(KeyPreset.Own, HasLetters: true, ImmutableSortedDictionary<EditorAction, string>.Empty);

    /// <summary>Reads what <see cref="ToString"/> wrote; whatever else it is given says nothing.</summary>
    public static EditorKeys Parse(string? text)
    {
        var parts = (text ?? "").Split(Part);
        var preset = Enum.TryParse<KeyPreset>(parts[0], out var named) && Enum.IsDefined(named) ? named : KeyPreset.Own;
        var changed = parts.Skip(2).Take(KeyPresets.Actions.Count).Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[1].Length is > 0 and <= 40 && Enum.TryParse<EditorAction>(pair[0], out _))
            .GroupBy(pair => Enum.Parse<EditorAction>(pair[0]))
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.First()[1]);
        return new EditorKeys(preset, parts.Length < 2 || parts[1] != "off", changed);
    }

    public override string ToString() =>
        string.Join(Part, Changed.Select(pair => $"{pair.Key}={pair.Value}").Prepend(HasLetters ? "on" : "off").Prepend(Preset.ToString()));

    /// <summary>The keys of an action, the first one first; none where it has none, or single letters are off.</summary>
    public IReadOnlyList<string> KeysOf(EditorAction action)
    {
        IReadOnlyList<string> keys = Changed.TryGetValue(action, out var own) ? [own] : KeyPresets.KeysOf(Preset, action);
        return HasLetters ? keys : [.. keys.Where(key => !IsSingle(key))];
    }

    /// <summary>Every key with its action; a key the reader gave to one action is taken from the others.</summary>
    public IReadOnlyDictionary<string, string> Actions() => KeyPresets.Actions
        .OrderBy(action => Changed.ContainsKey(action) ? 0 : 1)
        .SelectMany(action => KeysOf(action).Select(key => (key, action)))
        .DistinctBy(pair => pair.key)
        .ToDictionary(pair => pair.key, pair => pair.action.ToString(), StringComparer.Ordinal);

    /// <summary>What somebody who speaks a command could say by mistake (WCAG 2.1.4): a character without Ctrl or Alt.</summary>
    public static bool IsSingle(string key) => (key.StartsWith("Shift+", StringComparison.Ordinal) ? key[6..] : key) is { Length: 1 };
}
