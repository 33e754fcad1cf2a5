using System.Globalization;
using System.Text;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Writes what stands round the rows in a notation of plain text.</summary>
internal static class PlainFront
{
    public static string TitlePage(Edition edition, string template, InlineWriter inlines, string bullet, string paragraphs = "\n\n")
    {
        var front = edition.Front;
        var filled = edition.Options.Template.Fill(template, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["author"] = inlines.Escape(front.Author?.Name ?? ""),
            ["title"] = inlines.Escape(front.Title),
            ["titles"] = inlines.Escape(string.Join(" · ", front.Titles.Skip(1).Select(t => t.Title))),
            ["credits"] = string.Join(bullet.StartsWith('\\') ? "\n\n" : "\n", front.Credits.Select(c => bullet + inlines.Escape(c.Rights.Length == 0 ? c.Line : $"{c.Line} ({c.Rights})"))),
            ["note"] = string.Join(paragraphs, front.Note.Select(inlines.Escape)),
            ["date"] = edition.Options.Modified.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["id"] = front.Id.ToString(),
        });
        while (filled.Contains("\n\n\n", StringComparison.Ordinal))
        {
            filled = filled.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        }

        return filled.Trim() + "\n";
    }

    /// <summary>The variants of a row in one line; empty where there are none.</summary>
    public static string Apparatus(Edition edition, EditionRow row, InlineWriter inlines) => string.Join(" ‖ ", row.Apparatus.Select(entry =>
    {
        var reading = entry.Reading.Length == 0 ? edition.Phrases.Omitted : entry.Reading;
        return inlines.Escape(entry.IsWhole ? $"{entry.Of.Label}: {reading}" : $"{entry.Lemma}] {reading} ({entry.Of.Label})");
    }));

    public static string Appendix(Edition edition, InlineWriter inlines, string bullet, string inner)
    {
        var text = new StringBuilder();
        foreach (var flag in edition.Flags)
        {
            var place = flag.Row is { } row ? edition.Phrases.Row(row) : "–";
            text.Append(bullet).Append(inlines.Escape($"{place} · {flag.Heading(edition.Phrases)}")).Append('\n');
            foreach (var line in flag.Dispute(edition.Phrases))
            {
                text.Append(inner).Append(inlines.Escape(line)).Append('\n');
            }
        }

        return text.ToString();
    }
}
