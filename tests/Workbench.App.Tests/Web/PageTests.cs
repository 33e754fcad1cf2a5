using System.Net;
using System.Text.RegularExpressions;
using Workbench.App.Tests.Web.Support;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>The sample over plain HTTP: what stands in a page before any script has run.</summary>
public sealed class PageTests : IClassFixture<PageTests.Sample>
{
    private readonly RunningServer server;

    public PageTests(Sample sample) => server = sample.Server;

    [Fact]
    public async Task The_list_of_works_names_the_texts_and_how_much_of_each_is_linked()
    {
        var page = await server.ReadAsync("/");
        Assert.Contains("Пропущенное слово", page, StringComparison.Ordinal);
        Assert.Contains("163\u00a0paragraphs", page, StringComparison.Ordinal);
        Assert.Matches("9[0-9]% linked", page);
        Assert.Contains("href=\"/w/sample/rows?division=1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_leads_to_every_division()
    {
        var page = await server.ReadAsync("/w/sample");
        Assert.Contains("I. Баржа", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/w/sample/rows?division=2\"", page, StringComparison.Ordinal);
        Assert.Contains("Doubtful", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_division_shows_the_original_and_both_versions_row_by_row()
    {
        var page = await server.ReadAsync("/w/sample/rows?division=2");
        Assert.Contains("<h1 lang=\"ru\">I. Баржа</h1>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"r2\"", page, StringComparison.Ordinal);
        Assert.Contains("В октябре 1922 года в Сольвинске ждали бумагу.", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("differences from B", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_between_the_versions_and_lost_numbers_are_marked_with_their_reason()
    {
        var page = await server.ReadAsync("/w/sample/rows?division=2");
        Assert.Contains("d d-content", page, StringComparison.Ordinal);
        Assert.Contains("Word. B has: ", page, StringComparison.Ordinal);
        Assert.Contains("f f-number", page, StringComparison.Ordinal);
        Assert.Contains("пятнадцать → ten", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_omitted_paragraph_is_said_to_be_omitted()
    {
        var page = await server.ReadAsync("/w/sample/rows?division=7");
        Assert.Contains("<span aria-hidden=\"true\">‸</span> omitted", page, StringComparison.Ordinal);
        Assert.Contains("Omission", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_line_that_stands_elsewhere_is_said_to_be_moved()
    {
        Assert.Contains("<li class=\"moved\">", await server.ReadAsync("/w/sample/rows?division=4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_sentence_come_out_as_they_went_in()
    {
        var page = await server.ReadAsync("/w/sample/rows?division=2");
        var text = Regex.Replace(page, "<!--.*?-->|<[^>]*>", "");
        Assert.Contains("видно вёрст на пятнадцать вниз по Сольве, до самой Лисьей пристани. Видно было, как дымят", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "ru", "Различия")]
    [InlineData("de,en-GB;q=0.7,ru;q=0.3", "en", "Differences")]
    [InlineData("de", "en", "Differences")]
    public async Task The_page_speaks_the_first_language_of_the_browser_that_it_knows(string accepted, string tag, string word)
    {
        var page = await server.ReadAsync("/w/sample/rows?division=2", accepted);
        Assert.Contains($"<html lang=\"{tag}\"", page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_in_the_address_wins_and_is_remembered()
    {
        using var client = server.Client("en");
        using var answer = await client.GetAsync(new Uri("/?culture=ru", UriKind.Relative));
        Assert.Contains("<html lang=\"ru\"", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("workbench-culture=ru", StringComparison.Ordinal));
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Matches("[0-9]+\u00a0стро(ка|ки|к)<", WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/", UriKind.Relative))));
    }

    [Theory]
    [InlineData("/w/no-such-work")]
    [InlineData("/w/no-such-work/rows")]
    [InlineData("/w/sample/rows?division=99")]
    [InlineData("/w/sample/rows?division=1&page=2")]
    [InlineData("/w/sample/rows?division=x")]
    [InlineData("/w/sample/rows?division=-1")]
    [InlineData("/elsewhere")]
    public async Task What_is_not_there_is_said_not_to_be_there(string path)
    {
        using var client = server.Client("ru");
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Такой страницы нет", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_says_how_long_the_server_took()
    {
        using var client = server.Client();
        using var answer = await client.GetAsync(new Uri("/w/sample/rows", UriKind.Relative));
        Assert.Matches(@"^page;dur=[0-9.]+$", Assert.Single(answer.Headers.GetValues("Server-Timing")));
    }

    public sealed class Sample : IAsyncLifetime
    {
        private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

        internal RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await RunningServer.StartAsync(workspace);

        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
            workspace.Dispose();
        }
    }
}
