using Workbench.Importing.Cleaning.Scans;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>
/// Joins the lines of print into paragraphs, finds the ends of paragraphs that the scan lost, and tells headings, contents and notes
/// from running text.
/// </summary>
internal sealed class ParagraphRule() : CleaningRule("paragraphs", "lines are joined into paragraphs, lost paragraph ends, headings, contents and notes found")
{
    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        if (!scan.Pages.IsKnown || scan.Body.Count == 0)
        {
            return Findings.None;
        }

        var patches = new List<Patch>();
        foreach (var block in new VolumeOutline(scan).Blocks())
        {
            if (MarkOf(block) is { Length: > 0 } mark)
            {
                patches.Add(Replace(scan.Written[scan.Body[block.First]].First, 0, mark));
            }

            for (var i = block.First; i < block.End && i + 1 < scan.Body.Count; i++)
            {
                var between = i + 1 < block.End ? " " : "\n\n";
                patches.AddRange(scan.Gap(i).Select((gap, n) => Replace(gap.Start, gap.Length, n == 0 ? between : "")));
            }
        }

        return new Findings([.. patches.OrderBy(patch => patch.Start)], IsSure: true);
    }

    private static string MarkOf(TextBlock block) => block.Role switch
    {
        LineRole.Heading => $"{Mark.Heading}{block.Level}",
        LineRole.Contents => $"{Mark.Contents}",
        LineRole.Note => $"{Mark.NoteText}",
        LineRole.Furniture => $"{Mark.Furniture}",
        _ => "",
    };
}
