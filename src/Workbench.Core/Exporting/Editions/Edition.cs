using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>
/// A work made ready to be read: a title page, divisions, rows in one of the layouts, an appendix. Rows are made when a writer asks
/// for them, so that a volume costs no more memory than a page.
/// </summary>
public sealed class Edition
{
    private readonly RowSource rows;

    /// <exception cref="InputException">The work has no text of one of the chosen sigla, or the layout cannot be had from them.</exception>
    public Edition(AlignedWork work, EditionOptions options)
    {
        Options = options;
        Work = work;
        Phrases = EditionPhrases.In(options.Interface);
        Texts = EditionTexts.Of(work, options.Texts);
        Plan = RowPlan.Of(work, Texts, options);
        Divisions = EditionDivisions.Of(Texts, Plan);
        Front = EditionFront.Of(work, Texts, options, Phrases);
        Coverage.Begin(Texts);
        rows = new RowSource(this);
    }

    /// <summary>What has reached the writer so far.</summary>
    public EditionCoverage Coverage { get; } = new();

    /// <summary>A UUID that follows from the texts, the layout and the choices: the same edition has the same.</summary>
    public Guid Id => Front.Id;

    internal EditionOptions Options { get; }

    internal AlignedWork Work { get; }

    internal EditionPhrases Phrases { get; }

    internal ImmutableArray<EditionText> Texts { get; }

    internal RowPlan Plan { get; }

    internal ImmutableArray<EditionDivision> Divisions { get; }

    internal EditionFront Front { get; }

    /// <summary>The text that others are compared with, or that stands alone: the first; in an apparatus the first version.</summary>
    internal EditionText Main => Texts[0];

    internal ImmutableArray<EditionFlag> Flags => EditionFlag.Of(Work, Options.Flags);

    internal bool HasAppendix => !Flags.IsEmpty;

    /// <summary>The numbers of the rows that are shown whole.</summary>
    internal IEnumerable<int> ShownRows => Plan.Shown.Where(row => !Plan.IsLeftOut(row)).Select(row => row.Number);

    /// <summary>The numbers of the rows that a mark or a flag points to, and that are shown.</summary>
    internal HashSet<int> CitedRows => [.. Flags.Select(flag => flag.Row).OfType<int>().Concat(EditionMoves.RowsPointedTo(this))];

    /// <summary>The rows of a division, in the layout of the edition.</summary>
    internal IEnumerable<EditionRow> RowsOf(EditionDivision division) => rows.Of(division);

    /// <summary>Whether cells stand side by side.</summary>
    internal bool IsGrid => Options.Layout is EditionLayout.Facing or EditionLayout.Columns && Texts.Length > 1;

    internal Language LanguageOfTitle => Front.Titles[0].Language;
}
