using System.Collections.Immutable;
using System.Text;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>CommonMark, with the footnotes that GitHub, Pandoc and Markdig know.</summary>
internal sealed class MarkdownInlines : InlineWriter
{
    private const string Special = "\\`*_{}[]<>#|~^$!&";

    public override string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in XmlText.Clean(text).Replace('\n', ' '))
        {
            escaped.Append(Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>What would open a list, a rule or a quotation at the start of a paragraph is escaped too.</summary>
    public static string Opening(string paragraph)
    {
        var digits = paragraph.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && digits < paragraph.Length && paragraph[digits] is '.' or ')' ? paragraph.Insert(digits, "\\")
            : paragraph.Length > 0 && paragraph[0] is '-' or '+' or '=' ? "\\" + paragraph : paragraph;
    }

    protected override string Emphasize(string text, ImmutableArray<EmphasisKind> kinds)
    {
        text = kinds.Contains(EmphasisKind.Struck) ? $"~~{text}~~" : text;
        text = kinds.Any(k => k is EmphasisKind.Italic or EmphasisKind.Spaced or EmphasisKind.Underlined) ? $"*{text}*" : text;
        return kinds.Contains(EmphasisKind.Bold) ? $"**{text}**" : text;
    }

    protected override string Call(EditionNoteCall call) => $"[^{call.Note.Id}]";
}
