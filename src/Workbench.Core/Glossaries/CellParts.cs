using System.Collections.Immutable;
using System.Text;

namespace Workbench.Glossaries;

/// <summary>Several words in one cell, parted by bars or semicolons; a backslash takes the meaning from the mark after it.</summary>
internal static class CellParts
{
    private const char Escape = '\\';

    public static string Join(ImmutableArray<string> parts) => string.Join(" | ", parts.Select(Escaped));

    /// <param name="separators">The marks that part words here.</param>
    public static ImmutableArray<string> Split(string cell, params ReadOnlySpan<char> separators)
    {
        var (parts, part) = (ImmutableArray.CreateBuilder<string>(), new StringBuilder());
        for (var i = 0; i < cell.Length; i++)
        {
            if (separators.Contains(cell[i]))
            {
                Take(part, parts);
            }
            else
            {
                i += cell[i] == Escape && i + 1 < cell.Length && IsMark(cell[i + 1]) ? 1 : 0;
                part.Append(cell[i]);
            }
        }

        Take(part, parts);
        return parts.DrainToImmutable();
    }

    private static bool IsMark(char c) => c is Escape or '|' or ';';

    private static string Escaped(string part) => string.Concat(part.Select(c => IsMark(c) ? $"{Escape}{c}" : $"{c}"));

    private static void Take(StringBuilder part, ImmutableArray<string>.Builder parts)
    {
        if (part.ToString().Trim() is { Length: > 0 } word)
        {
            parts.Add(word);
        }

        part.Clear();
    }
}
