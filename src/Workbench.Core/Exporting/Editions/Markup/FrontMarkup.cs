using System.Globalization;
using Workbench.Exporting.Dossiers;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>Writes what stands before and after the rows: the title page, the contents, the appendix.</summary>
internal sealed class FrontMarkup(Edition edition, MarkupKind kind, MarkupPlaces places)
{
    private readonly EditionFront front = edition.Front;

    public string TitlePage() => edition.Options.Template.Fill("title.xhtml", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["author"] = front.Author is { } author ? $"<span {MarkupAttributes.Of(author.Language, kind)}>{HtmlText.Escape(author.Name)}</span>" : "",
        ["title"] = $"<span {MarkupAttributes.Of(front.Titles[0].Language, kind)}>{HtmlText.Escape(front.Title)}</span>",
        ["titles"] = string.Join(" · ", front.Titles.Skip(1).Select(t => $"<span {MarkupAttributes.Of(t.Language, kind)}>{HtmlText.Escape(t.Title)}</span>")),
        ["credits"] = string.Join('\n', front.Credits.Select(Credit)),
        ["note"] = string.Join('\n', front.Note.Select(p => $"<p>{HtmlText.Escape(p)}</p>")),
        ["date"] = edition.Options.Modified.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["id"] = front.Id.ToString(),
    });

    /// <summary>The divisions as a list in lists, each in the languages it has a title in; empty with fewer than two.</summary>
    /// <param name="hrefOf">Where a division begins.</param>
    public string Contents(Func<EditionDivision, string> hrefOf) => NestedList.Of(
        [.. edition.Divisions.Where(d => d.Level > 0).Select(d => (d.Level, $"<a href=\"{hrefOf(d)}\">{TitlesOf(d)}</a>"))]);

    public string TitlesOf(EditionDivision division) =>
        string.Join(" · ", division.Titles.Select(t => $"<span {MarkupAttributes.Of(t.Language, kind)}>{HtmlText.Escape(t.Title)}</span>"));

    public string Appendix(string file)
    {
        if (edition.Options.Dossiers is { } dossiers)
        {
            using var markup = new StringWriter();
            new DossierMarkup(markup, kind, RowMarkup.HeadingLevel(1) + 1).Write(dossiers);
            return $"<div class=\"dossiers\">\n{markup}</div>\n";
        }

        var items = edition.Flags.Select(flag =>
        {
            var row = flag.Row is { } number ? edition.Phrases.Row(number) : "–";
            var place = flag.Row is { } target && places.HrefOfRow(target, file) is { } href ? $"<a href=\"{href}\">{row}</a>" : row;
            var dispute = string.Concat(flag.Dispute(edition.Phrases).DefaultIfEmpty("–").Select(line => $"<dd>{HtmlText.Escape(line)}</dd>"));
            return $"<dt>{place} · {HtmlText.Escape(flag.Heading(edition.Phrases))}</dt>{dispute}";
        });
        return $"<dl class=\"flags\">\n{string.Join('\n', items)}\n</dl>\n";
    }

    private string Credit(EditionCredit credit)
    {
        var rights = credit.Rights.Length == 0 ? "" : $" <span class=\"rights\">{HtmlText.Escape(credit.Rights)}</span>";
        return $"<li>{HtmlText.Escape(credit.Line)}{rights}</li>";
    }
}
