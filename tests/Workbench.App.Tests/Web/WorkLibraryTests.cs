using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Renderings;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>What the pages keep in memory of a work, and what makes them read it again.</summary>
public sealed class WorkLibraryTests : IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();
    private readonly WorkLibrary library;

    public WorkLibraryTests() => library = new WorkLibrary(workspace.Open());

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_finding_passed_over_goes_and_comes_back_and_nothing_is_read_or_compared_again()
    {
        var before = library.Open("sample")!;
        var measured = await before.Survey.Result(CancellationToken.None);
        var finding = CheckFinding.Of(before.Aligned, Findings(before)[0]);

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

    private static List<Divergence> Findings(OpenWork work) =>
        [.. work.ViewsFrom(0, work.Aligned.Rows.Length).SelectMany(view => view.Versions).SelectMany(version => version.Comparison.Findings).Where(finding => finding.Severity > Severity.Info)];

    private static IEnumerable<FindingIdentity> Identities(OpenWork work) => Findings(work).Select(finding => FindingIdentity.Of(work.Aligned, finding));
}
