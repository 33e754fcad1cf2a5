namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Closes the space that a scan put before a comma, a full stop or an apostrophe. Typographies that want one there keep it.</summary>
internal sealed class PunctuationSpaceRule() : CleaningRule("punctuation-spaces", "spaces before punctuation are taken out")
{
    private const string Marks = ",.;:!?)’";

    // French sets a space before ; : ! and ?; where it is a habit of the text it is none of its faults.
    private const double Habit = 0.1;

    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        var patches = new List<Patch>();
        var marks = 0;
        foreach (var line in scan.Lines)
        {
            for (var i = 1; i + 1 < line.Text.Length; i++)
            {
                marks += Marks.Contains(line.Text[i], StringComparison.Ordinal) ? 1 : 0;
                if (line.Text[i] == ' ' && IsFault(line.Text, i) && line.IsOriginal(i, 1))
                {
                    patches.Add(Replace(line.Place(i), 1, ""));
                }
            }
        }

        return new Findings(patches, scan.Pages.IsKnown && patches.Count > 0 && patches.Count <= Habit * marks);
    }

    private static bool IsFault(string line, int space)
    {
        var (before, mark) = (line[space - 1], line[space + 1]);
        var after = space + 2 < line.Length ? line[space + 2] : ' ';
        return mark switch
        {
            '’' => char.IsLetter(before) && char.IsLetter(after) && (space + 3 >= line.Length || !char.IsLetter(line[space + 3])),
            ')' => char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after),
            _ when !Marks.Contains(mark, StringComparison.Ordinal) => false,
            _ => before is not ('.' or ' ') && !IsEllipsis(line, space + 2) && (after == ' ' || mark is '.' && !char.IsLetterOrDigit(after)),
        };
    }

    private static bool IsEllipsis(string line, int from) => line.AsSpan(from).TrimStart() is ['.', ..];
}
