using Workbench.Works;

namespace Workbench.Exporting.Editions.Latex;

/// <summary>What a division puts into the contents and over the pages; its heading itself stands with its row.</summary>
internal sealed class LatexHeadings(Edition edition, LatexInlines inlines)
{
    private const int LongestHead = 48;

    private static readonly string[] Sections = ["chapter", "section", "subsection"];

    public bool HasContents { get; } = edition.Divisions.Count(d => d.Level > 0) > 1;

    /// <summary>The level at which a new pair of facing pages begins.</summary>
    public int Highest { get; } = edition.Divisions.Where(d => d.Level > 0).Select(d => d.Level).DefaultIfEmpty(1).Min();

    /// <summary>A line of the contents; empty without heading.</summary>
    public string ContentsLine(EditionDivision division)
    {
        var title = inlines.Escape(string.Join(" · ", division.Titles.Select(t => t.Title)));
        return division.Level == 0 ? "" : $"\\phantomsection\\addcontentsline{{toc}}{{{Sections[Math.Min(division.Level, Sections.Length) - 1]}}}{{{title}}}";
    }

    /// <summary>The running heads: on the left page in the first language, on the right one in another; empty without heading.</summary>
    public string RunningHeads(EditionDivision division)
    {
        if (division.Level == 0)
        {
            return "";
        }

        var first = division.Titles[0];
        var other = division.Titles.FirstOrDefault(t => t.Language != first.Language, first);
        return $"\\markboth{{{Head(first)}}}{{{Head(other)}}}";
    }

    private string Head((Language Language, string Title) of)
    {
        var cut = of.Title.Length <= LongestHead ? of.Title : of.Title[..(of.Title.LastIndexOf(' ', LongestHead) is > 0 and var space ? space : LongestHead)] + "…";
        return LatexLanguages.Switch(of.Language, inlines.Escape(cut));
    }
}
