using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>A key word in its context.</summary>
public sealed record Kwic(string Left, string Key, string Right)
{
    /// <summary>A span of a unit with as many characters on either side, cut at words.</summary>
    public static Kwic Of(string text, Span key, int width)
    {
        ArgumentNullException.ThrowIfNull(text);
        var left = Math.Max(0, key.Start - width);
        while (left > 0 && left < key.Start && !char.IsWhiteSpace(text[left - 1]))
        {
            left++;
        }

        var right = Math.Min(text.Length, key.End + width);
        while (right < text.Length && right > key.End && !char.IsWhiteSpace(text[right]))
        {
            right--;
        }

        return new Kwic(OneLine(text[left..key.Start]).TrimStart(), OneLine(key.In(text)), OneLine(text[key.End..right]).TrimEnd());
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
