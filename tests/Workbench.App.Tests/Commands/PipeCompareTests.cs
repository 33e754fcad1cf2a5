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
    public async Task Every_difference_between_versions_is_a_line_with_its_class_and_classes_can_be_hidden()
    {
        bench.Write("ru", "Старый дом стоял у реки.\n");
        bench.Write("en1", "The old, grey house stood by the river.\n");
        bench.Write("en2", "The old house stood by the lake.\n");

        string[] ask = ["compare", "ru", "en1", "en2", "--units", "line", "--aligned", "--format", "differences"];
        Assert.Equal(["omission", "content"], await ClassesAsync(ask));
        Assert.Equal(["content"], await ClassesAsync([.. ask, "--hide", "omission,punctuation"]));
        Assert.Equal(["omission"], await ClassesAsync([.. ask, "--only", "omission"]));

        async Task<IEnumerable<string?>> ClassesAsync(string[] arguments) => (await bench.DoAsync(arguments)).Json.Select(line => line.GetProperty("class").GetString());
    }

    [Fact]
    public async Task A_class_that_does_not_exist_is_refused_with_those_that_do()
    {
        var answer = await bench.RunAsync("compare", "original.txt", "first.txt", "--hide", "commas");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("function-word", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_glossary_says_how_a_term_is_to_be_rendered()
    {
        bench.Write("ru", "Она читала гранку вслух.\n");
        bench.Write("en", "She read the sheet aloud.\n");
        bench.Write("terms.tsv", "гранка\tgalley-proof; galley\n");

        var answer = await bench.DoAsync("compare", "ru", "en", "--units", "line", "--aligned", "--format", "jsonl", "--glossary", "terms.tsv");

        Assert.Contains(answer.Json, finding => finding.GetProperty("kind").GetString() == "term" && finding.GetProperty("severity").GetString() == "major");
    }

    [Fact]
    public async Task Two_editions_of_one_translation_are_told_to_be_so()
    {
        bench.Write("ru", "Старый дом стоял у реки, и вечером сын пришёл домой и прочёл отцу длинное письмо.\n");
        bench.Write("en1", "The old house stood by the river, and in the evening the son came home and read the long letter to his father.\n");
        bench.Write("en2", "The old house stood by the river, and at night the son came home and read the long letter to his father.\n");

        var answer = await bench.DoAsync("compare", "ru", "en1", "en2", "--units", "line", "--aligned");

        Assert.Contains("en1 and en2 are editions of one translation", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_the_eye_weighty_findings_stand_under_their_row()
    {
        var answer = await bench.DoAsync("compare", "original.txt", "second.txt");

        Assert.Contains("critical number", answer.Out, StringComparison.Ordinal);
        Assert.Contains("→ 5", answer.Out, StringComparison.Ordinal);
    }
}
