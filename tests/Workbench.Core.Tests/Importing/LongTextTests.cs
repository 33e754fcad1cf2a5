using Workbench.Importing;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class LongTextTests
{
    private const int Paragraphs = 100_000;

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-16", "\r\n")]
    [InlineData("windows-1251", "\r")]
    public void A_long_text_with_repairs_is_read_as_a_short_one_and_its_units_know_their_places(string encoding, string end)
    {
        var lines = Enumerable.Range(0, Paragraphs).Select(i =>
            $"{i} старый мельник вышел на крыльцо, щурясь от солнца, и сказал внуку так, что{end}пора и за дело, потому что вода поднялась вровень со ступенями, а река{end}{end}всё шумит под колесом. Внук молча взял вёдра и пошёл.{end}{end}");
        var text = (encoding == "utf-16" ? "\uFEFF" : "") + string.Concat(lines);
        var bytes = Sources.Encode(text, encoding);

        var read = TextImporter.Import(Sources.File(bytes), new ImportOptions());

        Assert.True(read.Report.Cleaning!.Has("page-breaks"));
        Assert.Equal(Paragraphs, read.Document.Units.Length);
        var step = encoding == "utf-16" ? 2 : 1;
        foreach (var i in new[] { 0, 1, 777, Paragraphs - 1 })
        {
            var unit = read.Document.Units[i];
            Assert.Equal($"{i} старый мельник вышел на крыльцо, щурясь от солнца, и сказал внуку так, что пора и за дело, потому что вода поднялась вровень со ступенями, а река всё шумит под колесом. Внук молча взял вёдра и пошёл.", unit.Text);
            Assert.Equal((5 * i) + 1, unit.Locator.Line);
            Assert.Equal(Sources.Encode($"{i} ", encoding), bytes.AsSpan((int)unit.Locator.Offset!.Value, step * ($"{i}".Length + 1)).ToArray());
        }

        Assert.Equal(3, read.Report.Cleaning.Examples(read.Report.Cleaning.Rules.Single(rule => rule.Rule == "page-breaks"), 3).Count());
    }
}
