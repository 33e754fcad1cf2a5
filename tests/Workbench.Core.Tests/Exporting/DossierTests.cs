using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Divergences;
using Workbench.Exporting.Dossiers;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting;

public sealed class DossierTests
{
    private const string Hostile = "<script>alert(1)</script> | **bold** [a](javascript:b) `c`";
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly AlignedWork work = TinyWork.Create();

    [Theory]
    [InlineData(DossierFormat.Html)]
    [InlineData(DossierFormat.Docx)]
    [InlineData(DossierFormat.Markdown)]
    public void The_same_dispute_gives_the_same_bytes(DossierFormat format) =>
        Assert.Equal(Write(DossierMaker.OfFlag(Source()), format), Write(DossierMaker.OfFlag(Source()), format));

    [Fact]
    public void A_dossier_has_the_passage_the_versions_the_discussion_and_the_ruling()
    {
        var page = Html(DossierMaker.OfFlag(Source()));

        Assert.Equal("16 ноября", page.QuerySelector("blockquote[lang=ru] mark")?.TextContent);
        Assert.Equal("November 18", page.QuerySelectorAll("blockquote[lang=en] mark").Single().TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("blockquote[lang=en] u"));
        Assert.Contains("Edith Marsh 1901", page.QuerySelectorAll("figure .label").Select(l => l.TextContent));
        foreach (var told in new[] { "three or five?", "Сверить по рукописи.", "keep 16", "the manuscript", "1 for a change, 1 for what stands", "anna", "2026-01-02" })
        {
            Assert.Contains(told, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_people_write_is_text_whatever_it_looks_like()
    {
        var source = Source(Hostile);

        var page = Html(DossierMaker.OfFlag(source));
        var markdown = Encoding.UTF8.GetString(Write(DossierMaker.OfFlag(source), DossierFormat.Markdown));

        Assert.Empty(page.QuerySelectorAll("script, a, b, strong, img"));
        Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(@"\<script\>alert(1)\</script\> \| \*\*bold\*\* \[a\](javascript:b) \`c\`", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_no_other_file_and_runs_nothing()
    {
        var page = Html(DossierMaker.OfFlag(Source()));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [href], [style]"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void A_dossier_in_DOCX_is_valid(string language)
    {
        using var file = new MemoryStream(Write(DossierMaker.OfFlag(Source(Hostile) with { Language = Language.Parse(language) }), DossierFormat.Docx));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains("16 ноября", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quote-only:6", 6)]
    [InlineData("never-export", 0)]
    public void No_more_of_a_text_is_quoted_than_its_rights_allow(string rights, int most)
    {
        var marked = work.Versions[1];
        var limited = new AlignedWork(work.Work, work.Original, [work.Versions[0], marked with { Text = marked.Text with { Description = marked.Text.Description with { Rights = rights } } }]);
        var source = Source() with { Work = limited };
        var unit = marked.Text.Document[new UnitIndex(3)].Text;

        var dossier = DossierMaker.OfFlag(source);
        var told = Html(dossier).QuerySelectorAll("figure").Single(f => f.TextContent.Contains("P. Lowe", StringComparison.Ordinal)).QuerySelector("blockquote")!.TextContent.Trim();

        var words = told.TrimEnd(' ', '[', '…', ']').Split(' ');
        Assert.Equal(most, most == 0 ? 0 : words.Length);
        Assert.True(most == 0 ? told.StartsWith('[') : unit.StartsWith(string.Join(' ', words), StringComparison.Ordinal));
        Assert.Equal((most, 1), (Assert.Single(dossier.LeftOut).Words, dossier.LeftOut[0].UnitsLeftOut));
        Assert.Empty(DossierMaker.OfFlag(source with { ObeysRights = false }).LeftOut);
    }

    [Fact]
    public void No_word_of_a_text_that_must_not_go_is_in_a_dossier_whoever_quotes_it()
    {
        var lowe = work.Versions[1];
        var never = lowe.Text.Description with { Rights = "never-export" };
        var limited = new AlignedWork(work.Work, work.Original, [work.Versions[0], lowe with { Text = lowe.Text with { Description = never } }]);
        var flag = Source("16 → November 18").Flags[0];
        var anchor = flag.Flag.Anchor with { OriginalWords = null };
        var made = flag with
        {
            Flag = flag.Flag with { Anchor = anchor, Finding = new FindingIdentity("number", "lowe-1954", [], [], [], []) },
            History = [new DossierEvent("anna", Noon, "flag: accuracy: 16 → November 18")],
        };
        var dismissal = new Dismissal("d1", "ferry", new FindingIdentity("date", "lowe-1954", [], [], [], []), "November 18", anchor, "a printer's error", "boris", Noon);
        var source = Source() with { Work = limited, Flags = [made], Dismissals = [dismissal] };
        var gone = source with { Flags = [made with { Place = new FlagPlace(null, FlagPlaceState.Gone, null, null) }] };
        var aside = gone with { Work = new AlignedWork(work.Work, work.Original, [work.Versions[0]]), Comparisons = [], Texts = [never] };

        foreach (var dossier in new[] { DossierMaker.OfFlag(source), DossierMaker.OfWork(source), DossierMaker.OfFlag(gone), DossierMaker.OfWork(aside) })
        {
            var text = Html(dossier).DocumentElement.TextContent;
            Assert.DoesNotContain("November 18", text, StringComparison.Ordinal);
            Assert.DoesNotContain(anchor.Excerpt[..20], text, StringComparison.Ordinal);
        }

        Assert.Contains("16 → November 18", Html(DossierMaker.OfFlag(source with { ObeysRights = false })).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_whose_text_is_gone_still_has_a_dossier()
    {
        var source = Source();
        var gone = source with { Flags = [source.Flags[0] with { Place = new FlagPlace(null, FlagPlaceState.Gone, null, null) }] };

        Assert.Contains(source.Flags[0].Flag.Anchor.Excerpt, Html(DossierMaker.OfFlag(gone)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dossier_of_a_work_has_all_its_disputes_and_what_was_passed_over()
    {
        var source = Source();
        var dismissal = new Dismissal("d1", "ferry", new FindingIdentity("number", "marsh-1901", [], [], [], []), "5 → 6", source.Flags[0].Flag.Anchor, "a printer's error", "boris", Noon);

        var text = Html(DossierMaker.OfWork(source with { Dismissals = [dismissal] })).Body!.TextContent;

        Assert.Contains("Dispute f7: 16 ноября", text, StringComparison.Ordinal);
        Assert.Contains("a printer's error", text, StringComparison.Ordinal);
        Assert.Contains("There are no disputes.", Html(DossierMaker.OfWork(new DossierSource(work))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dossier_of_a_term_has_every_occurrence_with_its_renderings()
    {
        var (original, lowe) = (work.Original.Document, work.Versions[1].Text.Document);
        var occurrence = new DossierOccurrence(1, new UnitIndex(4), [At(original, 4, "лёд")], [new DossierRendering(null, [], IsOmitted: false), new DossierRendering(new UnitIndex(3), [At(lowe, 3, "ice")], IsOmitted: false)]);
        var omitted = new DossierOccurrence(3, new UnitIndex(3), [At(original, 3, "лёд")], [new DossierRendering(null, [], IsOmitted: false), new DossierRendering(null, [], IsOmitted: true)]);

        var page = Html(DossierMaker.OfTerm(new DossierSource(work) { Term = "лёд", Occurrences = [occurrence, omitted] }));

        Assert.Equal(2, page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["лёд", "ice", "лёд"], page.QuerySelectorAll("table")[0].QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("ice (1)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("[not in this version]", page.Body.TextContent, StringComparison.Ordinal);
    }

    private static Span At(Document document, int unit, string words) => new(document[new UnitIndex(unit)].Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static byte[] Write(Dossier dossier, DossierFormat format)
    {
        using var output = new MemoryStream();
        dossier.Write(format, output);
        return output.ToArray();
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Html(Dossier dossier) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(Write(dossier, DossierFormat.Html)));

    private DossierSource Source(string note = "three or five?")
    {
        var row = work.Rows.First(r => r.Original.Contains(new UnitIndex(4)));
        var anchor = FlagAnchor.Of(work, row, "lowe-1954") with
        {
            OriginalWords = FlagSpan.Find(work.Original.Document, row.Original, "16 ноября"),
            VersionWords = FlagSpan.Find(work.Versions[1].Text.Document, row.Cells[1].Units, "November 18"),
        };
        var flag = new Flag("f7", "ferry", anchor, "anna", Noon)
        {
            Note = note,
            Comments = [new FlagComment("boris", Noon, "Сверить по рукописи.")],
            Votes = [new FlagVote("boris", Noon, VoteSide.For), new FlagVote("clara", Noon, VoteSide.Against)],
            Rulings = [new FlagRuling("clara", Noon, "keep 16", "the manuscript")],
        };
        return new DossierSource(work)
        {
            Flags = [new DossierFlag(flag, new FlagPlacer(work).Place(anchor), [new DossierEvent("anna", Noon, "flag: disputed")])],
            Comparisons = WorkComparer.Compare(work),
        };
    }
}
