namespace Workbench.Importing.Html;

/// <summary>Tells HTML from plain text by how it begins, and by the file's ending where it begins otherwise.</summary>
internal static class HtmlSniffer
{
    private const int Head = 2048;

    public static bool IsHtml(string name, string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n\f\uFEFF");
        if (start.IsEmpty || start[0] != '<')
        {
            return HasEnding(name) && text.Contains("</", StringComparison.Ordinal);
        }

        var head = start[..Math.Min(start.Length, Head)];
        return HasEnding(name)
            || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasEnding(string name) =>
        Path.GetExtension(name.AsSpan()) is var ending
        && (ending.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".htm", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".xhtml", StringComparison.OrdinalIgnoreCase));
}
