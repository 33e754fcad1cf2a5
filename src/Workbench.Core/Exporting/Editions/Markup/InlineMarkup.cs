using System.Text;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>Writes the words of a paragraph, with what hangs on them.</summary>
internal sealed class InlineMarkup(Edition edition, MarkupKind kind, MarkupPlaces places)
{
    /// <param name="file">The file it is written into.</param>
    public string Of(IEnumerable<EditionInline> inlines, string file)
    {
        var markup = new StringBuilder();
        foreach (var inline in inlines)
        {
            markup.Append(inline switch
            {
                EditionRun run => Run(run),
                EditionMark mark => Mark(mark, file),
                EditionPage page => Page(page),
                EditionNoteCall call => Call(call),
                _ => throw new InvalidOperationException($"No markup for {inline.GetType().Name}."),
            });
        }

        return markup.ToString();
    }

    public static string IdOfCall(EditionNote note) => "c-" + note.Id;

    public static string IdOfPage(EditionPage page) => $"p{page.Of.Place}-{Slug(page.Label)}";

    /// <summary>What an id may hold: other characters are written by their number.</summary>
    private static string Slug(string label) =>
        string.Concat(label.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : FormattableString.Invariant($"-{(int)c:x}")));

    private string Run(EditionRun run)
    {
        var text = HtmlText.Escape(run.Text);
        foreach (var emphasis in run.Emphases)
        {
            text = emphasis switch
            {
                EmphasisKind.Italic => $"<em>{text}</em>",
                EmphasisKind.Bold => $"<strong>{text}</strong>",
                EmphasisKind.Underlined => $"<span class=\"underlined\">{text}</span>",
                EmphasisKind.Spaced => $"<em class=\"spaced\">{text}</em>",
                EmphasisKind.SmallCapitals => $"<span class=\"small-caps\">{text}</span>",
                _ => $"<span class=\"struck\">{text}</span>",
            };
        }

        text = run.IsAdded ? $"<span class=\"added\">{text}</span>" : text;
        return run.Language is { } language ? $"<span {MarkupAttributes.Of(language, kind)}>{text}</span>" : text;
    }

    private string Mark(EditionMark mark, string file)
    {
        var opening = $"class=\"mark\" {MarkupAttributes.Of(edition.Phrases.Language, kind)} title=\"{HtmlText.Escape(mark.Title)}\"";
        var href = mark.TargetRow is { } row ? places.HrefOfRow(row, file) : null;
        return href is null ? $"<span {opening}>{HtmlText.Escape(mark.Text)}</span> " : $"<a {opening} href=\"{href}\">{HtmlText.Escape(mark.Text)}</a> ";
    }

    private string Page(EditionPage page)
    {
        var (id, name) = (IdOfPage(page), HtmlText.Escape(edition.Phrases.Page(page.Label)));
        return kind == MarkupKind.Book
            ? $"<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"{id}\" aria-label=\"{name}\"></span>"
            : $"<span role=\"separator\" id=\"{id}\" title=\"{name}\"></span>";
    }

    private string Call(EditionNoteCall call)
    {
        var note = call.Note;
        var label = HtmlText.Escape(note.Label);
        var id = call.IsFirst ? $" id=\"{IdOfCall(note)}\"" : "";
        if (kind == MarkupKind.Page && note.IsTranslation)
        {
            return $"<button type=\"button\" class=\"call c{note.Of.Place}\"{id} popovertarget=\"{note.Id}\" title=\"{HtmlText.Escape(note.Of.Label)}\">{label}</button>";
        }

        var type = kind == MarkupKind.Book ? "epub:type=\"noteref\" " : "";
        return $"<a {type}role=\"doc-noteref\" class=\"noteref{(note.IsTranslation ? " translation" : "")}\"{id} href=\"#{note.Id}\">{label}</a>";
    }
}
