using System.Buffers;

namespace Workbench.Importing.Cleaning;

/// <summary>
/// Noncharacters (Unicode 23.7) by which patches say what a place is. They live between cleaning and reading only; a source that
/// holds one itself is left alone.
/// </summary>
internal static class Mark
{
    /// <summary>Opens the label of a note in the running text; <see cref="NoteEnd"/> closes it.</summary>
    public const char Note = '\uFDD0';
    public const char NoteEnd = '\uFDD1';

    /// <summary>Opens a note that stands at the foot of the page, in the middle of a paragraph; <see cref="FootnoteEnd"/> closes it.</summary>
    public const char Footnote = '\uFDD2';
    public const char FootnoteEnd = '\uFDD3';

    /// <summary>At the start of a block, with a digit for the level.</summary>
    public const char Heading = '\uFDD4';
    public const char Contents = '\uFDD5';

    /// <summary>At the start of a block that is a note.</summary>
    public const char NoteText = '\uFDD6';
    public const char Furniture = '\uFDD7';
    public const char Quotation = '\uFDD8';

    /// <summary>Before the name that a note and its anchors share, where labels come again with every chapter; <see cref="NoteEnd"/> ends it.</summary>
    public const char Key = '\uFDD9';

    public static readonly SearchValues<char> All = SearchValues.Create("\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6\uFDD7\uFDD8\uFDD9");

    /// <summary>Whether a mark stands at the start of a block only.</summary>
    public static bool OpensBlock(char character) => character is Heading or Contents or NoteText or Furniture or Quotation;

    /// <summary>A line without the labels of notes in it.</summary>
    public static string Strip(string line)
    {
        if (!line.AsSpan().ContainsAny(All))
        {
            return line;
        }

        var plain = new System.Text.StringBuilder(line.Length);
        var inLabel = false;
        foreach (var character in line)
        {
            inLabel |= character is Note or Key;
            if (!inLabel && !All.Contains(character))
            {
                plain.Append(character);
            }

            inLabel &= character != NoteEnd;
        }

        return plain.ToString();
    }
}
