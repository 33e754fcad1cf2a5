using Workbench.App.Web.Reading;
using Xunit;

namespace Workbench.App.Tests.Web;

public class OverviewCellTests
{
    [Fact]
    public void Cells_are_shaded_by_their_rank_so_that_a_free_version_is_not_dark_throughout() =>
        Assert.Equal([0, 1, 2, 3, 4], OverviewCell.Of(5, [0.90, 0.91, 0.92, 0.93, 0.94]).Select(c => c.Heat));

    [Fact]
    public void Rows_that_depart_alike_have_one_shade() =>
        Assert.Equal([0, 0, 0, 3], OverviewCell.Of(4, [0.5, 0.5, 0.5, 0.6]).Select(c => c.Heat));

    [Fact]
    public void A_long_work_has_its_rows_in_groups_that_lead_to_the_darkest()
    {
        var cells = OverviewCell.Of(240, [.. Enumerable.Range(0, 240).Select(r => r == 101 ? 0.9 : 0.1)]);
        Assert.Equal(120, cells.Length);
        Assert.Equal((100, 101, 101), (cells[50].FirstRow, cells[50].LastRow, cells[50].DarkestRow));
    }
}
