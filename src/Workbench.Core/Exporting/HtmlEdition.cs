using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Exporting;

/// <summary>
/// Writes a work as one self-contained page: the original and its versions side by side, a row a paragraph, with the
/// differences between versions marked. The page needs no script and no other file, and reads well on paper.
/// The same work and options give the same bytes.
/// </summary>
public static class HtmlEdition
{
    /// <exception cref="InputException">The work has no version with one of the chosen sigla.</exception>
    public static void Write(TextWriter output, AlignedWork work, HtmlEditionOptions options)
    {
        var words = EditionWords.In(options.Interface);
        var versions = VersionChoice.Of(work, options.Versions);
        var pairs = VersionPair.Among(work, versions, options.Base);
        var shown = options.MarkDifferences ? pairs : [];
        var rows = work.Rows.Where(r => !r.Original.IsEmpty || versions.Any(v => !r.Cells[v].Links.IsEmpty)).ToList();

        new HtmlHead(output, work, versions, words, options.Hidden).Write(rows, hasPairs: !shown.IsEmpty);
        output.Write("<main>\n");
        WriteColumnHeads(output, work, versions, words);
        var writer = new HtmlRow(output, work, versions, options, words);
        foreach (var row in rows)
        {
            writer.Write(row, new RowMarks(work, row, shown, versions, words));
        }

        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteColumnHeads(TextWriter output, AlignedWork work, ImmutableArray<int> versions, EditionWords words)
    {
        output.Write("<div class=\"heads\"><div class=\"row\"><span class=\"no\"></span>");
        output.Write($"<div class=\"cell c0\"><b>{words.Original}</b> <span>{HtmlText.Escape(work.Original.Language.Tag)}</span></div>");
        for (var column = 0; column < versions.Length; column++)
        {
            var text = work.Versions[versions[column]].Text;
            output.Write($"<div class=\"cell c{column + 1}\"><b>{HtmlText.Escape(text.Description.Label)}</b> <span>{HtmlText.Escape(text.Language.Tag)}</span></div>");
        }

        output.Write("</div></div>\n");
    }
}
