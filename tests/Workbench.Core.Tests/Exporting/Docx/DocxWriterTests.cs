using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Workbench.Exporting.Docx;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting.Docx;

public class DocxWriterTests
{
    private static readonly DateTimeOffset Day = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_file_with_everything_in_it_is_valid()
    {
        using var document = Open(Report());
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() => Assert.Equal(Report(), Report());

    [Fact]
    public void A_footnote_hangs_on_its_word_and_keeps_its_paragraphs()
    {
        using var document = Open(Report());
        var reference = Assert.Single(Body(document).Descendants<FootnoteReference>());
        var note = document.MainDocumentPart!.FootnotesPart!.Footnotes.Elements<Footnote>().Single(n => n.Id!.Value == reference.Id!.Value);
        Assert.Equal(["Первая.", "Second."], note.Elements<Paragraph>().Select(p => p.InnerText));
    }

    [Fact]
    public void Every_run_says_its_language()
    {
        using var document = Open(Report());
        var languages = Body(document).Descendants<Run>().Where(r => r.InnerText.Contains("грубость", StringComparison.Ordinal)).Select(r => r.RunProperties!.Languages!.Val!.Value);
        Assert.Equal(["ru-RU"], languages);
    }

    [Fact]
    public void Right_to_left_text_runs_so()
    {
        using var document = Open(Report());
        var paragraph = Body(document).Descendants<Paragraph>().Single(p => p.InnerText == "שלום");
        Assert.NotNull(paragraph.ParagraphProperties!.GetFirstChild<BiDi>());
        Assert.Equal("he-IL", paragraph.Descendants<Languages>().Single().Bidi!.Value);
    }

    [Fact]
    public void Characters_that_XML_does_not_know_are_left_out()
    {
        using var document = Open(Written(writer => writer.Paragraph("a\u0001b\uD800c\uFFFFd")));
        Assert.Equal("abcd", Body(document).InnerText);
        Assert.Empty(new OpenXmlValidator().Validate(document));
    }

    [Fact]
    public void The_contents_lead_to_the_headings()
    {
        using var document = Open(Report());
        var targets = Body(document).Descendants<Hyperlink>().Select(l => l.Anchor!.Value).ToHashSet();
        Assert.Equal(["first"], targets);
        Assert.Contains(Body(document).Descendants<BookmarkStart>(), b => b.Name!.Value == "first");
        Assert.Contains(Body(document).Descendants<FieldCode>(), code => code.Text.Contains("TOC", StringComparison.Ordinal));
    }

    private static byte[] Report() => Written(writer =>
    {
        writer.Paragraph("Паром", DocxStyle.Title);
        writer.Paragraph(new DocxParagraph(["translated by ", new DocxRun("Edith Marsh") { Emphases = [EmphasisKind.SmallCapitals] }], DocxStyle.Credit));
        writer.Contents("Contents", [new DocxContentsEntry("Глава", 1, "first", Language.Russian)]);
        writer.PageBreak();
        writer.Paragraph(DocxParagraph.Of("Глава") with { Level = 1, Bookmark = "first", Language = Language.Russian });
        writer.Paragraph(new DocxParagraph(
        [
            new DocxRun("вы имели грубость") { Language = Language.Russian, Emphases = [.. Enum.GetValues<EmphasisKind>()] },
            new DocxRun(" and\nmore") { Footnote = [DocxParagraph.Of("Первая.") with { Language = Language.Russian }, DocxParagraph.Of("Second.")] },
        ]));
        writer.BeginTable(1, 2, 2);
        writer.Row([DocxCell.Of(DocxParagraph.Of("№")), DocxCell.Of(DocxParagraph.Of("Original")), DocxCell.Empty], isHead: true);
        writer.Row([DocxCell.Of(DocxParagraph.Of("1")), DocxCell.Of([.. Marked()]) with { Span = 2 }]);
        writer.EndTable();
        writer.Paragraph(DocxParagraph.Of("שלום", DocxStyle.Quotation) with { Language = Language.Parse("he") });
        foreach (var style in Enum.GetValues<DocxStyle>())
        {
            writer.Paragraph(style.ToString(), style);
        }
    });

    private static IEnumerable<DocxParagraph> Marked() =>
        Enum.GetValues<DocxRunStyle>().Select(style => new DocxParagraph([new DocxRun(style.ToString()) { Style = style }]) { KeepsWithNext = true });

    private static byte[] Written(Action<DocxWriter> write)
    {
        using var writer = new DocxWriter(new DocxSettings("Паром", Language.English, Day) { Author = "И. Озеров", IsLandscape = true });
        write(writer);
        using var output = new MemoryStream();
        writer.Save(output);
        return output.ToArray();
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;
}
