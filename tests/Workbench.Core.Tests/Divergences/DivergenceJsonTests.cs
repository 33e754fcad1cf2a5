using System.Text.Json;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class DivergenceJsonTests
{
    [Fact]
    public void A_finding_is_one_line_with_letters_as_themselves()
    {
        var finding = new Divergence(DivergenceKind.Number, Severity.Critical, 4, "lowe-1954")
        {
            Original = TinyWork.Group(4),
            Units = TinyWork.Group(3),
            OriginalSpans = [new Span(62, 2)],
            VersionSpans = [new Span(115, 2), new Span(130, 2)],
            Evidence = "«шестнадцать» → “18” & <b>",
            Confidence = 0.9321,
        };
        Assert.Equal(
            """{"kind":"number","severity":"critical","row":4,"original":[4],"version":"lowe-1954","units":[3],"spans":{"original":[[62,2]],"version":[[115,2],[130,2]]},"evidence":"«шестнадцать» → “18” & <b>","confidence":0.932,"id":"0123456789ab"}""",
            DivergenceJson.Line(finding, "0123456789ab"));
    }

    [Fact]
    public void A_row_is_one_line_with_every_version()
    {
        var row = new RowComparison(7, TinyWork.Group(5, 6), [
            new VersionComparison("a", TinyWork.Group(5), new DivergenceParts { Omission = 1 }, [new Divergence(DivergenceKind.Number, Severity.Major, 7, "a")]),
            new VersionComparison("b", UnitGroup.Empty, new DivergenceParts(), []),
        ]);
        Assert.Equal(
            """{"row":7,"original":[5,6],"versions":[{"version":"a","units":[5],"divergence":0.950213,"findings":[{"kind":"number","severity":"major"}]},{"version":"b","units":[],"divergence":0,"findings":[]}]}""",
            DivergenceJson.Line(row));
    }

    [Fact]
    public void Every_line_of_a_work_is_valid_json()
    {
        var rows = WorkComparer.Compare(TinyWork.Create());
        var lines = rows.Select(DivergenceJson.Line).Concat(rows.SelectMany(r => r.Versions).SelectMany(v => v.Findings).Select(f => DivergenceJson.Line(f, "")));
        Assert.All(lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.DoesNotContain('\n', line);
        });
    }
}
