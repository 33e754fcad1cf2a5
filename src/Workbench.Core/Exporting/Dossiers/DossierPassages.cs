using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>Passages of the texts as a dossier quotes them: marked, cited, and no longer than their rights allow.</summary>
internal sealed class DossierPassages(DossierSource source, DossierWords words, QuoteBudget budget)
{
    private static readonly HashSet<DifferenceKind> Slight = [DifferenceKind.Punctuation, DifferenceKind.Case, DifferenceKind.Spelling, DifferenceKind.FunctionWord, DifferenceKind.Order, DifferenceKind.Inflection];

    private AlignedWork Work => source.Work;

    public DossierQuotation Original(Row row, FlagSpan? disputed)
    {
        var text = new RowText(Work.Original.Document, row.Original);
        return Quote(Work.Original, text, Disputed(text, disputed));
    }

    /// <param name="held">The version it is held against; null for none.</param>
    public DossierQuotation Version(Row row, int version, int? held, FlagSpan? disputed)
    {
        var text = Text(row, version);
        var marks = Disputed(text, disputed);
        if (held is { } other && other != version)
        {
            var differences = WordDiff.Compare(Text(row, other).Text, text.Text).SeenBy(isLeft: false);
            marks = marks.Concat(differences.Where(d => !Slight.Contains(d.Kind)).Select(d => (d.Right, DossierMark.Difference)));
        }

        return Quote(Work.Versions[version].Text, text, marks);
    }

    /// <summary>The first version by a person in the language that has something for the row: the others are held against it.</summary>
    public int? Held(Row row, int version) => Enumerable.Range(0, Work.Versions.Length).Where(v => Work.Versions[v].Text.Language == Work.Versions[version].Text.Language
        && !row.Cells[v].Units.IsEmpty).OrderBy(v => Work.Versions[v].Text.Description.Role == TextRole.MachineVersion).Select(v => (int?)v).FirstOrDefault();

    public bool IsMachine(int version) => Work.Versions[version].Text.Description.Role == TextRole.MachineVersion;

    /// <summary>Whether words of any text are kept back, so that what may quote any of them cannot go.</summary>
    public bool HoldBack => source.ObeysRights && FlagRights.HoldBack(Descriptions);

    private IEnumerable<TextDescription> Descriptions => Work.Versions.Select(v => v.Text.Description).Prepend(Work.Original.Description).Concat(source.Texts);

    /// <summary>The words in dispute, of the original if it has some; null where none are marked or may be quoted.</summary>
    public string? DisputedWords(FlagAnchor anchor) => anchor switch
    {
        { OriginalWords: { } words } => Quoted(words.Words, siglum: null),
        { VersionWords: { } words } => Quoted(words.Words, anchor.Siglum),
        _ => null,
    };

    /// <summary>How a text began that is not there any more; null where it may not be quoted.</summary>
    public string? Beginning(FlagAnchor anchor) => Quoted(anchor.Excerpt, anchor.Version.IsEmpty ? null : anchor.Siglum);

    /// <param name="siglum">Null for the original.</param>
    private string? Quoted(string said, string? siglum)
    {
        var text = siglum is null ? Work.Original : Work.Versions.Select(v => v.Text).FirstOrDefault(t => string.Equals(t.Siglum, siglum, StringComparison.Ordinal));
        var taken = text is not null ? budget.Take(text, said)
            : source.ObeysRights && FlagRights.HoldBack(Descriptions.Where(d => string.Equals(d.Siglum, siglum, StringComparison.Ordinal))) ? ""
            : said;
        return taken.Length == 0 ? null : taken;
    }

    /// <summary>A sentence around the words, or as much of the unit as a line of a table has room for.</summary>
    public DossierCell Context(WorkText text, UnitIndex unit, ImmutableArray<Span> marked)
    {
        var whole = text.Document[unit];
        var (start, end) = (marked[0].Start, marked[^1].End);
        var (from, to) = whole.Sentences.Where(s => s.Start <= start && start < s.End).Select(s => (s.Start, s.End)).DefaultIfEmpty((0, whole.Text.Length)).First();
        to = Math.Max(to, end);
        var taken = budget.Take(text, whole.Text[from..to]);
        return taken.Length == 0
            ? new DossierCell([new DossierRun(words.Withheld, DossierMark.Quiet)])
            : new DossierCell(DossierRun.Cut(taken, marked.Select(m => (new Span(m.Start - from, m.Length), DossierMark.Disputed))), text.Language);
    }

    /// <summary>Translator or author and year, page in print and line of the source: <c>Garnett 1895, p. 14</c>.</summary>
    public string Cite(WorkText text, UnitGroup units) => string.Join(", ", new[] { text.Description.Label }.Concat(Locators(text, units)));

    private string[] Locators(WorkText text, UnitGroup units)
    {
        var places = units.Select(u => text.Document[u].Locator).ToList();
        var pages = places.Select(l => l.Page).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return pages.Count > 0 ? [words.Page(pages.Count == 1 ? pages[0] : $"{pages[0]}–{pages[^1]}")]
            : places.Select(l => l.Line).FirstOrDefault() is { } line ? [words.Line(line)]
            : units.IsEmpty ? []
            : [string.Create(CultureInfo.InvariantCulture, $"§ {units.First.Value}")];
    }

    private static IEnumerable<(Span Span, DossierMark Mark)> Disputed(RowText text, FlagSpan? disputed)
    {
        if (disputed is null)
        {
            yield break;
        }

        var start = 0;
        foreach (var unit in text.Units)
        {
            if (unit == disputed.Unit)
            {
                yield return (new Span(start + disputed.Span.Start, disputed.Span.Length), DossierMark.Disputed);
            }

            start = text.Text.IndexOf('\n', start) + 1;
        }
    }

    private RowText Text(Row row, int version) => new(Work.Versions[version].Text.Document, row.Cells[version].Units);

    private DossierQuotation Quote(WorkText text, RowText passage, IEnumerable<(Span, DossierMark)> marks)
    {
        var taken = budget.Take(text, passage.Text);
        ImmutableArray<DossierRun> runs = passage.Text.Length == 0 ? [new DossierRun(words.Omitted, DossierMark.Quiet)]
            : taken.Length == 0 ? [new DossierRun(words.Withheld, DossierMark.Quiet)]
            : DossierRun.Cut(taken, marks);
        var label = text.Description.Role == TextRole.Original ? $"{words.Original}: {text.Description.Label}" : text.Description.Label;
        return new DossierQuotation(label, runs, taken.Length == 0 ? words.Language : text.Language, passage.Text.Length == 0 ? "" : Cite(text, passage.Units));
    }
}
