using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>Makes the dossier of a flag, a term or a work. The same source gives the same dossier: nothing of the hour it is made in is in it.</summary>
public sealed class DossierMaker
{
    private readonly DossierSource source;
    private readonly DossierWords words;
    private readonly QuoteBudget budget;
    private readonly DossierPassages passages;
    private readonly ImmutableArray<DossierBlock>.Builder blocks = ImmutableArray.CreateBuilder<DossierBlock>();

    private DossierMaker(DossierSource source)
    {
        this.source = source;
        words = new DossierWords(source.Language == Language.Russian ? Language.Russian : Language.English);
        budget = new QuoteBudget(source.ObeysRights);
        passages = new DossierPassages(source, words, budget);
    }

    /// <summary>The dossier of one flag.</summary>
    public static Dossier OfFlag(DossierSource source) => new DossierMaker(source).Make(maker =>
    {
        maker.Flag(source.Flags[0], level: 1);
        return maker.words.Dispute(source.Flags[0].Flag.Id) + (maker.passages.DisputedWords(source.Flags[0].Flag.Anchor) is { } disputed ? $": {disputed}" : "");
    });

    /// <summary>The dossier of a word or phrase: all its occurrences and renderings, and the flags that stand on them.</summary>
    public static Dossier OfTerm(DossierSource source) => new DossierMaker(source).Make(maker =>
    {
        maker.Renderings();
        maker.Occurrences(source.Occurrences, source.Term ?? "", level: 1);
        maker.Flags();
        return maker.words.DossierOfTerm(source.Term ?? "");
    });

    /// <summary>The dossiers of flags, one after another, for the end of an edition, which names its texts itself.</summary>
    public static Dossier OfFlags(DossierSource source) => new DossierMaker(source).Make(
        maker =>
        {
            maker.Disputes(level: 1);
            return maker.words.Flags;
        },
        citesTexts: false);

    /// <summary>The dossier of a work: all its flags, and what was passed over.</summary>
    public static Dossier OfWork(DossierSource source) => new DossierMaker(source).Make(maker =>
    {
        maker.Overview();
        maker.Flags();
        maker.Dismissals();
        return maker.words.DossierOf(source.Work.Work.Label);
    });

    private Dossier Make(Func<DossierMaker, string> fill, bool citesTexts = true)
    {
        var title = fill(this);
        if (citesTexts)
        {
            Sources();
        }

        var work = source.Work;
        var author = work.Work.Author ?? work.Original.Description.Author;
        var modified = source.Flags.SelectMany(f => f.History.Select(e => e.When).Append(f.Flag.When)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return new Dossier(
            title, author is null ? work.Work.Label : $"{author}. {work.Work.Label}", words.Language, modified, blocks.ToImmutable(),
            budget.Reports(work.Versions.Select(v => v.Text).Prepend(work.Original)));
    }

    private void Heading(int level, string text) => blocks.Add(new DossierHeading(level, text));

    private static ImmutableArray<DossierRun> Plain(string text) => [new DossierRun(text)];

    private static ImmutableArray<DossierRun> Signed(string text, string who, DateTimeOffset when) => [new DossierRun(text), new DossierRun($"  {who}, {DossierWords.Time(when)}", DossierMark.Quiet)];

    private void Flags()
    {
        Heading(1, words.Flags);
        if (source.Flags.IsEmpty)
        {
            blocks.Add(new DossierParagraph(Plain(words.NoFlags)));
        }

        Disputes(level: 2);
    }

    private void Disputes(int level)
    {
        foreach (var flag in source.Flags)
        {
            Heading(level, words.Dispute(flag.Flag.Id) + (passages.DisputedWords(flag.Flag.Anchor) is { } disputed ? $": {disputed}" : ""));
            Flag(flag, level + 1);
        }
    }

    private void Flag(DossierFlag flag, int level)
    {
        Facts(flag);
        if (flag.Place.Row is { } number)
        {
            Passage(flag, source.Work.Rows[number], level);
        }
        else
        {
            blocks.Add(new DossierParagraph([new DossierRun($"{words.TextGone} "), passages.Beginning(flag.Flag.Anchor) is { } began ? new DossierRun(began, DossierMark.Disputed) : new DossierRun(words.Withheld, DossierMark.Quiet)]));
        }

        if (source.OccurrencesOfFlags.TryGetValue(flag.Flag.Id, out var occurrences) && flag.Flag.Anchor.OriginalWords is not null)
        {
            Occurrences(occurrences, passages.DisputedWords(flag.Flag.Anchor) ?? "…", level);
        }

        Discussion(flag.Flag, level);
        Ruling(flag.Flag, level);
        History(flag, level);
    }

    private void Facts(DossierFlag placed)
    {
        var flag = placed.Flag;
        var place = string.Join(", ", new[] { source.Work.Work.Label, words.Row(placed.Place.Row), flag.Anchor.Siglum, placed.Place.State == FlagPlaceState.Changed ? words.TextChanged : null }.OfType<string>());
        var facts = new List<(string, ImmutableArray<DossierRun>)>
        {
            (words.Place, Plain(place)),
            (words.Category, Plain(flag.Category + (flag.Severity is { } severity ? $", {DivergenceJson.Name(severity)}" : ""))),
            (words.RaisedBy, Plain($"{flag.Who}, {DossierWords.Date(flag.When)}")),
            (words.Status, Plain(words.StatusOf(flag.Status))),
        };
        Add(words.Question, IsQuoting(flag) ? words.Withheld : flag.Note);
        Add(words.Proposed, flag.Proposal);
        Add(words.Tags, string.Join(", ", flag.Tags));
        Add(words.FromFinding, flag.Finding is { } finding ? $"{finding.Rule} ({finding.Key})" : "");
        blocks.Add(new DossierFacts([.. facts]));

        void Add(string name, string text)
        {
            if (text.Length > 0)
            {
                facts.Add((name, Plain(text)));
            }
        }
    }

    private void Passage(DossierFlag flag, Row row, int level)
    {
        Heading(level, words.Passage);
        blocks.Add(passages.Original(row, flag.Place.OriginalWords));
        var people = Enumerable.Range(0, source.Work.Versions.Length).Where(v => !passages.IsMachine(v)).ToList();
        var machines = Enumerable.Range(0, source.Work.Versions.Length).Where(passages.IsMachine).ToList();
        Versions(words.Versions, people, flag, row, level);
        Versions(words.Machines, machines, flag, row, level);
        Findings(row, level);
    }

    private void Versions(string title, List<int> versions, DossierFlag flag, Row row, int level)
    {
        if (versions.Count == 0)
        {
            return;
        }

        Heading(level, title);
        foreach (var version in versions)
        {
            var text = source.Work.Versions[version].Text;
            var quotation = passages.Version(row, version, passages.Held(row, version), string.Equals(flag.Flag.Anchor.Siglum, text.Siglum, StringComparison.Ordinal) ? flag.Place.VersionWords : null);
            blocks.Add(source.Machines.TryGetValue(text.Siglum, out var made)
                ? quotation with { Source = $"{quotation.Source}; {made.What}, {DossierWords.Date(made.When)}" }
                : quotation);
        }

        if (versions.Exists(v => passages.Held(row, v) is { } other && other != v))
        {
            var held = source.Work.Versions[passages.Held(row, versions[^1])!.Value].Text.Description.Label;
            blocks.Add(new DossierLegend(words.Underlined(held), words.Tinted(held), words.Emphasized(held)));
        }
    }

    private void Findings(Row row, int level)
    {
        var findings = source.Comparisons.IsEmpty ? [] : source.Comparisons[row.Number].Versions.SelectMany(v => v.Findings).Where(f => f.Severity > Severity.Info).ToList();
        if (findings.Count > 0)
        {
            Heading(level, words.Findings);
            blocks.Add(new DossierTable(
                [words.Text, words.Category, words.What],
                [.. findings.Select(f => ImmutableArray.Create(DossierCell.Of(f.Version), DossierCell.Of($"{DivergenceJson.Name(f.Kind)}, {DivergenceJson.Name(f.Severity)}"), DossierCell.Of(Evidence(f.Evidence))))]) { Widths = [1, 1.4, 3] });
        }
    }

    /// <summary>Evidence quotes the texts, other versions too: where the rights of one hold it back, the place must do.</summary>
    private string Evidence(string evidence) => passages.HoldBack ? "–" : evidence;

    /// <summary>A note made from a finding is its evidence.</summary>
    private bool IsQuoting(Flag flag) => flag.Finding is not null && flag.Note.Length > 0 && passages.HoldBack;

    private void Occurrences(ImmutableArray<DossierOccurrence> occurrences, string sought, int level)
    {
        if (occurrences.IsEmpty)
        {
            return;
        }

        Heading(level, $"{words.Occurrences(sought)} ({words.Counted(occurrences.Length)})");
        var texts = source.Work.Versions.Select(v => v.Text).ToList();
        blocks.Add(new DossierTable(
            [words.Where, source.Work.Original.Description.Label, .. texts.Select(t => t.Description.Label)],
            [.. occurrences.Select(o => ImmutableArray.Create(
                [
                    DossierCell.Of($"{words.Row(o.Row)}; {passages.Cite(source.Work.Original, [o.Unit])}"),
                    passages.Context(source.Work.Original, o.Unit, o.Words),
                    .. o.Renderings.Select((rendering, v) => Rendering(texts[v], rendering)),
                ]))]));
    }

    private DossierCell Rendering(WorkText text, DossierRendering rendering) => rendering switch
    {
        { Unit: { } unit, Words.IsEmpty: false } => passages.Context(text, unit, rendering.Words),
        { IsOmitted: true } => new DossierCell([new DossierRun(words.Omitted, DossierMark.Quiet)]),
        _ => new DossierCell([new DossierRun(words.NotFound, DossierMark.Quiet)]),
    };

    /// <summary>How often each version has what for the term.</summary>
    private void Renderings()
    {
        var facts = source.Work.Versions.Select((version, v) => (version.Text.Description.Label, Plain(string.Join("; ", source.Occurrences
            .Where(o => o.Renderings[v].Unit is not null).Select(o => Said(version.Text, o.Renderings[v])).CountBy(said => said, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} ({c.Value})")))));
        blocks.Add(new DossierFacts([.. facts.Where(f => f.Item2[0].Text.Length > 0)]));
    }

    private string Said(WorkText text, DossierRendering rendering) =>
        budget.Take(text, string.Join(" … ", rendering.Words.Select(span => span.In(text.Document[rendering.Unit!.Value].Text)))) is { Length: > 0 } said ? said : words.Withheld;

    private void Discussion(Flag flag, int level)
    {
        Heading(level, words.Discussion);
        if (flag.Comments.IsEmpty && flag.Votes.IsEmpty)
        {
            blocks.Add(new DossierParagraph(Plain(words.NothingSaid)));
        }

        if (!flag.Comments.IsEmpty)
        {
            blocks.Add(new DossierFacts([.. flag.Comments.Select(c => (c.Who, Signed(c.Text, "", c.When) is var runs ? ImmutableArray.Create(runs[0], new DossierRun($"  {DossierWords.Time(c.When)}", DossierMark.Quiet)) : runs))]));
        }

        if (!flag.Votes.IsEmpty)
        {
            var (yes, no) = (flag.Votes.Count(v => v.Side == VoteSide.For), flag.Votes.Count(v => v.Side == VoteSide.Against));
            var each = string.Join("; ", flag.Votes.Select(v => $"{v.Who} {words.SideOf(v.Side)}, {DossierWords.Date(v.When)}"));
            blocks.Add(new DossierFacts([(words.Votes, [new DossierRun($"{words.For(yes)}, {words.Against(no)}"), new DossierRun($"  {each}", DossierMark.Quiet)])]));
        }
    }

    private void Ruling(Flag flag, int level)
    {
        Heading(level, words.Ruling);
        if (flag.Rulings.IsEmpty)
        {
            blocks.Add(new DossierParagraph(Plain(words.NoRuling)));
            return;
        }

        foreach (var ruling in flag.Rulings)
        {
            var facts = new List<(string, ImmutableArray<DossierRun>)> { (words.Ruling, Signed(ruling.Decision, ruling.Who, ruling.When)) };
            if (ruling.Reason.Length > 0)
            {
                facts.Add((words.Reason, Plain(ruling.Reason)));
            }

            if (ruling.Reopened is { } reopened)
            {
                facts.Add((words.Reopened, Signed(reopened.Text, reopened.Who, reopened.When)));
            }

            blocks.Add(new DossierFacts([.. facts]));
        }
    }

    private void History(DossierFlag flag, int level)
    {
        if (!flag.History.IsEmpty)
        {
            Heading(level, words.History);
            blocks.Add(new DossierTable([words.When, words.Who, words.What], [.. flag.History.Select(e => ImmutableArray.Create(DossierCell.Of(DossierWords.Time(e.When)), DossierCell.Of(e.Who), DossierCell.Of(IsQuoting(flag.Flag) ? e.What.Replace(flag.Flag.Note, words.Withheld, StringComparison.Ordinal) : e.What)))]) { Widths = [1.3, 0.9, 4] });
        }
    }

    private void Overview()
    {
        var counts = source.Flags.CountBy(f => f.Flag.Status).OrderBy(c => c.Key).Select(c => (words.StatusOf(c.Key), Plain($"{c.Value}")));
        blocks.Add(new DossierFacts([.. counts]));
    }

    private void Dismissals()
    {
        if (!source.Dismissals.IsEmpty)
        {
            Heading(1, words.Dismissed);
            blocks.Add(new DossierTable(
                [words.Text, words.Category, words.What, words.Reason, words.Who],
                [.. source.Dismissals.Select(d => ImmutableArray.Create(DossierCell.Of(d.Finding.Version), DossierCell.Of(d.Finding.Rule), DossierCell.Of(Evidence(d.Evidence)), DossierCell.Of(d.Reason), DossierCell.Of($"{d.Who}, {DossierWords.Date(d.When)}")))]));
        }
    }

    private void Sources()
    {
        Heading(1, words.Sources);
        blocks.Add(new DossierTable(
            [words.Siglum, words.Text, words.Source, words.Rights],
            [.. source.Work.Versions.Select(v => v.Text).Prepend(source.Work.Original).Select(SourceRow)]));
    }

    private ImmutableArray<DossierCell> SourceRow(WorkText text)
    {
        var about = text.Description;
        var made = source.Machines.TryGetValue(text.Siglum, out var machine) ? $"{machine.What}, {DossierWords.Date(machine.When)}" : null;
        var edition = string.Join(", ", new[] { about.Author, about.Title, about.Translator, about.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), made }.OfType<string>().Distinct(StringComparer.Ordinal));
        var file = about.SourceName is { } name ? $"{name}{(about.SourceHash is { } hash ? $" (SHA-256 {hash.Hex[..12]}…)" : "")}" : "–";
        return [DossierCell.Of(text.Siglum), new DossierCell([new DossierRun(edition.Length > 0 ? edition : about.Label)], text.Language), DossierCell.Of(file), DossierCell.Of(about.Rights ?? "–")];
    }
}
