using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.App.Tests.Web.Support;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>The pages over real texts.</summary>
public sealed class SharedWorkTests : IDisposable
{
    private readonly TestWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [SharedFact]
    public async Task Fathers_and_sons_shows_28_chapters_three_columns_and_a_full_page_within_100_milliseconds()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithTurgenev());
        var overview = await server.ReadAsync("/w/otsy-i-deti");
        Assert.Equal(28, Regex.Count(overview, "href=\"/w/otsy-i-deti/rows\\?division="));

        var page = await server.ReadAsync("/w/otsy-i-deti/rows?division=10");
        Assert.Contains("Constance Garnett 1895", page, StringComparison.Ordinal);
        Assert.Contains("C. J. Hogarth 1921", page, StringComparison.Ordinal);
        Assert.Equal(100, Regex.Count(page, "<tr id=\"r[0-9]+\""));
        Assert.Contains("d d-content", page, StringComparison.Ordinal);
        Assert.True(await BestTimeAsync(server, "/w/otsy-i-deti/rows?division=10") < 100);
    }

    [SharedFact]
    public async Task The_letter_of_March_1923_stands_beside_its_version()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithLetter());
        var page = WithoutTags(await server.ReadAsync("/w/letter-519/rows", "ru"));
        Assert.Contains("Sumana Jha", page, StringComparison.Ordinal);
        Assert.Contains("Вы имели грубость", page, StringComparison.Ordinal);
        Assert.Contains("You were rude enough", page, StringComparison.Ordinal);
    }

    /// <summary>Every word of a row may be an element of its own, to be lit with its counterparts.</summary>
    private static string WithoutTags(string page) => Regex.Replace(page, "<[^>]*>", "");

    /// <summary>The least of a few times: the others tell of the machine.</summary>
    private static async Task<double> BestTimeAsync(RunningServer server, string path)
    {
        var best = double.MaxValue;
        using var client = server.Client();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            best = Math.Min(best, double.Parse(answer.Headers.GetValues("Server-Timing").Single()["page;dur=".Length..], CultureInfo.InvariantCulture));
        }

        return best;
    }
}
