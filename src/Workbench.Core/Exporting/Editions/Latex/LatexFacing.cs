namespace Workbench.Exporting.Editions.Latex;

/// <summary>Writes rows for reledpar: the first text on left pages, all others on the right, row by row at one height.</summary>
/// <param name="blockOf">The source of a paragraph.</param>
/// <param name="endOf">What stands at the end of a row.</param>
internal sealed class LatexFacing(TextWriter output, Edition edition, LatexInlines inlines, LatexHeadings headings, Func<EditionCell, EditionBlock, string> blockOf, Func<EditionRow, string> endOf)
{
    /// <summary>reledpar holds no more than 5120 paragraphs at once; the pages begin anew after so many.</summary>
    private const int MostRows = 2000;

    /// <summary>Lines are counted, which footnotes need to find their page, but no number is printed.</summary>
    public const string Packages = "\\usepackage{reledmac}\n\\usepackage{reledpar}\n\\firstlinenum*{1000000}\n\\linenumincrement*{1000000}\n\\setgoalfraction{0.96}\n";

    public const string Footnote = "footnoteA";

    public void Write()
    {
        var gathered = new List<(EditionRow Row, EditionDivision? Begins)>();
        foreach (var division in edition.Divisions)
        {
            if (division.Level == headings.Highest || gathered.Count >= MostRows)
            {
                WritePages(gathered);
                gathered.Clear();
            }

            gathered.AddRange(edition.RowsOf(division).Select((row, i) => (row, i == 0 ? division : null)));
        }

        WritePages(gathered);
    }

    private void WritePages(List<(EditionRow Row, EditionDivision? Begins)> rows)
    {
        foreach (var some in rows.Chunk(MostRows))
        {
            output.Write("\\begin{pages}\n");
            WriteSide(some, "Leftside", cell => cell.Of.Place == 0);
            WriteSide(some, "Rightside", cell => cell.Of.Place > 0);
            output.Write("\\end{pages}\n\\Pages\n");
        }
    }

    private void WriteSide(IReadOnlyList<(EditionRow Row, EditionDivision? Begins)> rows, string side, Func<EditionCell, bool> isHere)
    {
        var isShared = side == "Rightside" && edition.Texts.Length > 2;
        output.Write($"\\begin{{{side}}}\n{(isShared ? "\\small\n" : "")}\\beginnumbering\n");
        foreach (var (row, begins) in rows)
        {
            var heads = begins is null ? "" : headings.RunningHeads(begins);
            var contents = begins is null || side != "Leftside" ? "" : headings.ContentsLine(begins);
            var blocks = row.Cells.Where(isHere).SelectMany(cell => cell.Blocks.Select((block, i) => (isShared && i == 0 && block.Level == 0 ? LabelOf(cell) : "") + blockOf(cell, block)));
            output.Write($"\\pstart{(heads.Length == 0 ? "" : $"[{heads}]")}\n{(row.IsHeading ? "\\noindent" : "")}{contents} {string.Join(" \\newline\n", blocks)}{endOf(row)}\n\\pend\n");
        }

        output.Write($"\\endnumbering\n\\end{{{side}}}\n");
    }

    private string LabelOf(EditionCell cell) => $"{{\\footnotesize\\itshape {inlines.Escape(cell.Of.Label)}: }}";
}
