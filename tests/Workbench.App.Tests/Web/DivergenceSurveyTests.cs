using Workbench.Aligning;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Editing;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>The shades of the bar over a work: counted in the background once, and handed on from edit to edit.</summary>
public sealed class DivergenceSurveyTests : IDisposable
{
    private const int Row = 20;

    /// <summary>What a row lost may stand in one beside it: those are weighed anew too.</summary>
    private const int Near = 4;
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task An_edit_while_rows_are_compared_hands_the_survey_on_and_nobody_waits_in_vain()
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        var survey = new DivergenceSurvey(work.Rows.Length, Of(work), TimeProvider.System);
        var waiting = survey.Result(CancellationToken.None);
        var after = RowEdits.SetApart(work, Row, version: 0).After;
        var now = await After(survey, work, after).Result(CancellationToken.None);
        var before = await waiting;
        Assert.Equal((work.Rows.Length, after.Rows.Length), (before.Length, now.Length));
        Assert.Equal(work.Rows.Length + 1, after.Rows.Length);
        Assert.Equal("", Unlike(before[..(Row - Near)], now[..(Row - Near)]));
        Assert.Equal("", Unlike(before[(Row + Near)..], now[(Row + Near + 1)..]));
        Assert.Contains(now, divergence => divergence > 0);
    }

    private static DivergenceSurvey After(DivergenceSurvey survey, AlignedWork work, AlignedWork after) => survey.After(CommonRows.Of(work, after), after.Rows.Length, Of(after));

    private static Func<int, double> Of(AlignedWork work)
    {
        var basis = new Lazy<ComparisonBasis>(() => new ComparisonBasis(work));
        return row => RowComparer.Compare(work, work.Rows[row], basis.Value).Versions.Max(version => version.Divergence);
    }

    private static string Unlike(IEnumerable<double> before, IEnumerable<double> now) =>
        string.Join("; ", before.Zip(now).Select((pair, at) => (pair, at)).Where(p => Math.Abs(p.pair.First - p.pair.Second) > 1e-12).Select(p => $"{p.at}: {p.pair.First} {p.pair.Second}"));

    [Fact]
    public async Task After_an_edit_only_its_own_rows_are_compared_again()
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        var survey = new DivergenceSurvey(work.Rows.Length, Of(work), TimeProvider.System);
        await survey.Result(CancellationToken.None);
        foreach (var after in new[] { RowEdits.SetApart(work, Row, version: 0).After, LinkMarks.Confirm(work, Row, version: 0).After })
        {
            var compared = new List<int>();
            var next = survey.After(CommonRows.Of(work, after), after.Rows.Length, row =>
            {
                compared.Add(row);
                return Of(after)(row);
            });
            await next.Result(CancellationToken.None);
            Assert.NotEmpty(compared);
            Assert.All(compared, row => Assert.InRange(row, Row, Row + 1));
        }
    }

    [Fact]
    public void A_paragraph_more_moves_numbers_on_and_leaves_rows_as_they_were()
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        var unit = work.Rows[Row].Cells[0].Units.First;
        var split = UnitEdits.Split(work, version: 0, unit, work.Versions[0].Text.Document[unit].Text.Length / 2).After;
        Assert.Equal(new CommonRows(Row, work.Rows.Length - Row - 1), CommonRows.Of(work, split));
        var omitted = RowEdits.Omit(work, Row, version: 1, OmissionReason.Censored).After;
        Assert.Equal(new CommonRows(Row, work.Rows.Length - Row - 1), CommonRows.Of(work, omitted));
    }
}
