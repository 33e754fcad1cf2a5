using System.Globalization;
using System.Text;

namespace Workbench.Storage.Shelves;

/// <summary>What may name a work or a text: parts of ids, of file names and of command lines.</summary>
internal static class Names
{
    private const int Longest = 64;

    /// <summary>The name in NFC.</summary>
    /// <exception cref="WorkspaceException">It is empty, too long, or has other characters.</exception>
    public static string Require(string name, string what)
    {
        if (IsAcceptable(name))
        {
            return name.Normalize(NormalizationForm.FormC);
        }

        throw new WorkspaceException(
            $"'{name}' cannot name {what}.",
            $"Take 1 to {Longest} letters (of any script), digits, hyphens, underscores and dots, with a letter or digit first.");
    }

    public static bool IsAcceptable(string name) =>
        name.Length is > 0 and <= Longest
        && Runes(name) is { } runes
        && Rune.IsLetterOrDigit(runes[0])
        && runes.All(IsInner)
        && name.Normalize(NormalizationForm.FormC).Length <= Longest;

    private static bool IsInner(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '-' or '_' or '.'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Rune[]? Runes(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        return name.Contains('\uFFFD', StringComparison.Ordinal) || Array.Exists(runes, r => r == Rune.ReplacementChar) ? null : runes;
    }
}
