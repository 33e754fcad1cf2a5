using System.Text.RegularExpressions;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>An entry of a table of contents.</summary>
/// <param name="First">Its first line, of the running text.</param>
/// <param name="Title">Letters and digits only, in capitals, without the number before it and the page behind.</param>
internal sealed partial record ContentsEntry(int First, int Count, string Title)
{
    /// <summary>What a title is compared by: its letters, without the number that opens it.</summary>
    public static string TitleOf(string text) => PageNumber.HeadOf(Number().Replace(text, ""));

    [GeneratedRegex(@"^\s*([IVXL]+|\d{1,2})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
