namespace Workbench.App.Web.Studying;

/// <summary>The beginning of a text, cut at a word.</summary>
internal static class Beginning
{
    /// <param name="width">In characters.</param>
    public static string Of(string text, int width)
    {
        var line = text.Replace('\n', ' ');
        if (line.Length <= width)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', width);
        var end = cut > width / 2 ? cut : width;
        return $"{line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)]}…";
    }
}
