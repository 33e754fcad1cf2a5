namespace Workbench.Importing.Cleaning.Scans;

/// <summary>The lines of the running text as the finders of structure see them.</summary>
internal sealed class BodyLines
{
    private readonly ScanText scan;
    private readonly string[] texts;
    private readonly bool[] turns;
    private readonly bool[] gaps;
    private readonly bool allPrinted;

    public BodyLines(ScanText scan)
    {
        this.scan = scan;
        Count = scan.Body.Count;
        allPrinted = scan.Pages.Starts.All(page => page.IsPrinted);
        (texts, turns, gaps) = (new string[Count], new bool[Count], new bool[Count]);
        for (var i = 0; i < Count; i++)
        {
            texts[i] = Mark.Strip(Line(i).Text);
            turns[i] = i == 0 || scan.Pages.TurnsBetween(Line(i - 1).Start, Line(i).Start);
            gaps[i] = i == 0 || (!turns[i] && HasBlank(Line(i - 1), Line(i)));
        }
    }

    public int Count { get; }

    public string this[int line] => texts[line];

    public ScanLine Line(int line) => scan.Written[scan.Body[line]];

    /// <summary>Whether a page starts with the line.</summary>
    public bool StartsPage(int line) => turns[line];

    /// <summary>Whether a page starts with the line that bears no number, as the first page of a chapter does not; where every page bears one, whether a page starts with it.</summary>
    public bool OpensPage(int line) => turns[line] && (allPrinted || !scan.Pages.IsPrinted(Line(line).Start));

    /// <summary>Whether blank lines before it set it apart, other than those between pages.</summary>
    public bool StandsApart(int line) => gaps[line];

    /// <summary>The width of the line as printed: as the source has it, its own spacing included.</summary>
    public PrintedLine Printed(int line) => new(texts[line], GlyphWidths.Of(scan.Source.AsSpan(Line(line).First, Line(line).Last - Line(line).First)));

    // A removed line between two lines is no blank one.
    private bool HasBlank(ScanLine before, ScanLine after)
    {
        for (var number = before.Number; number < after.Number - 1; number++)
        {
            if (scan.Lines[number] is { IsBlank: true, IsRemoved: false })
            {
                return true;
            }
        }

        return false;
    }
}
