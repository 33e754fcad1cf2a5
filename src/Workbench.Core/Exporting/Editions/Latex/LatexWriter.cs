using System.Collections.Immutable;
using System.Globalization;
using Workbench.Exporting.Editions.Plain;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Latex;

/// <summary>Writes the source from the preamble to the appendix.</summary>
internal sealed class LatexWriter
{
    private const string OnePage = "a5paper,inner=18mm,outer=15mm,top=18mm,bottom=20mm";
    private const string WidePage = "a4paper,landscape,margin=16mm";

    private readonly LatexInlines inlines;
    private readonly LatexHeadings headings;
    private readonly HashSet<int> cited;
    private readonly TextWriter output;
    private readonly Edition edition;

    public LatexWriter(TextWriter output, Edition edition)
    {
        (this.output, this.edition) = (output, edition);
        inlines = new LatexInlines(IsFacing ? LatexFacing.Footnote : "footnote");
        headings = new LatexHeadings(edition, inlines);
        cited = edition.CitedRows;
    }

    private bool IsFacing => edition.Options.Layout == EditionLayout.Facing && edition.Texts.Length > 1;

    /// <summary>Three columns and more need the long side of the paper.</summary>
    private bool IsWide => edition.IsGrid && !IsFacing && edition.Texts.Length > 2;

    public void Write()
    {
        WritePreamble();
        output.Write("\\begin{document}\n");
        output.Write(PlainFront.TitlePage(edition, "title.tex", inlines, "\\par "));
        output.Write($"\\pagestyle{{empty}}\n{(headings.HasContents ? "\\cleardoublepage\n\\tableofcontents\n" : "")}\\clearpage\n\\pagestyle{{headings}}\n");
        if (IsFacing)
        {
            new LatexFacing(output, edition, inlines, headings, BlockOf, UnconfirmedOf).Write();
        }
        else
        {
            foreach (var division in edition.Divisions)
            {
                WriteDivision(division);
            }
        }

        WriteAppendix();
        output.Write("\\end{document}\n");
    }

    private void WritePreamble()
    {
        var units = edition.Texts.SelectMany(t => t.Document.Units).ToList();
        var languages = edition.Texts.Select(t => t.Language).Prepend(edition.Phrases.Language).Concat(units.SelectMany(u => u.Passages).Select(p => p.Language)).Distinct().ToImmutableArray();
        output.Write(edition.Options.Template.Fill("preamble.tex", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["languages"] = LatexLanguages.Setup(languages),
            ["fonts"] = LatexLanguages.Fonts(languages),
            ["paper"] = IsWide ? WidePage : OnePage,
        }));
        output.Write(units.SelectMany(u => u.Emphases).Any(e => e.Kind is EmphasisKind.Underlined or EmphasisKind.Struck) ? "\\usepackage[normalem]{ulem}\n" : "");
        output.Write(IsFacing ? LatexFacing.Packages : edition.IsGrid ? "\\usepackage{paracol}\n\\usepackage{ragged2e}\n" : "");
        output.Write($"\\hypersetup{{pdftitle={{{inlines.Escape(edition.Front.Title)}}},pdfauthor={{{inlines.Escape(edition.Front.Author?.Name ?? "")}}}}}\n");
    }

    private void WriteDivision(EditionDivision division)
    {
        output.Write(division.Level == 0 ? "" : $"{headings.RunningHeads(division)}{headings.ContentsLine(division)}\n");
        var rows = edition.RowsOf(division);
        if (edition.IsGrid)
        {
            WriteColumns(rows);
            return;
        }

        foreach (var row in rows)
        {
            WriteSequence(row);
        }
    }

    /// <summary>Narrow columns are set ragged, with words still parted.</summary>
    private void WriteColumns(IEnumerable<EditionRow> rows)
    {
        output.Write($"{{\\setlength{{\\columnsep}}{{6mm}}\\setlength{{\\RaggedRightParindent}}{{0pt}}\\RaggedRight\n\\begin{{paracol}}{{{edition.Texts.Length.ToString(CultureInfo.InvariantCulture)}}}\n");
        foreach (var row in rows)
        {
            var end = $"\\par{(row.IsHeading ? "\\nopagebreak" : "")}\\smallskip";
            var cells = row.Cells.Select((cell, i) => string.Join("\n\n", cell.Blocks.Select(block => BlockOf(cell, block))) + (i == row.Cells.Length - 1 ? UnconfirmedOf(row) : "") + end);
            output.Write($"{string.Join("\n\\switchcolumn\n", cells)}\n\\switchcolumn*\n");
        }

        output.Write("\\end{paracol}\\par}\\bigskip\n");
    }

    private void WriteSequence(EditionRow row)
    {
        output.Write(row.IsHeading ? "\\bigskip\n" : "");
        foreach (var cell in row.Cells)
        {
            foreach (var block in cell.Blocks)
            {
                var text = BlockOf(cell, block);
                var number = cited.Contains(row.Number) && row.IsFirst && cell == row.Cells[0] && block == cell.Blocks[0] ? $"{{\\footnotesize {row.Number.ToString(CultureInfo.InvariantCulture)}}} " : "";
                var end = block.Level > 0 ? "\\par\\nopagebreak" : "\\par";
                output.Write(cell.Of.Place > 0 ? $"{{\\leftskip=1.5em\\noindent {text}{end}}}\n" : $"\\noindent {number}{text}{end}\n");
            }
        }

        var apparatus = PlainFront.Apparatus(edition, row, inlines);
        output.Write(apparatus.Length == 0 ? "" : $"{{\\footnotesize\\leftskip=1.5em\\noindent {LatexLanguages.Switch(row.Apparatus[0].Of.Language, apparatus)}\\par}}\n");
        output.Write($"{UnconfirmedOf(row)}{(row.IsHeading ? "\\nopagebreak" : "")}\\medskip\n");
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
        if (edition.HasAppendix)
        {
            var title = inlines.Escape(edition.Phrases.Appendix);
            output.Write($"\\chapter*{{{title}}}\\markboth{{{title}}}{{{title}}}\\addcontentsline{{toc}}{{chapter}}{{{title}}}\n");
            output.Write(edition.Options.Dossiers is { } dossiers ? new LatexDossiers(inlines).Of(dossiers) : PlainFront.Appendix(edition, inlines, "\\par\\noindent ", "\\par\\hangindent=1.5em\\hangafter=0 ") + "\n");
        }
    }
}
