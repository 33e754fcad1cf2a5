namespace Workbench.App.Terminal;

/// <summary>Texts of others on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Without control characters, by which a text could move the cursor or change colours; line ends stay.</summary>
    public static string Clean(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(c => IsUnsafe(c) ? '\uFFFD' : c)) : text;

    /// <summary>On one line and no longer than so many characters.</summary>
    public static string Cut(string text, int longest)
    {
        var line = Clean(text.Replace('\n', ' '));
        if (line.Length <= longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..end].TrimEnd() + "…";
    }

    private static bool IsUnsafe(char character) => char.IsControl(character) && character is not '\n';
}
