using Workbench.Exporting.Dossiers;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Dossiers as plain text: words in dispute between asterisks, what differs between underscores.</summary>
/// <param name="width">Letters a line.</param>
internal sealed class TextDossiers(TextInlines inlines, int width) : DossierLines
{
    private const int Indent = 4;

    protected override string Heading(int level, string text) => $"\n{Wrapped(text, 0)}{(level == 1 ? new string('-', Math.Min(width, TextLines.WidthOf(text))) + "\n" : "")}\n";

    protected override string Paragraph(string text) => Wrapped(text, 0) + "\n";

    protected override string Item(string text) => Wrapped(text, Indent);

    protected override string Quotation(string label, IEnumerable<string> paragraphs, string source) =>
        $"{Wrapped(label + ":", 0)}{string.Concat(paragraphs.Select(p => Wrapped(p, Indent)))}{(source.Length == 0 ? "" : Wrapped($"— {source}", Indent))}\n";

    protected override string Write(string text, DossierMark mark, Language? language)
    {
        var escaped = inlines.Escape(text);
        var sign = mark switch { DossierMark.Disputed => "*", DossierMark.Difference => "_", _ => "" };
        return string.IsNullOrWhiteSpace(escaped) ? escaped : $"{sign}{escaped}{sign}";
    }

    private string Wrapped(string text, int indent) => string.Concat(TextLines.Wrap(text, width - indent).Select(line => new string(' ', indent) + line + "\n"));
}
