using System.Globalization;
using Workbench.Exporting.Editions.Plain;

namespace Workbench.Exporting.Editions.Latex;

/// <summary>Writes the source from the preamble to the appendix.</summary>
internal sealed class LatexWriter(TextWriter output, Edition edition)
{
    private static readonly string[] Sections = ["chapter", "section", "subsection"];

    private readonly LatexInlines inlines = new(IsFacing(edition) ? "footnoteA" : "footnote");
    private readonly HashSet<int> cited = edition.CitedRows;

    public void Write()
    {
        var languages = edition.Texts.Select(t => t.Language).Prepend(edition.Phrases.Language).ToList();
        languages.AddRange(edition.Texts.SelectMany(t => t.Document.Units).SelectMany(u => u.Passages).Select(p => p.Language));
        var known = languages.Distinct().ToList();
        output.Write(edition.Options.Template.Fill("preamble.tex", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["languages"] = LatexLanguages.Setup([.. known]),
            ["fonts"] = LatexLanguages.Fonts([.. known]),
        }));
        output.Write($"{Packages()}\\hypersetup{{pdftitle={{{inlines.Escape(edition.Front.Title)}}},pdfauthor={{{inlines.Escape(edition.Front.Author?.Name ?? "")}}}}}\n\\begin{{document}}\n");
        output.Write(PlainFront.TitlePage(edition, "title.tex", inlines, "\\par "));
        output.Write(edition.Divisions.Count(d => d.Level > 0) > 1 ? "\\tableofcontents\n" : "");
        foreach (var division in edition.Divisions)
        {
            WriteDivision(division);
        }

        WriteAppendix();
        output.Write("\\end{document}\n");
    }

    private static bool IsFacing(Edition edition) => edition.Options.Layout == EditionLayout.Facing && edition.Texts.Length > 1;

    private string Packages() => IsFacing(edition)
        ? "\\usepackage{reledmac}\n\\usepackage{reledpar}\n\\numberlinefalse\n\\numberlineRfalse\n\\maxchunks{20000}\n\\Xarrangement{paragraph}\n"
        : edition.IsGrid ? "\\usepackage{paracol}\n" : "";

    private void WriteDivision(EditionDivision division)
    {
        WriteHeading(division);
        var rows = edition.RowsOf(division);
        if (IsFacing(edition))
        {
            WriteFacing([.. rows]);
        }
        else if (edition.IsGrid)
        {
            WriteColumns(rows);
        }
        else
        {
            foreach (var row in rows)
            {
                WriteSequence(row);
            }
        }
    }

    /// <summary>A line of the contents and the running head; the heading itself stands with its row.</summary>
    private void WriteHeading(EditionDivision division)
    {
        if (division.Level > 0)
        {
            var title = inlines.Escape(string.Join(" · ", division.Titles.Select(t => t.Title)));
            output.Write($"\\phantomsection\\addcontentsline{{toc}}{{{Sections[Math.Min(division.Level, Sections.Length) - 1]}}}{{{title}}}\n");
        }
    }

    private void WriteFacing(IReadOnlyList<EditionRow> rows)
    {
        output.Write("\\begin{pages}\n");
        WriteSide(rows, "Leftside", cell => cell.Of.Place == 0);
        WriteSide(rows, "Rightside", cell => cell.Of.Place > 0);
        output.Write("\\end{pages}\n\\Pages\n");
    }

    private void WriteSide(IReadOnlyList<EditionRow> rows, string side, Func<EditionCell, bool> isHere)
    {
        output.Write($"\\begin{{{side}}}\n\\beginnumbering\n");
        foreach (var row in rows)
        {
            var blocks = row.Cells.Where(isHere).SelectMany(cell => cell.Blocks.Select(block => BlockOf(cell, block)));
            output.Write($"\\pstart\n{string.Join(" \\newline\n", blocks)}{UnconfirmedOf(row)}\n\\pend\n");
        }

        output.Write($"\\endnumbering\n\\end{{{side}}}\n");
    }

    private void WriteColumns(IEnumerable<EditionRow> rows)
    {
        output.Write($"\\begin{{paracol}}{{{edition.Texts.Length.ToString(CultureInfo.InvariantCulture)}}}\n");
        foreach (var row in rows)
        {
            output.Write(string.Join("\n\\switchcolumn\n", row.Cells.Select(cell => string.Join("\n\n", cell.Blocks.Select(block => BlockOf(cell, block))))));
            output.Write($"{UnconfirmedOf(row)}\n\\switchcolumn*\n");
        }

        output.Write("\\end{paracol}\n");
    }

    private void WriteSequence(EditionRow row)
    {
        foreach (var cell in row.Cells)
        {
            foreach (var block in cell.Blocks)
            {
                var text = BlockOf(cell, block);
                var number = cited.Contains(row.Number) && row.IsFirst && cell == row.Cells[0] && block == cell.Blocks[0] ? $"{{\\footnotesize {row.Number.ToString(CultureInfo.InvariantCulture)}}} " : "";
                output.Write(cell.Of.Place > 0 ? $"{{\\leftskip=1.5em\\noindent {text}\\par}}\n" : $"\\noindent {number}{text}\\par\n");
            }
        }

        var apparatus = PlainFront.Apparatus(edition, row, inlines);
        output.Write(apparatus.Length == 0 ? "" : $"{{\\footnotesize\\leftskip=1.5em\\noindent {LatexLanguages.Switch(row.Apparatus[0].Of.Language, apparatus)}\\par}}\n");
        output.Write($"{UnconfirmedOf(row)}\\medskip\n");
    }

    private string BlockOf(EditionCell cell, EditionBlock block)
    {
        var text = LatexLanguages.Switch(cell.Of.Language, inlines.Of(block.Inlines));
        return block.Level switch
        {
            0 => text,
            1 => $"{{\\Large {text}}}",
            2 => $"{{\\large\\itshape {text}}}",
            _ => $"{{\\itshape {text}}}",
        };
    }

    private string UnconfirmedOf(EditionRow row) => row.IsUnconfirmed ? " " + inlines.Of([edition.Phrases.Unconfirmed()]).TrimEnd() : "";

    private void WriteAppendix()
    {
        if (!edition.Flags.IsEmpty)
        {
            output.Write($"\\chapter*{{{inlines.Escape(edition.Phrases.Appendix)}}}\n{PlainFront.Appendix(edition, inlines, "\\par\\noindent ", "\\par\\hangindent=1.5em\\hangafter=0 ")}\n");
        }
    }
}
