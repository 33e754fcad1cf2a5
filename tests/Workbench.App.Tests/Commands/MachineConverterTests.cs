using System.Diagnostics;
using System.Text;
using Workbench.App.Commands.Importing.Tools;
using Workbench.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Commands;

public class MachineConverterTests
{
    private static readonly MachineConverter Machine = MachineConverter.Default;

    [Fact]
    public void A_missing_program_is_named_with_its_package()
    {
        var without = new MachineConverter(TimeSpan.FromSeconds(5), "no-such-pdftotext", "no-such-soffice");

        Assert.Contains("Install the package poppler-utils", Refused(without, Pdf("Text.")).Message, StringComparison.Ordinal);
        Assert.Contains("Install the package libreoffice-writer-nogui", Refused(without, Rtf).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_program_that_does_not_end_is_ended()
    {
        using var tool = new ToolRun();
        var clock = Stopwatch.StartNew();
        try
        {
            Skip.If(tool.Run("sleep", TimeSpan.FromMilliseconds(200), "60") is null, "sleep is missing.");
            Assert.Fail("It ended by itself.");
        }
        catch (TimeoutException late)
        {
            Assert.Contains("sleep did not end", late.Message, StringComparison.Ordinal);
        }

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [SkippableFact]
    public void A_PDF_gives_its_text_page_by_page()
    {
        RequireProgram("pdftotext", "-v");

        var result = Import(Machine, Pdf("The miller came out of his house.", "He was silent all day."));

        Assert.Equal("pdf", result.Report.Format);
        Assert.Equal([("The miller came out of his house.", "1"), ("He was silent all day.", "2")], result.Document.Units.Select(unit => (unit.Text, unit.Locator.Page!)));
    }

    [SkippableFact]
    public void A_PDF_of_pictures_needs_OCR_and_a_broken_one_is_refused()
    {
        RequireProgram("pdftotext", "-v");

        Assert.Contains("it needs OCR", Refused(Machine, Pdf("")).Message, StringComparison.Ordinal);
        Assert.Contains("pdftotext cannot read the PDF", Refused(Machine, new SourceFile("a.pdf", "%PDF-1.4\ncut off"u8.ToArray())).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void An_RTF_keeps_its_footnotes()
    {
        RequireProgram("soffice", "--version");

        var result = Import(Machine, Rtf);

        Assert.Equal("rtf", result.Report.Format);
        Assert.Equal("The miller came out.", result.Document.Units[0].Text);
        Assert.Equal([EmphasisKind.Italic], result.Document.Units[0].Emphases.Select(emphasis => emphasis.Kind));
        Assert.Equal("A note.", result.Document[Assert.Single(result.Document.Units[0].Anchors).Note].Text);
    }

    private static SourceFile Rtf => new("a.rtf", Encoding.ASCII.GetBytes(@"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0 The {\i miller}{\super\chftn}{\footnote\pard\plain {\super\chftn} A note.} came out.\par}"));

    /// <summary>A PDF made by hand: a page with one line for each text.</summary>
    private static SourceFile Pdf(params string[] pages)
    {
        List<string> objects = ["<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"];
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            var content = page.Length == 0 ? "0 0 100 100 re f" : $"BT /F1 12 Tf 72 720 Td ({page}) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + (2 * i)} 0 R>>");
            objects.Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var table = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return new SourceFile("a.pdf", Encoding.ASCII.GetBytes(file.ToString()));
    }

    private static void RequireProgram(string program, string argument)
    {
        using var tool = new ToolRun();
        Skip.If(tool.Run(program, TimeSpan.FromSeconds(60), argument) is null, $"{program} is missing.");
    }

    private static ImportResult Import(IDocumentConverter converter, SourceFile source) => TextImporter.Import(source, new ImportOptions { Converter = converter });

    private static InputException Refused(IDocumentConverter converter, SourceFile source) => Assert.Throws<InputException>(() => Import(converter, source));
}
