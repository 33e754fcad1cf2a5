using System.Text.RegularExpressions;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class DossierTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public async Task InitializeAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_dispute_is_handed_in_as_a_page_a_document_or_plain_text()
    {
        var id = (await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--version-words", "5 metres", "--original-words", "три метра", "--note", "<b>three</b> or five?")).Out.Split(' ')[0];
        await bench.DoAsync("flag", id, "--comment", "Три.", "--vote", "for", "--as", "boris");
        await bench.DoAsync("flag", id, "--resolve", "three metres", "--reason", "so the original");

        await bench.DoAsync("dossier", id, "-o", "d.html");
        await bench.DoAsync("dossier", id, "-o", "d.docx");
        var markdown = (await bench.DoAsync("dossier", id, "--format", "markdown")).Out;
        await bench.DoAsync("dossier", id, "-o", "again.docx");
        var russian = (await bench.DoAsync("dossier", "mill", "--culture", "ru")).Out;

        var page = File.ReadAllText(bench.At("d.html"));
        Assert.Contains("<mark>5 metres</mark>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;three&lt;/b&gt; or five?", page, StringComparison.Ordinal);
        Assert.Contains("**три метра**", markdown, StringComparison.Ordinal);
        Assert.Contains("so the original", markdown, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(bench.At("d.docx")), File.ReadAllBytes(bench.At("again.docx")));
        Assert.Contains("Обсуждение", russian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_ends_as_no_format_does_is_refused_unless_the_format_is_said()
    {
        var refused = await bench.RunAsync("dossier", "mill", "-o", "d.xyz");
        var written = await bench.DoAsync("dossier", "mill", "-o", "d.xyz", "--format", "markdown");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("html, docx, markdown", refused.Error, StringComparison.Ordinal);
        Assert.StartsWith("# ", File.ReadAllText(bench.At("d.xyz")), StringComparison.Ordinal);
        Assert.Equal("", written.Out);
    }

    [Fact]
    public async Task A_text_that_may_not_go_is_not_quoted_and_the_command_says_so()
    {
        await bench.DoAsync("edit", "mill", "--siglum", "second", "--rights", "never-export");
        var id = (await bench.DoAsync("flag", "mill", "1", "--siglum", "second")).Out.Split(' ')[0];

        var kept = await bench.DoAsync("dossier", id);
        var told = await bench.DoAsync("dossier", id, "--rights", "warn");

        Assert.DoesNotContain("rose 5 metres", Words(kept.Out), StringComparison.Ordinal);
        Assert.Contains("never-export", kept.Error, StringComparison.Ordinal);
        Assert.Contains("rose 5 metres", Words(told.Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_made_from_a_finding_does_not_take_a_text_that_may_not_go_into_an_export()
    {
        var finding = (await bench.DoAsync("compare", "mill", "--format", "jsonl")).Json.First(f => f.GetProperty("kind").GetString() == "number");
        var evidence = finding.GetProperty("evidence").GetString()!;
        await bench.DoAsync("flag", "mill", "--finding", finding.GetProperty("id").GetString()!);
        Assert.Contains(evidence, await NotesAsync(), StringComparison.Ordinal);

        await bench.DoAsync("edit", "mill", "--siglum", "second", "--rights", "quote-only:2");

        Assert.DoesNotContain(evidence, await NotesAsync(), StringComparison.Ordinal);
        Assert.Contains(evidence, await NotesAsync("--rights", "warn"), StringComparison.Ordinal);
        await bench.DoAsync("pack", "mill", "packed");
        Assert.DoesNotContain("\"note\"", File.ReadAllText(bench.At("packed/flags.jsonl")), StringComparison.OrdinalIgnoreCase);

        async Task<string> NotesAsync(params string[] words) =>
            string.Join('\n', (await bench.DoAsync(["export", "jsonl", "mill", .. words])).Json.Where(l => l.GetProperty("type").GetString() == "flag").Select(l => l.GetProperty("note").GetString()));
    }

    [Theory]
    [InlineData("f99")]
    [InlineData("nothing")]
    public async Task There_is_no_dossier_of_what_is_not_there(string subject)
    {
        var answer = await bench.RunAsync("dossier", subject);

        Assert.Equal(3, answer.Exit);
        Assert.Contains($"There is no flag '{subject}'", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>A page without its markup: what differs between versions is marked within sentences.</summary>
    private static string Words(string page) => Regex.Replace(page, "<[^>]*>", "");
}
