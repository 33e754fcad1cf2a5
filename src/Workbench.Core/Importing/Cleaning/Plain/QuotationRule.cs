using System.Text.RegularExpressions;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>Tells the lines that say where something is taken from, as notes, and the quoted paragraphs before them.</summary>
internal sealed partial class QuotationRule() : PlainRule("quotations", "lines that name a source are notes, the quoted paragraphs before them quotations")
{
    private const int LongestCitation = 400;
    private const int LongestAttribution = 80;
    private const int MostBetween = 2;
    private const string Opening = "“‘«„`\"'‹";

    protected override Findings Find(PlainBlocks blocks)
    {
        var (marks, sources) = (new SortedDictionary<int, char>(), 0);
        for (var i = 1; i < blocks.Count; i++)
        {
            var beside = i + 1 < blocks.Count && PageWords.IsImprint(blocks[i + 1].Span) || PageWords.IsImprint(blocks[i - 1].Span);
            if (!blocks.IsMarked(i) && (IsCitation(blocks[i].Span) || (beside && PageWords.IsImprint(blocks[i].Span))))
            {
                marks[i] = Mark.NoteText;
                sources++;
                AddQuoted(blocks, i, marks);
            }
        }

        return new Findings([.. marks.Select(mark => Marked(blocks, mark.Key, mark.Value.ToString()))], sources > 0);
    }

    private static void AddQuoted(PlainBlocks blocks, int citation, SortedDictionary<int, char> marks)
    {
        var last = citation - 1;
        if (last > 0 && blocks[last].Length <= LongestAttribution && !IsQuoted(blocks[last].Span))
        {
            last--;
        }

        for (var (i, between) = (last, 0); i >= 0 && between <= MostBetween && !blocks.IsMarked(i) && !marks.ContainsKey(i) && !BlockLook.IsTitle(blocks[i].Span); i--)
        {
            between++;
            if (IsQuoted(blocks[i].Span))
            {
                for (; between > 0; between--)
                {
                    marks[i + between - 1] = Mark.Quotation;
                }
            }
            else if (i == last)
            {
                return;
            }
        }
    }

    private static bool IsQuoted(ReadOnlySpan<char> text) =>
        Opening.Contains(text[0], StringComparison.Ordinal) || (text.TrimEnd(".… ") is [.., '”' or '»' or '“'] && !Opening.AsSpan().ContainsAny(text[..^1]));

    private static bool IsCitation(ReadOnlySpan<char> text) =>
        text.Length <= LongestCitation && (Source().IsMatch(text) || IsRemark(text) || (text.Length <= LongestCitation / 2 && !BlockLook.IsTitle(text) && Page().IsMatch(text)));

    // All of it in brackets: where it is kept, who says so.
    private static bool IsRemark(ReadOnlySpan<char> text) =>
        text.TrimEnd('.') is ['(', .. var round, ')'] && round.IndexOfAny('(', ')') < 0 && SaysWhere(round)
        || text.TrimEnd('.') is ['[', .. var square, ']'] && square.IndexOfAny('[', ']') < 0 && SaysWhere(square);

    private static bool SaysWhere(ReadOnlySpan<char> inside) =>
        inside.IndexOf(' ') > 0 && (Place().IsMatch(inside) || NoteAuthors.Of(inside.ToString(), inside.ToString()) != NoteAuthor.Unknown);

    [GeneratedRegex(@"^(?:\*\*)?(?:Sources?|Courtesy|Published|First [Pp]ublished|Written|Dictated|Delivered|Источники?|Опубликовано|Впервые (?:опубликовано|напечатано)|Написано|Печатается по|Quelle|Джерело|Крыніца)\s*:|^Translated (?:from|by)\b|^Перев(?:од|ел[аи]?) с \p{Ll}+го\b|^(?:Ibid|Loc\. cit|Там же)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?:op\. cit\.|\b(?:pp?|с|стр|S)\.)\s*,?\s*\p{Lu}?\d+(?:\s?[–-]\s?\p{Lu}?\d+)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex(@"\b(?:[Tt]ranslated|[Ll]oc\. cit|[Oo]p\. cit|[Nn]ote|No\.|№|pp?\.|Vol\.|F\.|Ф\.|Д\.|Л\.|Там же|[Пп]еревод|[Пп]рим)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
