using System.Text;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class PipeAlignTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Links_are_printed_one_a_line_with_every_unit_in_exactly_one()
    {
        var answer = await bench.DoAsync("align", Original(), Second(), "--units", "paragraph", "--format", "links");

        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[]", "[3]:[2]", "[4]:[3]"], answer.Lines);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public async Task Lines_are_units_and_empty_lines_are_none()
    {
        bench.Write("a", "Мельник жил у реки.\nВода поднялась.\n\nМельница устояла.\n");
        bench.Write("b", "The miller lived by the river.\n\n\nThe water rose.\nThe mill stood firm.\n");

        var answer = await bench.DoAsync("align", "a", "b", "--units", "line", "--format", "links");

        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]"], answer.Lines);
    }

    [Fact]
    public async Task Sentences_are_numbered_over_the_whole_text_as_segment_numbers_them()
    {
        var answer = await bench.DoAsync("align", Original(), First(), "--units", "sentence", "--format", "jsonl");
        var sentences = (await bench.DoAsync("segment", "original.txt", "--format", "jsonl")).Json.Length;

        Assert.Equal(Enumerable.Range(0, sentences), answer.Json.SelectMany(link => link.GetProperty("original").EnumerateArray()).Select(unit => unit.GetInt32()).Order());
    }

    [Fact]
    public async Task A_json_link_has_units_and_confidence_whatever_the_culture()
    {
        var answer = await bench.DoAsync("align", Original(), First(), "--format", "jsonl", "--culture", "ru");

        var first = answer.Json[0];
        Assert.Equal("[0]", first.GetProperty("original").GetRawText());
        Assert.Equal("[0]", first.GetProperty("version").GetRawText());
        Assert.InRange(first.GetProperty("confidence").GetDouble(), 0.5, 1);
    }

    [Fact]
    public async Task Standard_output_has_no_byte_order_mark_and_letters_as_themselves()
    {
        bench.Write("a", "Буква 𐌰 и эмодзи 😀 стоят тут.\n");

        var answer = await bench.DoAsync("segment", "a", "--format", "jsonl");

        Assert.NotEqual(0xEF, answer.Bytes[0]);
        Assert.Contains("Буква 𐌰 и эмодзи 😀 стоят тут.", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backslash_before_an_escape_stays_what_it_was()
    {
        bench.Write("a", @"Написано: \ud800\udf30 и всё.");

        var answer = await bench.DoAsync("segment", "a", "--format", "jsonl");

        Assert.Equal(@"Написано: \ud800\udf30 и всё.", answer.Json[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        bench.Input = Encoding.UTF8.GetBytes(SmallWork.First);

        var answer = await bench.DoAsync("align", Original(), "-", "--format", "links");

        Assert.Equal(5, answer.Lines.Length);
    }

    [Fact]
    public async Task Standard_input_cannot_be_both_texts()
    {
        var answer = await bench.RunAsync("align", "-", "-");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("can be read once only", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_option_writes_the_file_and_leaves_standard_output_empty()
    {
        var answer = await bench.DoAsync("align", Original(), First(), "--format", "links", "-o", "links.txt");

        Assert.Empty(answer.Bytes);
        Assert.StartsWith("[0]:[0]\n[1]:[1]\n", File.ReadAllText(bench.At("links.txt")), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(bench.Folder, "*.part"));
    }

    [Fact]
    public async Task For_the_eye_both_texts_stand_side_by_side_without_escape_sequences()
    {
        var answer = await bench.DoAsync("align", Original(), Second());

        Assert.Contains("(left out)", answer.Out, StringComparison.Ordinal);
        Assert.Contains("Мельник Егор", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', answer.Out);
        Assert.DoesNotContain(answer.Lines, line => line.Length > 100);
    }

    [Fact]
    public async Task A_language_that_is_none_is_bad_usage()
    {
        var answer = await bench.RunAsync("align", Original(), First(), "--original-language", "russisch");

        Assert.Equal(2, answer.Exit);
        Assert.Contains("'russisch' is no language tag", answer.Error, StringComparison.Ordinal);
    }

    private string Original() => bench.Write("original.txt", SmallWork.Original);

    private string First() => bench.Write("first.txt", SmallWork.First);

    private string Second() => bench.Write("second.txt", SmallWork.Second);
}
