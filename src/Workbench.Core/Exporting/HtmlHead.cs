using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Writes what stands before the rows: the style, the title, the texts, the summary, the contents and the legend.</summary>
internal sealed class HtmlHead(
    TextWriter output, AlignedWork work, ImmutableArray<int> versions, EditionWords words, IReadOnlySet<DifferenceKind> hidden)
{
    private string Title => work.Work.Title ?? work.Original.Description.Title ?? work.Work.Id;

    private string? Author => work.Work.Author ?? work.Original.Description.Author;

    public void Write(IReadOnlyList<Row> rows, bool hasPairs)
    {
        var heading = HtmlText.Escape(Author is null ? Title : $"{Author}. {Title}");
        output.Write($"<!DOCTYPE html>\n<html lang=\"{words.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n");
        output.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{heading}</title>\n");
        output.Write($"<style>\n{EditionStyle.Text}{EditionStyle.ForColumns(Labels())}</style>\n</head>\n");
        output.Write($"<body class=\"columns-{Number(versions.Length + 1)}\">\n<header>\n");
        WriteTitle();
        WriteTexts();
        output.Write($"<p class=\"summary\">{Summary(rows)}</p>\n");
        WriteKinship();
        output.Write("</header>\n");
        WriteContents(rows);
        WriteLegend(hasPairs);
    }

    private List<string> Labels() => [words.Original, .. versions.Select(v => work.Versions[v].Text.Description.Label)];

    private void WriteTitle()
    {
        var language = work.Original.Language.Tag;
        if (Author is { } author)
        {
            output.Write($"<p class=\"author\" lang=\"{language}\">{HtmlText.Escape(author)}</p>\n");
        }

        output.Write($"<h1 lang=\"{language}\">{HtmlText.Escape(Title)}</h1>\n");
        var titles = versions.Select(v => work.Versions[v].Text).Where(t => t.Description.Title is not null)
            .DistinctBy(t => t.Description.Title, StringComparer.Ordinal).Select(t => $"<span lang=\"{t.Language.Tag}\">{HtmlText.Escape(t.Description.Title ?? "")}</span>").ToList();
        if (titles.Count > 0)
        {
            output.Write($"<p class=\"titles\">{string.Join(" · ", titles)}</p>\n");
        }
    }

    private void WriteTexts()
    {
        output.Write("<ul class=\"texts\">\n");
        foreach (var text in versions.Select(v => work.Versions[v].Text).Prepend(work.Original))
        {
            var about = text.Description;
            var who = about.Role == TextRole.Original ? words.Original : about.Translator ?? about.Title ?? about.Siglum;
            var details = string.Join(", ", new[] { who, about.Year is { } year ? Number(year) : null, about.Rights }.Where(d => d is not null));
            output.Write($"<li>{HtmlText.Escape(details)} <span class=\"siglum\">{HtmlText.Escape(about.Siglum)}</span></li>\n");
        }

        output.Write("</ul>\n");
    }

    /// <summary>Two editions of one translation differ less than two translations, and the reader should know which it is.</summary>
    private void WriteKinship()
    {
        foreach (var kin in VersionKinship.Of(work).Where(k => k.Relation != VersionRelation.Independent && versions.Contains(k.Left) && versions.Contains(k.Right)))
        {
            var (left, right) = (work.Versions[kin.Left].Text.Description.Label, work.Versions[kin.Right].Text.Description.Label);
            output.Write($"<p class=\"summary\">{HtmlText.Escape(words.Kinship(left, right, kin))}</p>\n");
        }
    }

    private string Summary(IReadOnlyList<Row> rows)
    {
        var links = rows.SelectMany(r => versions.SelectMany(v => r.Cells[v].Links)).ToList();
        var inside = links.Where(l => !l.IsOmission && !l.IsAddition).SelectMany(l => l.Sentences).ToList();
        return string.Join(" · ",
            words.Rows(rows.Count),
            words.Links(links.Count(l => !l.IsOmission && !l.IsAddition)),
            words.Omissions(links.Concat(inside).Count(l => l.IsOmission)),
            words.Additions(links.Concat(inside).Count(l => l.IsAddition)));
    }

    private void WriteContents(IReadOnlyList<Row> rows)
    {
        var headings = rows.Where(r => !r.Original.IsEmpty && work.Original.Document[r.Original.First].Kind == UnitKind.Heading).ToList();
        if (headings.Count < 2)
        {
            return;
        }

        output.Write($"<nav aria-label=\"{words.Contents}\">\n<h2>{words.Contents}</h2>\n<ol lang=\"{work.Original.Language.Tag}\">\n");
        foreach (var row in headings)
        {
            var unit = work.Original.Document[row.Original.First];
            output.Write($"<li class=\"level-{Number(Math.Clamp(unit.Level, 1, 6))}\"><a href=\"#r{Number(row.Number)}\">{HtmlText.Escape(unit.Text)}</a></li>\n");
        }

        output.Write("</ol>\n</nav>\n");
    }

    private void WriteLegend(bool hasPairs)
    {
        output.Write($"<details class=\"legend\" open>\n<summary>{words.Legend}</summary>\n<div>\n");
        if (hasPairs)
        {
            output.Write($"<fieldset><legend>{words.Marks}</legend>\n");
            foreach (var kind in DifferenceNames.Classes.Reverse())
            {
                WriteKey(kind);
            }

            output.Write($"<p><mark class=\"content\">{words.OneWord}</mark>, <mark class=\"content long\">{words.LongContent}</mark>, <mark class=\"content only\">{words.Only}</mark>, <i class=\"gap content\"><b>3</b></i> {words.Gap}</p>\n");
            output.Write("</fieldset>\n");
        }

        output.Write($"<p><span class=\"check\">12</span> {words.Check}<br>\n");
        output.Write($"<span class=\"lost\">{words.Lost}</span>, <span class=\"absent\">{words.Omitted}</span><br>\n<span class=\"added\">{words.Added}</span></p>\n");
        output.Write($"<fieldset class=\"columns\"><legend>{words.Columns}</legend>\n");
        foreach (var (label, column) in Labels().Select((label, column) => (label, column)))
        {
            output.Write($"<label><input type=\"checkbox\" id=\"show-{Number(column)}\" checked> {HtmlText.Escape(label)}</label>\n");
        }

        output.Write("</fieldset>\n</div>\n</details>\n");
    }

    private void WriteKey(DifferenceKind kind) => output.Write(
        $"<label><input type=\"checkbox\" id=\"mark-{DifferenceNames.Of(kind)}\"{(hidden.Contains(kind) ? "" : " checked")}> <mark class=\"{DifferenceMarks.LookOf(kind)}\">{words.ClassName(kind)}</mark></label>\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
