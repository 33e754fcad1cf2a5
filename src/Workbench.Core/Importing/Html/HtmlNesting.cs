using System.Collections.Frozen;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Html;

/// <summary>Bounds how deep a page may nest: the parser takes time with the square of it.</summary>
internal static class HtmlNesting
{
    private const int Deepest = 10_000;

    // Elements that hold nothing, or end without being closed.
    private static readonly FrozenSet<string> Unclosed =
        "area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot colgroup html head body"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InputException">Elements stand open inside each other beyond any page made by hand or tool.</exception>
    public static void Check(string source, string text)
    {
        var unclosed = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var tag = text.AsSpan(at + 1);
            var closes = tag is ['/', ..];
            var name = tag[(closes ? 1 : 0)..];
            name = name[..LettersAtStart(name)];
            if (name.Length > 0 && !unclosed.Contains(name))
            {
                depth = Math.Max(0, depth + (closes ? -1 : 1));
            }

            if (depth > Deepest)
            {
                throw new InputException(source, $"Elements are nested more than {Deepest} deep.", "Save the page as plain text and import that.", BytePlace.LineOf(text, at));
            }
        }
    }

    private static int LettersAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return length;
    }
}
