using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Workbench.App.Web.Components;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Renderings;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web.Support;

/// <summary>Every page of the product over the sample, with something on each that is worth a look.</summary>
internal static class SamplePages
{
    private const string Word = "q=%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE";

    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The routes of all pages there are.</summary>
    public static IEnumerable<string> Routes => typeof(Shell).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);

    /// <summary>Flags with talk, terms, a finding passed over, files to be imported and a job that is done; then the pages that show them.</summary>
    public static async Task<ImmutableArray<SamplePage>> FurnishAsync(TestWorkspace workspace, RunningServer server)
    {
        var finding = Furnish(workspace);
        var name = NameTable.Of(workspace.Open().FindAlignedWork("sample")!).First().Key;
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
        var draft = await SendAsync(client);
        await ExportAsync(client);
        return
        [
            new("/", "", "works"),
            new("/import", "import", "import"),
            new("/import/{DraftId}", $"import/{draft}", "import-files"),
            new("/w/{WorkId}", "w/sample", "work"),
            new("/w/{WorkId}/about", "w/sample/about", "about-work"),
            new("/w/{WorkId}/texts/{Siglum}", "w/sample/texts/A", "about-text"),
            new("/w/{WorkId}/rows", "w/sample/rows?division=2", "rows"),
            new("/w/{WorkId}/compare", "w/sample/compare?division=2", "compare"),
            new("/w/{WorkId}/edit", "w/sample/edit?row=3", "editor"),
            new("/w/{WorkId}/review", "w/sample/review", "review"),
            new("/w/{WorkId}/read", "w/sample/read?division=2", "read"),
            new("/w/{WorkId}/read", "w/sample/read?division=2&show=demand", "read-on-demand"),
            new("/disputes", "disputes", "disputes"),
            new("/w/{WorkId}/disputes", "w/sample/disputes", "disputes-of-work"),
            new("/disputes/{FlagId}", "disputes/f-one", "dispute"),
            new("/w/{WorkId}/findings/{RowText}/{Key}", $"w/sample/findings/{finding.Row}/{finding.Identity.Key}", "finding"),
            new("/w/{WorkId}/dismissals", "w/sample/dismissals", "dismissals"),
            new("/w/{WorkId}/renderings", $"w/sample/renderings?{Word}", "renderings"),
            new("/w/{WorkId}/concordance", "w/sample/concordance?q=letter&in=A", "concordance"),
            new("/w/{WorkId}/glossary", "w/sample/glossary", "glossary"),
            new("/w/{WorkId}/names", "w/sample/names", "names"),
            new("/w/{WorkId}/names/{Key}", $"w/sample/names/{Uri.EscapeDataString(name)}", "name"),
            new("/w/{WorkId}/statistics", "w/sample/statistics", "statistics"),
            new("/w/{WorkId}/statistics/{Plot}", "w/sample/statistics/length?siglum=A", "plot-rows"),
            new("/w/{WorkId}/history", "w/sample/history", "history-of-work"),
            new("/w/{WorkId}/export", "w/sample/export", "export"),
            new("/history", "history", "history"),
            new("/jobs", "jobs", "jobs"),
            new("/services", "services", "services"),
            new("/settings", "settings", "settings"),
            new("/not-found", "nothing-here", "not-found"),
            new("/error", "error", "error"),
        ];
    }

    /// <summary>Goes to a page and waits until all of it is there.</summary>
    public static async Task VisitAsync(this IPage page, RunningServer server, SamplePage visited)
    {
        await page.GotoAsync(new Uri(server.Address, visited.Path).AbsoluteUri);
        await Expect(page.Locator("section.page")).Not.ToHaveAttributeAsync("aria-busy", "true");
        foreach (var busy in await page.Locator("main [aria-busy]").AllAsync())
        {
            await Expect(busy).ToHaveAttributeAsync("aria-busy", "false");
        }

        foreach (var desk in await page.Locator("main :is(.editor, .review, .desk, .history, .dossier-desk, .sample-start, .care)").AllAsync())
        {
            await Expect(desk).ToHaveAttributeAsync("data-connected", "");
        }
    }

    private static CheckFinding Furnish(TestWorkspace workspace)
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        workspace.Open().AddFlag(new Flag("f-one", "sample", FlagAnchor.Of(work, work.Rows[4], "B"), "Anna", Noon)
        {
            Note = "Softer than the original.",
            Category = "accuracy/under-translation",
            Severity = Severity.Major,
            Proposal = "abuse",
            Tags = ["tone"],
        });
        workspace.Open().As("Peter").ChangeFlag("sample", "f-one", new FlagChange { Comment = "Both readings stand in the drafts.", Vote = VoteSide.For });
        workspace.Open().AddFlag(new Flag("f-two", "sample", FlagAnchor.Of(work, work.Rows[6]), "Peter", Noon) { Note = "Who speaks here?" });
        workspace.Open().PutTerms("sample", [new GlossaryTerm("письмо", ["letter"]) { Forbidden = ["note"], Variants = ["послание"], Reason = "The whole tale turns on it." }]);
        var basis = new ComparisonBasis(work, new ComparisonOptions { Glossary = [.. workspace.Open().Glossary("sample")] });
        var identities = new FindingIdentities(work, row => RowComparer.Compare(work, work.Rows[row], basis));
        var found = work.Rows.Take(60).SelectMany(row => RowComparer.Compare(work, row, basis).Versions).SelectMany(version => version.Findings)
            .Where(f => f.Severity > Severity.Info).Take(2).Select(f => CheckFinding.Of(f, identities.Of(f))).ToList();
        workspace.Open().Dismiss("sample", [found[1].Dismiss(work, "Converted on purpose.", "Anna", Noon)]);
        return found[0];
    }

    private static async Task<string> SendAsync(HttpClient client)
    {
        using var files = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes("Мельница\n\nМельник Егор жил у реки один. Летом к нему приезжали из деревни с зерном.\n")), "files", "original.txt" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("The Mill\n\nThe miller Yegor lived alone by the river. In summer people came to him from the village with grain.\n")), "files", "first 1901.txt" },
        };
        using var answer = await client.PostAsync(new Uri("/api/imports", UriKind.Relative), files);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private static async Task ExportAsync(HttpClient client)
    {
        using var begun = await client.PostAsJsonAsync(new Uri("/api/jobs", UriKind.Relative), new { kind = "export", work = "sample", format = "tmx" });
        var number = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt64();
        for (var state = ""; state != "done";)
        {
            state = (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/jobs/{number}", UriKind.Relative))).GetProperty("state").GetString();
        }
    }
}
