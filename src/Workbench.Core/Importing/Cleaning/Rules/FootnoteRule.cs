namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Takes notes at the foot of a page, opened by an asterisk, out of the running text and ties them to the asterisk there.</summary>
internal sealed class FootnoteRule() : CleaningRule("footnotes", "notes at the foot of a page are taken out of the text and tied to their mark")
{
    private const int MostLines = 12;

    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        var patches = new List<Patch>();
        if (scan.Pages.IsKnown)
        {
            var lines = scan.Lines.Where(line => !line.IsBlank).ToList();
            for (var end = 1; end <= lines.Count; end++)
            {
                if (end == lines.Count || scan.Pages.TurnsBetween(lines[end - 1].Start, lines[end].Start))
                {
                    AddPage(scan, lines, end, patches);
                }
            }
        }

        return new Findings(patches, patches.Count > 0);
    }

    private void AddPage(ScanText scan, List<ScanLine> lines, int end, List<Patch> patches)
    {
        var notes = new List<int>();
        var first = end;
        for (var i = end - 1; i > Math.Max(0, end - MostLines) && !scan.Pages.TurnsBetween(lines[i].Start, lines[end - 1].Start); i--)
        {
            if (MarkOf(lines[i].Text) > 0)
            {
                notes.Insert(0, i);
                first = i;
            }
        }

        var anchors = notes.Select(note => AnchorOf(scan, lines, first, MarkOf(lines[note].Text))).ToList();
        if (notes.Count == 0 || first == 0 || anchors.Any(anchor => anchor is null))
        {
            return;
        }

        for (var n = 0; n < notes.Count; n++)
        {
            var mark = MarkOf(lines[notes[n]].Text);
            var (line, index) = anchors[n]!.Value;
            patches.Add(Replace(line.Place(index), mark, $"{Mark.Note}{new string('*', mark)}{Mark.NoteEnd}"));
            AddNote(scan, lines, (notes[n], n + 1 < notes.Count ? notes[n + 1] : end), mark, patches);
        }
    }

    private void AddNote(ScanText scan, List<ScanLine> lines, (int First, int End) note, int mark, List<Patch> patches)
    {
        var label = new string('*', mark);
        patches.AddRange(scan.Untouched(lines[note.First - 1].Last, lines[note.First].First).Select(gap => Replace(gap.Start, gap.Length, "")));
        patches.Add(Replace(lines[note.First].First, mark, $"{Mark.Footnote}{label}{Mark.NoteEnd}"));
        for (var i = note.First + 1; i < note.End; i++)
        {
            patches.AddRange(scan.Untouched(lines[i - 1].Last, lines[i].First).Select((gap, n) => Replace(gap.Start, gap.Length, n == 0 ? " " : "")));
        }

        patches.Add(Replace(lines[note.End - 1].Last, 0, Mark.FootnoteEnd.ToString()));
    }

    /// <summary>How many asterisks open a note; 0 for a line that is none.</summary>
    private static int MarkOf(string line)
    {
        var marks = line.AsSpan().IndexOfAnyExcept('*');
        return marks is > 0 and <= 3 && line[marks] == ' ' ? marks : 0;
    }

    private static (ScanLine Line, int Index)? AnchorOf(ScanText scan, List<ScanLine> lines, int before, int marks)
    {
        for (var i = before - 1; i >= 0 && !scan.Pages.TurnsBetween(lines[i].Start, lines[before].Start); i--)
        {
            var text = lines[i].Text;
            for (var at = text.IndexOf('*', 1 < text.Length ? 1 : 0); at > 0; at = at + 1 < text.Length ? text.IndexOf('*', at + 1) : -1)
            {
                var length = text.AsSpan(at).IndexOfAnyExcept('*') is >= 0 and var run ? run : text.Length - at;
                if (length == marks && text[at - 1] != '*' && lines[i].IsOriginal(at, marks))
                {
                    return (lines[i], at);
                }
            }
        }

        return null;
    }
}
