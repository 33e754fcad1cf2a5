using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Docx;
using Workbench.Exporting.Editions.Epub;
using Workbench.Exporting.Editions.Latex;
using Workbench.Exporting.Editions.Markup;
using Workbench.Exporting.Editions.Plain;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting.Editions;

public partial class EditionTests
{
    private static readonly AlignedWork Wharf = BookWork.Create();

    public static TheoryData<EditionLayout> Layouts => [.. Enum.GetValues<EditionLayout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_unit_of_every_version_is_in_the_page_exactly_once(EditionLayout layout)
    {
        var edition = Of(Wharf, layout);
        var page = new HtmlParser().ParseDocument(Page(edition));
        Assert.True(edition.Coverage.IsWhole, string.Join('\n', edition.Coverage.Lines));
        foreach (var text in edition.Texts.Where(t => layout != EditionLayout.Apparatus || t.Text.Siglum != "lowe"))
        {
            for (var unit = 0; unit < text.Document.Units.Length; unit++)
            {
                var expected = text.Document.Units[unit].Text;
                var shown = Assert.Single(page.All, e => e.Id == $"u{text.Place}-{unit}");
                Assert.StartsWith(layout == EditionLayout.Sentences ? expected[..5] : expected, TextOf(shown), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_same_edition_gives_the_same_bytes_in_every_format(EditionLayout layout)
    {
        foreach (var write in Formats)
        {
            Assert.Equal(Written(write, Of(BookWork.Create(), layout)), Written(write, Of(BookWork.Create(), layout)));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_format_covers_every_unit_and_carries_its_words(EditionLayout layout)
    {
        foreach (var write in Formats)
        {
            var edition = Of(Wharf, layout);
            Written(write, edition);
            Assert.True(edition.Coverage.IsWhole, string.Join('\n', edition.Coverage.Lines));
        }

        foreach (var written in new[] { Written(Markdown, Of(Wharf, layout)), Written(PlainText, Of(Wharf, layout)), Written(LaTeX, Of(Wharf, layout)) })
        {
            var text = Squeezed(Encoding.UTF8.GetString(written));
            Assert.Contains("плоскодонные", text, StringComparison.Ordinal);
            Assert.Contains("So it was every year.", layout is EditionLayout.Columns or EditionLayout.Facing ? "So it was every year." : text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_DOCX_edition_is_valid(EditionLayout layout)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Written(Word, Of(Wharf, layout))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void What_a_version_omits_adds_or_has_elsewhere_is_marked()
    {
        var page = new HtmlParser().ParseDocument(Page(Of(Wharf, EditionLayout.Paragraphs)));
        var marks = page.QuerySelectorAll("main .mark").Select(e => e.TextContent.Trim()).ToList();
        Assert.Contains("[–1 s.]", page.QuerySelector("#u1-4 .mark")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("[+1 s.]", marks);
        Assert.Contains("[⇅\u00A05]", marks);
        Assert.Equal("#r5", page.QuerySelector("#u1-5 a.mark")?.GetAttribute("href"));
        Assert.Contains("[–\u00A0P. Lowe 1954]", page.QuerySelector("#n0-2")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_lead_there_and_back()
    {
        var page = new HtmlParser().ParseDocument(Page(Of(Wharf, EditionLayout.Columns)));
        Assert.Equal(3, page.QuerySelectorAll("a.noteref").Length);
        foreach (var call in page.QuerySelectorAll("a.noteref"))
        {
            var note = page.GetElementById(call.GetAttribute("href")![1..])!;
            Assert.Equal("#" + call.Id, note.QuerySelector("a.back")!.GetAttribute("href"));
        }

        Assert.Equal("1 Лодки были плоскодонные & старые.[–\u00A0P. Lowe 1954] И не все держали воду.", Squeezed(page.GetElementById("n0-2")!.TextContent));
    }

    [Fact]
    public void Emphasis_and_words_of_other_languages_are_kept()
    {
        var page = new HtmlParser().ParseDocument(Page(Of(Wharf, EditionLayout.Paragraphs)));
        Assert.Equal("стояло ", page.QuerySelector("#u0-1 em:not(.spaced)")?.TextContent);
        Assert.Equal("amor fati", page.QuerySelector("#u0-1 [lang=la]")?.TextContent);
        Assert.Equal("boats", page.QuerySelector("#u1-1 strong")?.TextContent);
    }

    [Fact]
    public void Unconfirmed_rows_are_marked_or_left_out_as_one_chooses()
    {
        var marked = Of(Wharf, EditionLayout.Paragraphs, options => options with { MarksUnconfirmed = true });
        Assert.Equal(6, new HtmlParser().ParseDocument(Page(marked)).QuerySelectorAll(".row.unconfirmed").Length);

        var confirmed = Of(Wharf, EditionLayout.Paragraphs, options => options with { IsConfirmedOnly = true });
        var page = new HtmlParser().ParseDocument(Page(confirmed));
        Assert.Equal(["Forty boats lay at the wharf.* Yegor the watchman† counted them every evening, amor fati."], page.QuerySelectorAll("main p[id^=u1]:not(aside p)").Select(e => e.TextContent));
        Assert.Contains("[… 6 rows]", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.True(confirmed.Coverage.IsWhole);
        Assert.Contains("marsh: 4 of 9 units, each once, 5 left out as not confirmed", confirmed.Coverage.Lines);
    }

    [Fact]
    public void A_version_can_be_read_from_the_text_and_its_apparatus()
    {
        var edition = Of(Wharf, EditionLayout.Apparatus);
        foreach (var row in edition.Divisions.SelectMany(edition.RowsOf).Where(row => row.Apparatus.Any(e => !e.IsWhole)))
        {
            var ours = string.Join(' ', row.Cells.Single(c => c.Of.Text.Siglum == "marsh").Blocks.Where(b => b.Unit is { } u).Select(b => Wharf.Versions[0].Text.Document[b.Unit!.Value].Text));
            var theirs = Wharf.VersionText(Wharf.Rows[row.Number], 1).Replace('\n', ' ');
            var readings = row.Apparatus.Where(e => !e.IsWhole).Select(e => (e.Place, e.Place.Length > 0 ? e.Reading : e.Reading.Replace(e.Lemma, "", StringComparison.Ordinal)));
            Assert.Equal(string.Concat(theirs.Where(c => !char.IsWhiteSpace(c))), Variants.Rebuild(ours, readings));
        }
    }

    [Fact]
    public void Variants_and_text_give_the_other_text_again()
    {
        string[] words = ["the", "old", "miller", "boat", "sat,", "sat", "quietly", "by", "Water", "water", "—", "forty", "14", "of", "ice."];
        var texts = Gen.Elements(words).ListOf(14).Select(chosen => string.Join(' ', chosen));
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Zip(texts, texts).ToArbitrary(), pair =>
        {
            var compared = Workbench.Divergences.WordDiff.Compare(pair.Item1, pair.Item2);
            var variants = Variants.Of(compared);
            return variants is null || Variants.Rebuild(pair.Item1, variants.Select(v => (v.Ours, v.Theirs.In(pair.Item2)))) == pair.Item2.Replace(" ", "", StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void Texts_can_be_chosen_and_ordered()
    {
        var edition = Of(Wharf, EditionLayout.Paragraphs, options => options with { Texts = ["lowe", "original"] });
        var page = new HtmlParser().ParseDocument(Page(edition));
        Assert.Equal(["en", "ru"], page.QuerySelectorAll("#r1 .cell").Select(c => c.GetAttribute("lang")));
        Assert.Equal("The Landing", page.QuerySelector("h1")?.TextContent);
        var alone = Of(Wharf, EditionLayout.Columns, options => options with { Texts = ["marsh"] });
        Page(alone);
        Assert.Equal(["marsh: 9 of 9 units, each once"], alone.Coverage.Lines);
    }

    [Fact]
    public void The_appendix_lists_the_flags_with_what_was_ruled()
    {
        var edition = Of(Wharf, EditionLayout.PopUp, options => options with { Flags = BookWork.Flags(Wharf) });
        var appendix = new HtmlParser().ParseDocument(Page(edition)).QuerySelector(".appendix")!;
        Assert.Equal("#r1", appendix.QuerySelector("dt a")?.GetAttribute("href"));
        Assert.Equal(["Forty or fourteen <boats>?", "Proposed: forty", "Ruling: forty (so the manuscript)"], appendix.QuerySelectorAll("dd").Select(d => d.TextContent));
    }

    [Fact]
    public void A_book_says_its_languages_pages_and_people()
    {
        using var book = new ZipArchive(new MemoryStream(Written(EpubEdition.Write, Of(Wharf, EditionLayout.Paragraphs))));
        Assert.Equal("mimetype", book.Entries[0].FullName);
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var package = Xml(book, "EPUB/package.opf");
        Assert.Equal(["ru", "en"], package.Descendants(dc + "language").Select(e => e.Value));
        Assert.Equal(["Edith Marsh", "P. Lowe"], package.Descendants(dc + "contributor").Select(e => e.Value));
        Assert.Equal("2025-03-01T12:00:00Z", package.Descendants().Single(e => (string?)e.Attribute("property") == "dcterms:modified").Value);
        Assert.Equal(["1", "Edith Marsh 1901: v", "2", "Edith Marsh 1901: vi", "Edith Marsh 1901: vii", "3"], Xml(book, "EPUB/nav.xhtml").Descendants().Where(e => e.Name.LocalName == "nav" && e.Attributes().Any(a => a.Value == "page-list")).Descendants().Where(e => e.Name.LocalName == "a").Select(e => e.Value));
    }

    [Fact]
    public void Whatever_a_text_holds_the_files_stay_well_formed()
    {
        var work = TinyWork.Pairs(
            Language.Parse("he"),
            ["<b>&\u0001\uD800 {{title}} $x_1^2$ \\end{document} | * # `", "שלום", new string('ы', 5000), ""],
            (Language.English, ["]]></p>\u0085\uFFFF", "peace", new string('w', 5000), "x"]));
        foreach (var layout in Enum.GetValues<EditionLayout>())
        {
            using var book = new ZipArchive(new MemoryStream(Written(EpubEdition.Write, Of(work, layout))));
            Assert.All(book.Entries.Where(e => e.FullName.EndsWith("xhtml", StringComparison.Ordinal)), entry => Xml(book, entry.FullName));
            using var document = WordprocessingDocument.Open(new MemoryStream(Written(Word, Of(work, layout))), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document));
            Assert.Contains("dir=\"rtl\"", Page(Of(work, layout)), StringComparison.Ordinal);
            var latex = Encoding.UTF8.GetString(Written(LaTeX, Of(work, layout)));
            Assert.Equal(1, latex.Split("\\end{document}").Length - 1);
            Assert.Equal(latex.Count(c => c == '{') - latex.Split("\\{").Length, latex.Count(c => c == '}') - latex.Split("\\}").Length);
            Written(PlainText, Of(work, layout));
            Written(Markdown, Of(work, layout));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void LaTeX_opens_and_closes_every_environment_and_keeps_both_sides_in_step(EditionLayout layout)
    {
        var latex = Encoding.UTF8.GetString(Written(LaTeX, Of(Wharf, layout)));
        var open = new Stack<string>();
        foreach (Match step in Environments().Matches(latex))
        {
            if (step.Groups[1].Value == "begin")
            {
                open.Push(step.Groups[2].Value);
            }
            else
            {
                Assert.Equal(open.Pop(), step.Groups[2].Value);
            }
        }

        Assert.Empty(open);
        Assert.Equal(latex.Split("\\pstart").Length, latex.Split("\\pend").Length);
        if (layout == EditionLayout.Facing)
        {
            var sides = latex.Split("\\begin{Rightside}");
            Assert.Equal(Wharf.Rows.Length - 3, (latex.Split("\\pstart").Length - 1) / 2);
            Assert.All(sides[1..], right => Assert.Contains("\\Pages", right, StringComparison.Ordinal));
        }

        Assert.Contains("\\setotherlanguage{russian}", latex, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_takes_the_place_of_the_title_page_and_the_frame_of_rows()
    {
        var template = EditionTemplate.Default
            .With("title.xhtml", "title.xhtml", "<h1>{{title}}!</h1>\n<p>{{author}}</p>")
            .With("row.xhtml", "row.xhtml", "<section class=\"mine{{class}}\" id=\"{{id}}\">\n{{cells}}\n</section>");
        var page = new HtmlParser().ParseDocument(Page(Of(Wharf, EditionLayout.Paragraphs, options => options with { Template = template })));
        Assert.Equal("Пристань!", page.QuerySelector("h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("section.mine#r1"));
    }

    [Theory]
    [InlineData("titel.xhtml", "<p/>", "There is no template 'titel.xhtml'. Name it one of")]
    [InlineData("title.xhtml", "<p>\n{{titel}}</p>", "title.xhtml, line 2: There is nothing named '{{titel}}'. There is: {{title}}")]
    [InlineData("title.xhtml", "<p>\n<b></p>", "title.xhtml, line 2: It is not well-formed XHTML")]
    [InlineData("text.css", "p { color: {{ink}} }", "text.css, line 1: There is nothing named '{{ink}}'. This file takes no names in double braces.")]
    public void A_template_that_cannot_be_used_is_named_with_its_line(string name, string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<InputException>(() => EditionTemplate.Default.With(name, name, text)).Message.Replace("titel.xhtml: ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    internal static readonly Action<Stream, Edition> Markdown = (stream, edition) => Through(stream, writer => MarkdownEdition.Write(writer, edition));
    internal static readonly Action<Stream, Edition> PlainText = (stream, edition) => Through(stream, writer => TextEdition.Write(writer, edition));
    internal static readonly Action<Stream, Edition> LaTeX = (stream, edition) => Through(stream, writer => LatexEdition.Write(writer, edition));
    internal static readonly Action<Stream, Edition> Word = (stream, edition) => DocxEdition.Write(stream, edition);

    private static readonly ImmutableArray<Action<Stream, Edition>> Formats =
    [
        EpubEdition.Write, Word, Markdown, PlainText, LaTeX,
        (stream, edition) => Through(stream, writer => PageEdition.Write(writer, edition)),
        (stream, edition) => Through(stream, writer => PageEdition.WriteForPrint(writer, edition)),
    ];

    private static Edition Of(AlignedWork work, EditionLayout layout, Func<EditionOptions, EditionOptions>? change = null)
    {
        var options = new EditionOptions(BookWork.Day) { Layout = layout };
        return new Edition(work, change?.Invoke(options) ?? options);
    }

    private static byte[] Written(Action<Stream, Edition> write, Edition edition)
    {
        using var output = new MemoryStream();
        write(output, edition);
        return output.ToArray();
    }

    private static void Through(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        write(writer);
    }

    private static string Page(Edition edition)
    {
        using var output = new StringWriter();
        PageEdition.Write(output, edition);
        return output.ToString();
    }

    /// <summary>The words of the book alone.</summary>
    private static string TextOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var extra in copy.QuerySelectorAll(".mark, .noteref, .back, button").ToList())
        {
            extra.Remove();
        }

        return TextNormalization.Fold(copy.TextContent);
    }

    private static string Squeezed(string text) => Space().Replace(text, " ").Trim();

    private static XDocument Xml(ZipArchive book, string name)
    {
        using var stream = book.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\\(begin|end)\{(\w+)\}")]
    private static partial Regex Environments();
}
