using System.Text.RegularExpressions;
using Workbench.App.Tests.Web.Support;
using Workbench.Divergences;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>Terms, concordance, names, statistics and the reading page over plain HTTP.</summary>
public sealed class StudyTests(StudyTests.Sample sample) : IClassFixture<StudyTests.Sample>
{
    [Fact]
    public async Task A_word_in_any_form_shows_what_each_version_has_for_it_and_leads_to_its_rows()
    {
        var page = await sample.Server.ReadAsync("/w/sample/renderings?q=" + Uri.EscapeDataString("письмо"));
        Assert.Matches(@"\d+\u00a0occurrences", page);
        Assert.Contains(">letter</a>", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/w/sample/rows\\?division=[0-9]+#r[0-9]+\"", page);
        Assert.Contains("<svg class=\"drift\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_rendering_of_one_version_can_be_listed_alone()
    {
        var all = await sample.Server.ReadAsync("/w/sample/renderings?q=" + Uri.EscapeDataString("письмо"));
        var group = Regex.Match(all, "href=\"(/w/sample/renderings\\?q=[^\"]*group=[^\"#]*)").Groups[1].Value;
        var one = await sample.Server.ReadAsync(group);
        Assert.Contains("Only where", one, StringComparison.Ordinal);
        Assert.True(Regex.Count(one, "<mark>") <= Regex.Count(all, "<mark>"));
    }

    [Theory]
    [InlineData("?q=" + "%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE", "<mark>")]
    [InlineData("?q=letter&in=A", "<mark>")]
    [InlineData("?q=letter&in=B", "Copy citation")]
    [InlineData("?q=...", "There is no word")]
    [InlineData("?q=zzzz&in=A", "0\u00a0occurrences")]
    public async Task The_concordance_goes_both_ways(string query, string expected) =>
        Assert.Contains(expected, await sample.Server.ReadAsync("/w/sample/concordance" + query), StringComparison.Ordinal);

    [Fact]
    public async Task Names_are_listed_with_their_forms_and_counts_and_lead_to_their_rows()
    {
        var page = await sample.Server.ReadAsync("/w/sample/names");
        var name = Regex.Match(page, "href=\"(/w/sample/names/[^\"?]+)\"").Groups[1].Value;
        Assert.NotEqual("", name);
        Assert.Matches("#r[0-9]+\"", await sample.Server.ReadAsync(name));
    }

    [Fact]
    public async Task Every_plot_of_the_statistics_leads_to_its_rows()
    {
        var page = await sample.Server.ReadAsync("/w/sample/statistics");
        for (var again = 0; again < 20 && page.Contains("are being compared", StringComparison.Ordinal); again++)
        {
            page = await sample.Server.ReadAsync("/w/sample/statistics");
        }

        var plots = Regex.Matches(page, "href=\"(/w/sample/statistics/([a-z]+)[^\"]*)\"");
        Assert.Equal(
            ["additions", "confidence", "dispersion", "divergence", "length", "omissions", "progress"],
            plots.Select(plot => plot.Groups[2].Value).Distinct().Order(StringComparer.Ordinal));
        foreach (var plot in plots.DistinctBy(plot => plot.Groups[2].Value))
        {
            Assert.Matches("#r[0-9]+\"", await sample.Server.ReadAsync(plot.Groups[1].Value));
        }
    }

    [Theory]
    [InlineData("statistics/nothing")]
    [InlineData("statistics/length?siglum=Z")]
    [InlineData("statistics/length?siglum=A&part=9-3")]
    [InlineData("statistics/confidence?siglum=A&part=99")]
    public async Task A_plot_that_is_not_there_is_said_so(string path) =>
        Assert.Contains("There is no such figure", await sample.Server.ReadAsync($"/w/sample/{path}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", true, true)]
    [InlineData("?show=original", true, false)]
    [InlineData("?show=version&siglum=B", false, true)]
    [InlineData("?show=demand", true, true)]
    [InlineData("?show=nonsense", true, true)]
    public async Task The_reading_page_shows_both_one_or_the_translation_on_demand(string query, bool original, bool version)
    {
        var book = Regex.Match(await sample.Server.ReadAsync($"/w/sample/read{query}"), "<article.*</article>", RegexOptions.Singleline).Value;
        Assert.Equal(original, book.Contains("class=\"column\" lang=\"ru\"", StringComparison.Ordinal));
        Assert.Equal(version, book.Contains("class=\"column\" lang=\"en\"", StringComparison.Ordinal));
        Assert.Equal(query == "?show=demand", book.Contains("<details", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_of_a_work_leads_to_every_other_once_and_says_which_it_is()
    {
        string[] sections = ["", "/rows", "/compare", "/edit", "/review", "/read", "/disputes", "/renderings", "/concordance", "/glossary", "/names", "/statistics", "/history", "/export"];
        foreach (var (path, current, section) in sections.Select(s => (s, "page", s)).Append(("/dismissals", "true", "/disputes")).Append(("/statistics/length?siglum=A", "true", "/statistics")))
        {
            var page = await sample.Server.ReadAsync($"/w/sample{path}");
            var nav = Regex.Match(page, "<nav class=\"work-nav\".*?</nav>", RegexOptions.Singleline).Value;
            Assert.Equal((path, string.Join(' ', sections)), (path, string.Join(' ', Regex.Matches(nav, "href=\"/w/sample([^\"]*)\"").Select(link => link.Groups[1].Value))));
            Assert.Contains($"<a href=\"/w/sample{section}\" aria-current=\"{current}\">", nav, StringComparison.Ordinal);
            Assert.Equal((path, 1), (path, Regex.Count(nav, "aria-current")));
            Assert.DoesNotContain("class=\"trail\"", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/", "/", "page")]
    [InlineData("/w/sample/names", "/", "true")]
    [InlineData("/import", "/import", "page")]
    [InlineData("/disputes", "/disputes", "page")]
    [InlineData("/settings", "/settings", "page")]
    public async Task The_head_of_every_page_says_where_one_is(string path, string place, string current)
    {
        var places = Regex.Match(await sample.Server.ReadAsync(path), "<nav class=\"places\".*?</nav>", RegexOptions.Singleline).Value;
        Assert.Contains($"<a href=\"{place}\" aria-current=\"{current}\">", places, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(places, "aria-current"));
    }

    [Fact]
    public async Task A_glossary_term_stands_in_the_table_with_its_reason()
    {
        var page = await sample.Server.ReadAsync("/w/sample/glossary");
        Assert.Contains("insult", page, StringComparison.Ordinal);
        Assert.Contains("Because <i>he</i> says so.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>he</i>", await sample.Server.GetAsync("/w/sample/glossary"), StringComparison.Ordinal);
    }

    public sealed class Sample : IAsyncLifetime
    {
        private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

        internal RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            workspace.Open().PutTerms("sample", [new GlossaryTerm("обругать", ["abuse"]) { Forbidden = ["insult"], Reason = "Because <i>he</i> says so." }]);
            Server = await RunningServer.StartAsync(workspace);
        }

        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
            workspace.Dispose();
        }
    }
}
