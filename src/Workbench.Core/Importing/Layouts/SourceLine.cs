namespace Workbench.Importing.Layouts;

/// <summary>A line of a source that is not blank, without the white space at its ends.</summary>
/// <param name="Start">Where its text starts in the source, in UTF-16 units.</param>
/// <param name="Number">Its number in the source, from 1.</param>
/// <param name="Indent">The white space before it.</param>
/// <param name="AfterBlank">Whether a blank line, or the start of the source, is before it.</param>
internal readonly record struct SourceLine(int Start, int Length, int Number, int Indent, bool AfterBlank)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The lines of a text; a line ends with LF, CR LF or CR.</summary>
    public static List<SourceLine> Of(string text)
    {
        var lines = new List<SourceLine>(text.AsSpan().Count('\n') + 1);
        var afterBlank = true;
        for (int start = 0, number = 1; start < text.Length; number++)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny('\n', '\r');
            length = length < 0 ? rest.Length : length;
            var line = rest[..length];
            if (UnitText.IsBlank(line))
            {
                afterBlank = true;
            }
            else
            {
                var indent = length - line.TrimStart().Length;
                lines.Add(new SourceLine(start + indent, line.Trim().Length, number, indent, afterBlank));
                afterBlank = false;
            }

            start += length + (length + 1 < rest.Length && rest[length] == '\r' && rest[length + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
