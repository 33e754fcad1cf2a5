using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Editing;
using Workbench.Renderings;
using Workbench.Storage;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>What the pages keep in memory of a work, and what makes them read it again.</summary>
public sealed class WorkLibraryTests : IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();
    private readonly WorkLibrary library;

    public WorkLibraryTests() => library = new WorkLibrary(workspace.Open(), TimeProvider.System);

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_finding_passed_over_goes_and_comes_back_and_nothing_is_read_or_compared_again()
    {
        var before = library.Open("sample")!;
        var measured = await before.Survey.Result(CancellationToken.None);
        var finding = CheckFinding.Of(Findings(before)[0], before.Identities.Of(Findings(before)[0]));

        library.Dismiss(finding.Dismiss(before.Aligned, "on purpose", "Anna", DateTimeOffset.UnixEpoch), "Anna");
        var without = library.Open("sample")!;
        Assert.DoesNotContain(finding.Identity, Identities(without));
        workspace.Open().Undo("sample");
        var again = library.Open("sample")!;

        Assert.Contains(finding.Identity, Identities(again));
        Assert.All(new[] { without, again }, work => Assert.Same(before.Aligned, work.Aligned));
        Assert.All(new[] { without, again }, work => Assert.Equal(measured, work.Survey.Finished));
    }

    [Fact]
    public async Task A_changed_term_compares_again_the_rows_where_it_stands_and_no_others()
    {
        var before = library.Open("sample")!;
        var measured = await before.Survey.Result(CancellationToken.None);
        var rows = new RenderingFinder(before.Aligned).Original.Find(PhraseQuery.Parse("письмо")).Select(found => before.RowOf(null, found.Unit)).OfType<int>().ToHashSet();

        library.Put("sample", new GlossaryTerm("письмо", ["epistle"]) { Forbidden = ["letter"] }, "Anna");
        var after = library.Open("sample")!;
        var anew = await after.Survey.Result(CancellationToken.None);

        Assert.Same(before.Aligned, after.Aligned);
        Assert.DoesNotContain(Findings(before), finding => finding.Kind == DivergenceKind.Term);
        Assert.Contains(Findings(after), finding => finding.Kind == DivergenceKind.Term);
        var changed = Enumerable.Range(0, measured.Length).Where(row => measured[row] != anew[row]).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, row => Assert.Contains(row, rows));
    }

    [Fact]
    public void A_flag_changes_nothing_that_is_kept_and_an_edit_of_a_text_everything()
    {
        var before = library.Open("sample")!;
        library.Add(new Flag("", "sample", FlagAnchor.Of(before.Aligned, before.Aligned.Rows[4], "A"), "Anna", DateTimeOffset.UnixEpoch), "Anna");
        Assert.Same(before, library.Open("sample"));

        workspace.Open().RemoveText("sample", "B");
        Assert.Single(library.Open("sample")!.Aligned.Versions);
    }

    [Fact]
    public void An_edit_can_be_shown_before_it_is_kept_and_is_what_is_kept()
    {
        var states = new List<(long Number, OpenWork Work)>();
        void Show(OpenWork work) => states.Add((workspace.Open().LastNumber, work));
        var before = (workspace.Open().LastNumber, library.Open("sample")!);
        library.Edit("sample", "Anna", work => LinkMarks.Confirm(work, 3, 0), (work, _) => Show(work));
        Assert.Same(library.Open("sample"), states[0].Work);
        library.Step("sample", "Anna", isUndo: true, Show);
        Assert.Same(library.Open("sample"), states[1].Work);
        library.Step("sample", "Anna", isUndo: false, Show);

        Assert.Equal([before.LastNumber, before.LastNumber + 1, before.LastNumber + 2], states.Select(state => state.Number));
        Assert.Same(before.Item2.Aligned, states[1].Work.Aligned);
        Assert.Same(states[0].Work.Aligned, states[2].Work.Aligned);
    }

    [Fact]
    public void An_edit_that_cannot_be_kept_is_read_anew()
    {
        var before = library.Open("sample")!;
        Assert.Throws<WorkspaceException>(() => library.Edit("sample", "Anna", work => LinkMarks.Confirm(work, 3, 0), (_, _) =>
            workspace.Open().As("Boris").Edit("sample", work => RowEdits.SetApart(work, 3, 0))));
        Assert.NotSame(before, library.Open("sample"));
        Assert.Equal(workspace.Open().FindAlignedWork("sample")!.Rows.Length, library.Open("sample")!.Aligned.Rows.Length);
    }

    [Fact]
    public async Task Rows_that_an_edit_further_up_only_moved_are_viewed_as_if_they_were_compared_anew()
    {
        var before = library.Open("sample")!;
        await before.MeasureAsync();
        var shown = before.ViewsOf(0, before.Aligned.Rows.Length);
        library.Edit("sample", "Anna", work => UnitEdits.Split(work, 0, work.Rows[4].Cells[0].Units.First, 40));
        var after = library.Open("sample")!;
        var (moved, arePlain) = after.ViewsAtOnce(0, after.Aligned.Rows.Length, shown);
        var anew = new OpenWork(after.Aligned, [], [], TimeProvider.System).ViewsOf(0, after.Aligned.Rows.Length);

        Assert.False(arePlain);
        Assert.All(moved.Skip(6).Where(view => view.Versions[0].Paragraphs.All(p => p.Unit.Anchors.IsEmpty)), view => Assert.Equal(shown[view.Number].Versions[0].Paragraphs, view.Versions[0].Paragraphs));
        Assert.Equal(Units(anew), Units(moved));
        Assert.Equal(after.Aligned.Rows.Select(row => (row.Number, row.Original)), moved.Select(view => (view.Number, view.Row.Original)));
    }

    [Fact]
    public async Task Whatever_is_done_each_row_that_is_shown_has_the_paragraphs_and_links_of_its_place()
    {
        var work = library.Open("sample")!;
        await work.MeasureAsync();
        var shown = work.ViewsOf(0, 40);
        foreach (var request in new EditRequest[]
        {
            new(EditAction.SetApart) { Row = 4, Siglum = "A" }, new(EditAction.PushDown) { Row = 9, Siglum = "B" }, new(EditAction.PullUp) { Row = 12, Siglum = "A" }, new(EditAction.MergeRow) { Row = 6 },
            new(EditAction.LastDown) { Row = 5 }, new(EditAction.Swap) { Row = 15, Siglum = "B" }, new(EditAction.Omit) { Row = 17, Siglum = "A" }, new(EditAction.Pin) { Row = 20 },
        })
        {
            library.Edit("sample", "Anna", request.Make);
            work = library.Open("sample")!;
            (shown, _) = work.ViewsAtOnce(0, 40, shown);
            Assert.Equal(Texts(work, 40), shown.Select(view => string.Join(" | ", view.Versions.Select(cell => Text(cell.Paragraphs)).Prepend(Text(view.Original)))));
            Assert.All(shown, view => Assert.Equal(work.Aligned.Rows[view.Number].Cells.SelectMany(cell => cell.Links), view.Versions.SelectMany(cell => cell.Cell.Links)));
        }

        static string Text(IEnumerable<ParagraphView> paragraphs) => string.Join('\n', paragraphs.Select(p => p.Unit.Text));
    }

    [Fact]
    public async Task A_row_as_long_as_a_book_is_shown_as_it_reads_and_not_compared_while_its_reader_waits()
    {
        library.Edit("sample", "Anna", work => UnitEdits.Rewrite(work, 0, work.Rows[4].Cells[0].Units.First, new Unit(string.Join(' ', Enumerable.Range(0, 5000).Select(at => $"word{at}")))));
        var work = library.Open("sample")!;
        await work.MeasureAsync();
        work.ViewsOf(0, 4);

        Assert.True(work.ViewsAtOnce(0, 5).ArePlain);
        Assert.False(work.ViewsAtOnce(0, 4).ArePlain);
    }

    [Fact]
    public async Task The_words_of_a_paragraph_that_no_page_could_hold_marked_are_not_marked_and_what_was_found_in_its_row_is_told()
    {
        library.Edit("sample", "Anna", work => UnitEdits.Rewrite(work, 0, work.Rows[4].Cells[0].Units.First, new Unit(string.Join(' ', Enumerable.Range(0, 9000).Select(at => $"word{at}")))));
        var work = library.Open("sample")!;
        await work.MeasureAsync();

        var view = Assert.Single(work.ViewsOf(4, 5));

        Assert.True(Assert.Single(view.Versions[0].Paragraphs).IsTooLongToMark);
        Assert.All(view.Versions.SelectMany(cell => cell.Paragraphs).SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => sentence.Pieces), piece => Assert.True(piece.IsPlain));
        Assert.NotEmpty(view.Versions[0].Findings);
        Assert.False(Assert.Single(work.ViewsOf(5, 6)).Versions[0].Paragraphs.Any(paragraph => paragraph.IsTooLongToMark));
    }

    private static IEnumerable<string> Texts(OpenWork work, int rows) => work.Aligned.Rows.Take(rows).Select(row =>
        string.Join(" | ", Enumerable.Range(0, row.Cells.Length).Select(version => work.Aligned.VersionText(row, version)).Prepend(work.Aligned.OriginalText(row))));

    private static IEnumerable<string> Units(IEnumerable<RowView> views) => views.SelectMany(view => view.Versions)
        .Select(cell => $"{cell.Cell.Units} {cell.Comparison.Units}: {string.Join("; ", cell.Comparison.Findings.Select(f => $"{f.Row} {f.Kind} {f.Original} {f.Units}"))}");

    private static List<Divergence> Findings(OpenWork work) =>
        [.. work.ViewsFrom(0, work.Aligned.Rows.Length).SelectMany(view => view.Versions).SelectMany(version => version.Comparison.Findings).Where(finding => finding.Severity > Severity.Info)];

    private static IEnumerable<FindingIdentity> Identities(OpenWork work) => Findings(work).Select(work.Identities.Of);
}
