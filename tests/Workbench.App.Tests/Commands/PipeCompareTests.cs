using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class PipeCompareTests : IDisposable
{
    private readonly Bench bench = new();

    public PipeCompareTests()
    {
        bench.Write("original.txt", SmallWork.Original);
        bench.Write("first.txt", SmallWork.First);
        bench.Write("second.txt", SmallWork.Second);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Every_finding_is_a_line_that_names_the_file_and_the_units()
    {
        var answer = await bench.DoAsync("compare", "original.txt", "first.txt", "second.txt", "--format", "jsonl");

        var number = Assert.Single(answer.Json, finding => finding.GetProperty("kind").GetString() == "number");
        Assert.Equal("second.txt", number.GetProperty("version").GetString());
        Assert.Equal("critical", number.GetProperty("severity").GetString());
        Assert.Equal("[1]", number.GetProperty("original").GetRawText());
        Assert.Contains(answer.Json, finding => finding.GetProperty("kind").GetString() == "omission" && finding.GetProperty("version").GetString() == "second.txt");
    }

    [Fact]
    public async Task Every_row_is_a_line_and_the_damaged_version_departs_further()
    {
        var answer = await bench.DoAsync("compare", "original.txt", "first.txt", "second.txt", "--format", "rows");

        Assert.Equal(Enumerable.Range(0, 5), answer.Json.Select(row => row.GetProperty("row").GetInt32()));
        var versions = answer.Json[1].GetProperty("versions").EnumerateArray().ToList();
        Assert.True(versions[1].GetProperty("divergence").GetDouble() > versions[0].GetProperty("divergence").GetDouble());
    }

    [Fact]
    public async Task Aligned_texts_are_taken_unit_by_unit()
    {
        bench.Write("a", "Пришло пять человек.\nОни ушли.\n");
        bench.Write("b", "They left.\nFive people came.\n");

        var answer = await bench.DoAsync("compare", "a", "b", "--units", "line", "--aligned", "--format", "rows");

        Assert.Equal(["[0]", "[1]"], answer.Json.Select(row => row.GetProperty("versions")[0].GetProperty("units").GetRawText()));
    }

    [Fact]
    public async Task Aligned_texts_of_different_length_are_refused()
    {
        var answer = await bench.RunAsync("compare", "original.txt", "second.txt", "--aligned");

        Assert.Equal(3, answer.Exit);
        Assert.Contains("second.txt: It has 4 units, and the original has 5.", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Bytes);
    }

    [Fact]
    public async Task For_the_eye_weighty_findings_stand_under_their_row()
    {
        var answer = await bench.DoAsync("compare", "original.txt", "second.txt");

        Assert.Contains("critical number", answer.Out, StringComparison.Ordinal);
        Assert.Contains("→ 5", answer.Out, StringComparison.Ordinal);
    }
}
