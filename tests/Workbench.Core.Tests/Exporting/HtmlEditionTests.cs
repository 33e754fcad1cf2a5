using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Exporting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting;

public class HtmlEditionTests
{
    private static readonly AlignedWork Ferry = TinyWork.Create();
    private static readonly HtmlEditionOptions InRussian = HtmlEditionOptions.Default with { Interface = Language.Russian };

    [Fact]
    public void A_page_equals_the_one_on_file() => Golden.AssertEqual("ferry.html", Encoding.UTF8.GetBytes(Page(Ferry)));

    [Fact]
    public void A_page_in_Russian_equals_the_one_on_file() =>
        Golden.AssertEqual("ferry.ru.html", Encoding.UTF8.GetBytes(Page(Ferry, InRussian)));

    [Fact]
    public void The_same_work_gives_the_same_bytes() => Assert.Equal(Page(TinyWork.Create()), Page(TinyWork.Create()));

    [Fact]
    public void A_page_needs_nothing_from_elsewhere()
    {
        var page = Page(Ferry);
        Assert.All(["http:", "https:", "url(", "src=", "@import", "<script", "<link", "\r"], needle => Assert.DoesNotContain(needle, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_paragraph_is_on_the_page_letter_for_letter()
    {
        var page = Parse(Page(Ferry));
        foreach (var mark in page.QuerySelectorAll("main .break, main .absent, main .gap, main .doubt").ToList())
        {
            mark.Remove();
        }

        var texts = Ferry.Versions.Select(v => v.Text).Prepend(Ferry.Original).ToList();
        for (var column = 0; column < texts.Count; column++)
        {
            var shown = page.QuerySelectorAll($"main > .row .c{column} > *").Select(e => TextNormalization.Fold(e.TextContent)).Where(t => t.Length > 0);
            Assert.Equal(texts[column].Document.Units.Select(u => u.Text), shown);
        }
    }

    [Fact]
    public void Every_cell_says_its_language_and_every_row_can_be_linked_to()
    {
        var page = Parse(Page(Ferry));
        Assert.Equal(["ru", "en", "en"], page.QuerySelectorAll("#r1 .cell").Select(c => c.GetAttribute("lang")));
        Assert.Equal(Ferry.Rows.Select(r => $"r{r.Number}"), page.QuerySelectorAll("main > section").Select(s => s.Id));
    }

    [Theory]
    [InlineData("en", "[omitted]")]
    [InlineData("ru", "[нет в версии]")]
    public void What_a_version_leaves_out_is_seen_in_the_language_of_the_page(string language, string mark)
    {
        var page = Parse(Page(Ferry, HtmlEditionOptions.Default with { Interface = Language.Parse(language) }));
        Assert.Equal(mark, page.QuerySelector("main p.absent")?.TextContent);
        Assert.Equal(mark, page.QuerySelector("main .c1 span.absent")?.TextContent.Trim());
        Assert.Equal("Собака лежала у его ног и ждала.", page.QuerySelector("main .c0 .lost")?.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void An_addition_a_merged_paragraph_a_doubtful_link_and_a_wrong_number_are_seen()
    {
        var page = Parse(Page(Ferry));
        Assert.Equal("And that year he was right.", page.QuerySelector(".addition .c2 p")?.TextContent);
        Assert.NotNull(page.QuerySelector("#r1 .c0 .break"));
        Assert.Equal("uncertain link · 62\u00A0%", page.QuerySelector("#r1 .c2 .doubt")?.TextContent);
        Assert.Null(page.QuerySelector("#r1 .c1 .doubt"));
        Assert.Equal("18", page.QuerySelector("main .c2 .check")?.TextContent);
    }

    [Fact]
    public void Differences_are_marked_on_both_sides_with_what_the_other_has()
    {
        var page = Parse(Page(Ferry));
        var mark = page.QuerySelectorAll("main .c2 mark.content").Single(m => m.TextContent == "notebook");
        Assert.Equal("Edith Marsh 1901: copy-book", mark.GetAttribute("title"));
        Assert.Contains(page.QuerySelectorAll("main .c1 mark.content"), m => m.TextContent == "copy-book");
        Assert.Contains(page.QuerySelectorAll("main mark.spelling"), m => m.TextContent == "school-master");
    }

    [Fact]
    public void Without_marks_the_page_is_plain() =>
        Assert.Empty(Parse(Page(Ferry, HtmlEditionOptions.Default with { MarkDifferences = false })).QuerySelectorAll("mark"));

    [Fact]
    public void Only_the_chosen_versions_are_shown_and_rows_keep_their_numbers()
    {
        var page = Parse(Page(Ferry, HtmlEditionOptions.Default with { Versions = ["marsh-1901"] }));
        Assert.Equal(2, page.QuerySelectorAll("#r1 .cell").Length);
        Assert.Null(page.QuerySelector(".addition"));
        var wrong = HtmlEditionOptions.Default with { Versions = ["marsh-1902"] };
        Assert.Contains("marsh-1901, lowe-1954", Assert.Throws<InputException>(() => Page(Ferry, wrong)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_and_control_characters_in_a_text_do_no_harm()
    {
        var work = TinyWork.Pairs(Language.Russian, ["<b>&\u0001\uD800"], (Language.English, ["\"</style><script>alert(1)</script>\u0085"]));
        var page = Parse(Page(work));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("<b>&", page.QuerySelector("#r0 .c0")?.TextContent);
    }

    [Fact]
    public void A_label_cannot_leave_its_place_in_the_style()
    {
        var text = TinyWork.Text(new TextDescription("v1", TextRole.Version, Language.English) { Translator = "\"}</style><p id=\"out\">" }, "Yes.");
        ImmutableArray<AlignedVersion> versions = [new(text, new Alignment(1, 1, [TinyWork.Link([0], [0])]))];
        var original = TinyWork.Text(new TextDescription("original", TextRole.Original, Language.Russian), "Да.");
        Assert.Null(Parse(Page(new AlignedWork(new Work("w"), original, versions))).QuerySelector("#out"));
    }

    [Fact]
    public void Contents_lead_to_the_divisions()
    {
        var original = TinyWork.Text(new TextDescription("original", TextRole.Original, Language.Russian), "# I", "Да.", "# II", "Нет.");
        var page = Parse(Page(new AlignedWork(new Work("w"), original, [])));
        Assert.Equal(["#r0", "#r2"], page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void The_summary_counts_in_good_Russian() => Assert.Contains(
        "6\u00A0строк · 10\u00A0связей · 2\u00A0пропуска · 1\u00A0добавление",
        Parse(Page(Ferry, InRussian)).QuerySelector(".summary")?.TextContent, StringComparison.Ordinal);

    private static string Page(AlignedWork work, HtmlEditionOptions? options = null)
    {
        using var output = new StringWriter();
        HtmlEdition.Write(output, work, options ?? HtmlEditionOptions.Default);
        return output.ToString();
    }

    private static IDocument Parse(string page) => new HtmlParser().ParseDocument(page);
}
