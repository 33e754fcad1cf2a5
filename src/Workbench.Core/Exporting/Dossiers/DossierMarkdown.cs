using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Workbench.Exporting.Dossiers;

/// <summary>A dossier as Markdown (CommonMark, with the tables of GFM). What people and texts say is escaped: it is text, whatever it looks like.</summary>
/// <param name="topHeading">The level of its highest headings.</param>
internal sealed class DossierMarkdown(TextWriter output, int topHeading = 2)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]()<>#+-.!|~&$:=\"^");

    public void Write(Dossier dossier)
    {
        output.Write($"# {Escape(dossier.Title)}\n\n{Escape(dossier.Subtitle)}\n");
        WriteBlocks(dossier);
    }

    /// <summary>The blocks of a dossier, under a heading that stands already.</summary>
    public void WriteBlocks(Dossier dossier)
    {
        foreach (var block in dossier.Blocks)
        {
            Write(block);
        }
    }

    private void Write(DossierBlock block)
    {
        switch (block)
        {
            case DossierHeading heading:
                output.Write($"\n{new string('#', heading.Level + topHeading - 1)} {Escape(heading.Text)}\n");
                break;
            case DossierParagraph paragraph:
                output.Write($"\n{Inline(paragraph.Runs, " ")}\n");
                break;
            case DossierLegend legend:
                output.Write($"\n{Escape(legend.Emphasized)}\n");
                break;
            case DossierQuotation quotation:
                output.Write($"\n{Escape(quotation.Label)}\n\n> {Inline(quotation.Runs, "\n>\n> ")}\n");
                output.Write(quotation.Source.Length == 0 ? "" : $">\n> — {Escape(quotation.Source)}\n");
                break;
            case DossierFacts { Facts.IsEmpty: false } facts:
                output.Write('\n');
                foreach (var (name, runs) in facts.Facts)
                {
                    output.Write($"- {Escape(name)}: {Inline(runs, " ")}\n");
                }

                break;
            case DossierTable table:
                output.Write($"\n| {string.Join(" | ", table.Head.Select(Escape))} |\n|{string.Concat(table.Head.Select(_ => "---|"))}\n");
                foreach (var row in table.Rows)
                {
                    output.Write($"| {string.Join(" | ", row.Select(cell => Inline(cell.Runs, " ")))} |\n");
                }

                break;
        }
    }

    private static string Inline(ImmutableArray<DossierRun> runs, string lineBreak) =>
        string.Concat(runs.Select(run => string.Join(lineBreak, run.Text.Split('\n').Select(part => Marked(part, run.Mark)))));

    /// <summary>Emphasis does not begin or end with a blank.</summary>
    private static string Marked(string text, DossierMark mark)
    {
        var sign = mark switch { DossierMark.Disputed => "**", DossierMark.Difference => "*", _ => "" };
        var inner = text.Trim();
        return sign.Length == 0 || !inner.Any(char.IsLetterOrDigit)
            ? Escape(text)
            : $"{Blank(text, atStart: true)}{sign}{Escape(inner)}{sign}{Blank(text, atStart: false)}";
    }

    private static string Blank(string text, bool atStart) => text.Length > 0 && char.IsWhiteSpace(atStart ? text[0] : text[^1]) ? " " : "";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in XmlText.Clean(text).ReplaceLineEndings(" "))
        {
            if (character < 128 && Special.Contains(character) && !IsPlain(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return Line(escaped);
    }

    /// <summary>Marks that mean something at the head of a line or in pairs only; <see cref="Line"/> sees to the former.</summary>
    private static bool IsPlain(char character) => character is '.' or '-' or '+' or '(' or ')' or '!' or ':' or '=' or '"' or '{' or '}' or '^' or '$';

    private static string Line(StringBuilder text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (text.Length > digits && ((digits == 0 && text[0] is '-' or '+' or '=') || (digits > 0 && text[digits] is '.' or ')')))
        {
            text.Insert(digits, '\\');
        }

        return text.ToString();
    }
}
