using System.Buffers;
using System.Collections.Immutable;

namespace Workbench.Importing.Notes;

/// <summary>Reads the marks of notes in plain words.</summary>
internal static class NoteSigns
{
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string AfterWords = ".,;:!?…)”’\"»";
    private const int LongestNumber = 3;

    private static readonly SearchValues<char> OfRaised = SearchValues.Create(RaisedDigits);

    private static readonly SearchValues<char> NoWords = SearchValues.Create("*.-–—…[]0123456789 ");

    private static readonly SearchValues<char> OfSigns = SearchValues.Create("[(*⁰¹²³⁴⁵⁶⁷⁸⁹0123456789");

    /// <summary>The mark that opens a block; null for a block that is no note.</summary>
    public static NoteSign? Opening(ReadOnlySpan<char> block)
    {
        var sign = block.IsEmpty ? null : block[0] switch
        {
            '[' => Bracketed(block, 0, ']', NoteStyle.Bracket),
            '(' => Bracketed(block, 0, ')', NoteStyle.Round),
            '*' => Stars(block, 0),
            var digit when RaisedDigits.Contains(digit, StringComparison.Ordinal) => Raised(block, 0),
            >= '1' and <= '9' => Numbered(block),
            _ => null,
        };
        return sign is { } found && OpensWords(block[found.Length..]) && !IsEmphasis(block, found) ? found : null;
    }

    /// <summary>The marks in the middle of a block that may be anchors.</summary>
    public static ImmutableArray<NoteSign> In(ReadOnlySpan<char> block)
    {
        var found = ImmutableArray.CreateBuilder<NoteSign>(0);
        var opened = 0;
        for (var at = Next(block, 0); at < block.Length; at = Next(block, at))
        {
            var sign = block[at] switch
            {
                '[' => Bracketed(block, at, ']', NoteStyle.Bracket),
                '(' => Bracketed(block, at, ')', NoteStyle.Round),
                '*' => Stars(block, at),
                >= '0' and <= '9' => Glued(block, at),
                _ => Raised(block, at),
            };
            if (sign is { } candidate && IsAnchor(block, candidate, ref opened))
            {
                found.Add(candidate);
            }

            at = sign is { } read ? read.Start + read.Length : AfterDigits(block, at);
        }

        return found.ToImmutable();
    }

    private static int Next(ReadOnlySpan<char> block, int from)
    {
        var next = from < block.Length ? block[from..].IndexOfAny(OfSigns) : -1;
        return next < 0 ? block.Length : from + next;
    }

    private static int AfterDigits(ReadOnlySpan<char> block, int at)
    {
        at++;
        while (at < block.Length && char.IsAsciiDigit(block[at]))
        {
            at++;
        }

        return at;
    }

    // "word*" is an anchor, "*word*" is emphasis.
    private static bool IsAnchor(ReadOnlySpan<char> block, NoteSign sign, ref int opened)
    {
        var (before, after) = (sign.Start > 0 ? block[sign.Start - 1] : ' ', sign.Start + sign.Length < block.Length ? block[sign.Start + sign.Length] : ' ');
        if (sign.Style == NoteStyle.Star)
        {
            var (opens, closes) = (char.IsLetterOrDigit(after), opened == sign.Length);
            opened = opens ? sign.Length : 0;
            return !opens && !closes && IsWritten(before);
        }

        return sign.Style == NoteStyle.Bracket ? sign.Start > 0 : IsWritten(before) && (sign.Style == NoteStyle.Round || !char.IsLetterOrDigit(after));
    }

    private static bool IsWritten(char before) => char.IsLetter(before) || AfterWords.Contains(before, StringComparison.Ordinal);

    // "**Source:** …"
    private static bool IsEmphasis(ReadOnlySpan<char> block, NoteSign sign) =>
        sign.Style == NoteStyle.Star && char.IsLetterOrDigit(block[sign.Length]) && block[sign.Length..].IndexOf(sign.Label) >= 0;

    private static bool OpensWords(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t");
        return !rest.IsEmpty && rest[..Math.Min(rest.Length, 3)].IndexOfAnyExcept(NoWords) >= 0;
    }

    private static NoteSign? Bracketed(ReadOnlySpan<char> block, int at, char close, NoteStyle style)
    {
        var length = block[(at + 1)..].IndexOf(close);
        var label = length is > 0 and <= LongestNumber ? block.Slice(at + 1, length) : [];
        var isNumber = !label.IsEmpty && label[0] != '0' && label.IndexOfAnyExceptInRange('0', '9') < 0;
        return isNumber || (style == NoteStyle.Bracket && !label.IsEmpty && label.IndexOfAnyExcept('*') < 0)
            ? new NoteSign(style, label.ToString(), at, length + 2)
            : null;
    }

    private static NoteSign? Stars(ReadOnlySpan<char> block, int at)
    {
        var length = block[at..].IndexOfAnyExcept('*') is >= 0 and var run ? run : block.Length - at;
        return length <= LongestNumber ? new NoteSign(NoteStyle.Star, new string('*', length), at, length) : null;
    }

    private static NoteSign? Raised(ReadOnlySpan<char> block, int at)
    {
        var length = block[at..].IndexOfAnyExcept(OfRaised) is >= 0 and var run ? run : block.Length - at;
        var label = string.Concat(block.Slice(at, length).ToArray().Select(digit => (char)('0' + RaisedDigits.IndexOf(digit, StringComparison.Ordinal))));
        return length <= LongestNumber ? new NoteSign(NoteStyle.Raised, label, at, length) : null;
    }

    private static NoteSign? Numbered(ReadOnlySpan<char> block)
    {
        var digits = block.IndexOfAnyExceptInRange('0', '9');
        var length = digits is > 0 and <= LongestNumber && block[digits] is '.' or ')' ? digits + 1 : digits;
        return digits is > 0 and <= LongestNumber && length < block.Length && block[length] is ' ' or '\t'
            ? new NoteSign(NoteStyle.Number, block[..digits].ToString(), 0, length)
            : null;
    }

    // "R.C.P.7" and "unions,2", but not "1,2" and not "No.2" within a word.
    private static NoteSign? Glued(ReadOnlySpan<char> block, int at)
    {
        var length = AfterDigits(block, at) - at;
        var before = at > 0 ? block[at - 1] : ' ';
        var inNumber = before is '.' or ',' && at > 1 && char.IsDigit(block[at - 2]);
        return length <= LongestNumber && block[at] != '0' && !inNumber && IsWritten(before)
            ? new NoteSign(NoteStyle.Number, block.Slice(at, length).ToString(), at, length)
            : null;
    }
}
