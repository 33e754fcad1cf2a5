namespace Workbench.Divergences;

/// <summary>The beginning of a text, short enough for a line of evidence.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var line = text.Replace('\n', ' ');
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest);
        return $"{line[..(cut > Longest / 2 ? cut : Longest)].TrimEnd('\uD83C', '\uD83D', '\uD83E')}…";
    }
}
