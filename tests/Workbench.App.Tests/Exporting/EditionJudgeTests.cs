using System.Text;
using System.Text.RegularExpressions;
using Workbench.Aligning;
using Workbench.App.Commands.Exporting;
using Workbench.App.Commands.Importing.Tools;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Web.Support;
using Workbench.Core.Tests.Exporting.Editions;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Docx;
using Workbench.Exporting.Editions.Epub;
using Workbench.Exporting.Editions.Latex;
using Workbench.Exporting.Editions.Markup;
using Workbench.Exporting.Pdf;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Exporting;

/// <summary>Editions before outside judges: EPUBCheck, LibreOffice, qpdf, poppler, axe, XeLaTeX.</summary>
public sealed partial class EditionJudgeTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string EpubCheck = "/usr/share/java/epubcheck.jar";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static TheoryData<EditionLayout> Layouts => [.. Enum.GetValues<EditionLayout>()];

    [SkippableTheory]
    [MemberData(nameof(Layouts))]
    public void EPUBCheck_finds_neither_error_nor_warning(EditionLayout layout)
    {
        Skip.IfNot(File.Exists(EpubCheck), "epubcheck is missing.");
        using var tool = new ToolRun();
        using (var file = File.Create(tool.PathOf("book.epub")))
        {
            EpubEdition.Write(file, Of(BookWork.Create(), layout));
        }

        var (code, said) = Required(tool, "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", EpubCheck, "book.epub");
        Assert.Equal(("No errors or warnings detected", 0), (said.Contains("No errors or warnings detected", StringComparison.Ordinal) ? "No errors or warnings detected" : said, code));
    }

    [SkippableFact]
    public void EPUBCheck_bears_with_right_to_left_text_and_characters_that_XML_does_not_know()
    {
        Skip.IfNot(File.Exists(EpubCheck), "epubcheck is missing.");
        using var tool = new ToolRun();
        using (var file = File.Create(tool.PathOf("book.epub")))
        {
            EpubEdition.Write(file, Of(Hostile(), EditionLayout.Facing));
        }

        var (_, said) = Required(tool, "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", EpubCheck, "book.epub");
        Assert.Contains("No errors or warnings detected", said, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(EditionLayout.Facing)]
    [InlineData(EditionLayout.PopUp)]
    public void LibreOffice_opens_the_document_and_finds_every_word_and_footnote(EditionLayout layout)
    {
        using var tool = new ToolRun();
        using (var file = File.Create(tool.PathOf("book.docx")))
        {
            DocxEdition.Write(file, Of(BookWork.Create(), layout));
        }

        Required(tool, "soffice", $"-env:UserInstallation={new Uri(tool.PathOf("profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", "pdf", "book.docx");
        var text = string.Join(' ', PagesOf(tool, "book.pdf"));
        Assert.All(["Сторож Егор считал их", "Forty boats lay at the wharf", "Тихо струится вода", "Quietly the water goes", "плоскодонные"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(EditionLayout.Facing)]
    [InlineData(EditionLayout.Columns)]
    [InlineData(EditionLayout.Paragraphs)]
    public void A_printed_edition_is_sound_tagged_and_its_text_can_be_taken_out_in_order(EditionLayout layout)
    {
        using var tool = new ToolRun();
        var edition = Of(BookWork.Create(), layout);
        var pdf = Printed(edition);
        File.WriteAllBytes(tool.PathOf("book.pdf"), pdf);
        Assert.True(edition.Coverage.IsWhole);

        Assert.Equal(0, Required(tool, "qpdf", "--check", "book.pdf").Code);
        var info = Required(tool, "pdfinfo", "book.pdf").Said;
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains("Пристань", info, StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20250301120000", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var fonts = EmbeddedSubsetUnicode().Matches(Required(tool, "pdffonts", "book.pdf").Said);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Equal(("yes", "yes"), (font.Groups[1].Value, font.Groups[2].Value)));
        var text = string.Join(' ', PagesOf(tool, "book.pdf"));
        var places = new[] { "На пристани", "Собака спала", "Утром пришёл", "Егор молчал" }.Select(words => text.LastIndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [SkippableFact]
    public void Two_prints_of_one_edition_are_the_same_bytes() =>
        Assert.Equal(Printed(Of(BookWork.Create(), EditionLayout.Facing)), Printed(Of(BookWork.Create(), EditionLayout.Facing)));

    [SkippableFact]
    public void Facing_pages_have_the_original_on_the_left_and_the_versions_on_the_right()
    {
        using var tool = new ToolRun();
        File.WriteAllBytes(tool.PathOf("book.pdf"), Printed(Of(BookWork.Create(), EditionLayout.Facing)));
        var pages = PagesOf(tool, "book.pdf");
        var left = Array.FindIndex(pages, page => page.Contains("На пристани", StringComparison.Ordinal));
        Assert.Equal(1, left % 2);
        Assert.Contains("Forty boats", pages[left + 1], StringComparison.Ordinal);
        Assert.Contains("Fourteen boats", pages[left + 1], StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Layouts))]
    public async Task axe_finds_no_serious_fault_in_the_page(EditionLayout layout)
    {
        using var tool = new ToolRun();
        var work = BookWork.Create();
        await using (var writer = new StreamWriter(tool.PathOf("page.html"), append: false, new UTF8Encoding(false)))
        {
            PageEdition.Write(writer, new Edition(work, new EditionOptions(BookWork.Day) { Layout = layout, Flags = BookWork.Flags(work), MarksUnconfirmed = true }));
        }

        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(tool.PathOf("page.html")).AbsoluteUri);
        Assert.Equal("", await AxeCore.FindingsAsync(page));
    }

    [SkippableFact]
    public async Task A_text_can_be_switched_off_and_a_translation_opens_on_demand_without_any_script()
    {
        using var tool = new ToolRun();
        await using (var writer = new StreamWriter(tool.PathOf("page.html"), append: false, new UTF8Encoding(false)))
        {
            PageEdition.Write(writer, Of(BookWork.Create(), EditionLayout.PopUp));
        }

        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(tool.PathOf("page.html")).AbsoluteUri);
        Assert.False(await page.Locator("#t1-1").IsVisibleAsync());
        await page.Locator("button[popovertarget='t1-1']").ClickAsync();
        Assert.True(await page.Locator("#t1-1").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#show-0").UncheckAsync();
        Assert.False(await page.Locator("#r1 .c0").IsVisibleAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Layouts))]
    public void XeLaTeX_typesets_the_source_and_no_word_is_lost(EditionLayout layout)
    {
        using var tool = new ToolRun();
        using (var writer = new StreamWriter(tool.PathOf("book.tex"), append: false, new UTF8Encoding(false)))
        {
            LatexEdition.Write(writer, Of(BookWork.Create(), layout));
        }

        // reledmac finds the pages of footnotes by what the runs before wrote down.
        for (var run = 0; run < (layout == EditionLayout.Facing ? 3 : 1); run++)
        {
            var (code, said) = Required(tool, "xelatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "book.tex");
            Assert.True(code == 0, said);
        }

        var text = string.Join(' ', PagesOf(tool, "book.pdf"));
        var versions = layout == EditionLayout.Apparatus ? ["Forty] Fourteen"] : (string[])["Fourteen boats lay", "Quietly the water goes", "Egor said nothing"];
        Assert.All(["стояло", "Лодки были плоскодонные & старые", "Forty boats lay at the wharf", "A watchman had a rattle", "so the manuscript", .. versions], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Without_a_browser_the_way_out_is_told()
    {
        var environment = new AppEnvironment(_ => null, Path.GetTempPath(), Path.GetTempPath(), TimeProvider.System);
        Skip.If(OperatingSystem.IsMacOS(), "Browsers of a Mac are found without PATH.");
        var refused = Assert.Throws<InputException>(() => BrowserPrinter.Find(environment));
        Assert.Contains("neither Chromium, Chrome nor Edge", refused.Message, StringComparison.Ordinal);
        Assert.Contains("WORKBENCH_BROWSER", refused.WayOut, StringComparison.Ordinal);
        var wrong = new AppEnvironment(name => name == "WORKBENCH_BROWSER" ? "/no/such" : null, Path.GetTempPath(), Path.GetTempPath(), TimeProvider.System);
        Assert.Contains("/no/such", Assert.Throws<InputException>(() => BrowserPrinter.Find(wrong)).Message, StringComparison.Ordinal);
    }

    private static Edition Of(AlignedWork work, EditionLayout layout) => new(work, new EditionOptions(BookWork.Day) { Layout = layout, Flags = work.Work.Id == "wharf" ? BookWork.Flags(work) : [] });

    private static byte[] Printed(Edition edition)
    {
        var environment = new AppEnvironment(Environment.GetEnvironmentVariable, Path.GetTempPath(), Path.GetTempPath(), TimeProvider.System);
        byte[] printed;
        try
        {
            printed = BrowserPrinter.Find(environment).Print(stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                PageEdition.WriteForPrint(writer, edition);
            });
        }
        catch (InputException missing) when (missing.SourceName == "pdf")
        {
            Skip.If(true, "Chromium is missing: apt-get install chromium, or tests/run --install.");
            throw;
        }

        return SteadyPdf.Rewrite(printed, BookWork.Day, edition.Id);
    }

    private static (int Code, string Said) Required(ToolRun tool, string program, params string[] arguments)
    {
        var ended = tool.Run(program, Patience, arguments);
        Skip.If(ended is null, $"{program} is missing.");
        return ended!.Value;
    }

    /// <summary>The words of each page, as poppler puts them in order, with single blanks between them.</summary>
    private static string[] PagesOf(ToolRun tool, string pdf)
    {
        Required(tool, "pdftotext", "-enc", "UTF-8", pdf, "pages.txt");
        return [.. File.ReadAllText(tool.PathOf("pages.txt")).Split('\f').Select(page => Spaces().Replace(page, " "))];
    }

    private static AlignedWork Hostile()
    {
        var original = new WorkText(new TextDescription("original", TextRole.Original, Language.Parse("he")), new Document(Language.Parse("he"), [new Unit("שלום <עולם> & \u0001\uFFFF"), new Unit(new string('ש', 4000))]));
        var version = new WorkText(new TextDescription("v", TextRole.Version, Language.English), new Document(Language.English, [new Unit("]]> peace \uD800"), new Unit(new string('w', 4000))]));
        return new AlignedWork(new Work("hostile"), original, [new AlignedVersion(version, new Alignment(2, 2, [new Link(UnitGroup.Range(0, 1), UnitGroup.Range(0, 1)), new Link(UnitGroup.Range(1, 1), UnitGroup.Range(1, 1))]))]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Whether a font is embedded and whether its letters can be told, in the lines of pdffonts.</summary>
    [GeneratedRegex(@"\b(yes|no) +(?:yes|no) +(yes|no) +\d+ +\d+")]
    private static partial Regex EmbeddedSubsetUnicode();
}
