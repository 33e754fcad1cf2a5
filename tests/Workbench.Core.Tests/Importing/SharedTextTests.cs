using System.Text;
using Workbench.Importing;
using Workbench.Importing.Cleaning;
using Workbench.Importing.Encodings;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class SharedTextTests
{
    private const string Expected = ".expected.utf8.txt";

    public static IEnumerable<object[]> EncodedFiles => FilesUnder("*" + Expected, "formats", "encodings").Select(path => new object[] { path[..^Expected.Length] });

    public static IEnumerable<object[]> BlankLineSeparated => FilesUnder("??.txt", "gold_dev").Select(path => new object[] { path });

    public static IEnumerable<object[]> Literary => FilesUnder("*.units.txt", "literary_gold").Where(path => !path.Contains(".gold.", StringComparison.Ordinal)).Select(path => new object[] { path });

    public static IEnumerable<object[]> OneParagraphALine =>
        FilesUnder("*.txt", "lit_dev").Concat(FilesUnder("ru.txt", "stalin_v5")).Concat(FilesUnder("*.ru.txt", "lenin_letters"))
            .Where(path => !path.EndsWith("README.txt", StringComparison.Ordinal)).Select(path => new object[] { path });

    public static IEnumerable<object[]> Seeds => FilesUnder("0*.txt", "seeds").Select(path => new object[] { path });

    [SharedTheory]
    [MemberData(nameof(EncodedFiles))]
    public void A_page_in_any_encoding_decodes_to_its_expected_text(string path)
    {
        var decoded = TextDecoder.Decode(Source(path), null);

        Assert.Equal(Text(path + Expected), decoded.Text.ReplaceLineEndings("\n"));
    }

    [SharedTheory]
    [InlineData("UTF-16BE/nobom-utf16be.txt", "utf-16be", "detected")]
    [InlineData("UTF-16LE/nobom-utf16le.txt", "utf-16le", "detected")]
    [InlineData("UTF-16BE/plane1-utf-16be.html", "utf-16be", "detected")]
    [InlineData("UTF-16LE/plane1-utf-16le.html", "utf-16le", "detected")]
    [InlineData("utf-8-sig/_ude_4.txt", "utf-8", "BOM")]
    [InlineData("utf-8-sig/bom-utf-8.srt", "utf-8", "BOM")]
    [InlineData("utf-8/_ude_russian.txt", "utf-8", "detected")]
    public void Unicode_is_known_with_and_without_its_mark(string file, string encoding, string basis)
    {
        var report = TextImporter.Import(Source(SharedFolder.PathTo("corpora", "formats", "encodings", file)), new ImportOptions()).Report;

        Assert.Equal((encoding, basis), (report.EncodingName, report.EncodingBasis));
    }

    [SharedTheory]
    [MemberData(nameof(BlankLineSeparated))]
    public void Blank_lines_count_paragraphs_exactly(string path)
    {
        var paragraphs = Text(path).Split("\n\n").Count(paragraph => paragraph.Trim().Length > 0);

        Assert.Equal(paragraphs, Import(path, UnitLayout.Paragraph).Document.Units.Length);
        Assert.Equal(paragraphs, Import(path, UnitLayout.Auto).Document.Units.Length);
    }

    [SharedTheory]
    [MemberData(nameof(Literary))]
    public void Lines_and_paragraphs_of_a_literary_text_are_counted_exactly(string path)
    {
        var text = Text(path);
        var paragraphs = text.Trim().Split("\n\n").Where(paragraph => paragraph.Trim().Length > 0).Select(paragraph => paragraph.Replace('\n', ' ')).ToArray();

        Assert.Equal(text.Split('\n').Count(line => line.Trim().Length > 0), Import(path, UnitLayout.Line).Document.Units.Length);
        Assert.Equal(paragraphs.Length, Import(path, UnitLayout.Paragraph).Document.Units.Length);
        Assert.Equal(paragraphs.Length, Sources.Texts(string.Join("\n\n", paragraphs) + "\n", UnitLayout.Paragraph).Length);
    }

    [SharedTheory]
    [MemberData(nameof(OneParagraphALine))]
    public void A_text_of_one_paragraph_a_line_gives_its_lines_and_its_headings(string path)
    {
        var lines = Text(path).Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        foreach (var layout in new[] { UnitLayout.Auto, UnitLayout.Line, UnitLayout.Paragraph })
        {
            var units = Import(path, layout).Document.Units;
            var marked = lines.Count(line => line.StartsWith('#'));

            Assert.Equal(lines.Length, units.Length);
            Assert.True(marked == 0 || marked == units.Count(unit => unit.Kind == UnitKind.Heading));
        }
    }

    [SharedTheory]
    [MemberData(nameof(Seeds))]
    public void A_seed_comes_in_complete(string path)
    {
        var units = TextImporter.Import(Source(path), new ImportOptions { Cleaning = CleaningChoice.None });

        Assert.Equal("en", units.Document.Language.Tag);
        Assert.Equal(Letters(Text(path)), Letters(string.Concat(units.Document.Units.Select(unit => unit.Text))));
    }

    [SharedFact]
    public void The_two_declarations_have_the_same_paragraphs_in_every_article()
    {
        var russian = Articles("udhr_rus.html");
        var english = Articles("udhr_eng.html");

        Assert.Equal(32, russian.Length);
        Assert.Equal(russian[2..], english[2..]);
        Assert.Equal((9, 10), (russian[1], english[1]));
    }

    [SharedFact]
    public void A_hard_wrapped_Latin_1_book_is_rejoined()
    {
        var result = Import(SharedFolder.PathTo("corpora", "formats", "gutenberg_latin1", "36238-8.txt"), UnitLayout.Auto);

        Assert.Equal(("iso-8859-1", "hard-wrapped", "en"), (result.Report.EncodingName, result.Report.Layout, result.Document.Language.Tag));
        Assert.Contains(result.Document.Units, unit => unit.Text.StartsWith("As a novel-writer and a dramatist", StringComparison.Ordinal) && unit.Text.EndsWith("humorists.", StringComparison.Ordinal));
    }

    private static int[] Articles(string file)
    {
        var document = Import(SharedFolder.PathTo("corpora", "formats", "html", file), UnitLayout.Auto).Document;
        return [.. document.Divisions.Select(division => division.Count - 1)];
    }

    private static int Letters(string text) => text.Count(char.IsLetter);

    private static ImportResult Import(string path, UnitLayout layout) => TextImporter.Import(Source(path), new ImportOptions { Layout = layout });

    private static SourceFile Source(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));

    private static string Text(string path) => File.ReadAllText(path, Encoding.UTF8);

    private static IEnumerable<string> FilesUnder(string pattern, params string[] folders) =>
        SharedFolder.Root is null ? [] : Directory.EnumerateFiles(SharedFolder.PathTo(["corpora", .. folders]), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
