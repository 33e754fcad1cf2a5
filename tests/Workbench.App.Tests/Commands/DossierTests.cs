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
    public async Task A_text_that_may_not_go_is_not_quoted_and_the_command_says_so()
    {
        await bench.DoAsync("edit", "mill", "--siglum", "second", "--rights", "never-export");
        var id = (await bench.DoAsync("flag", "mill", "1", "--siglum", "second")).Out.Split(' ')[0];

        var kept = await bench.DoAsync("dossier", id);
        var told = await bench.DoAsync("dossier", id, "--rights", "warn");

        Assert.DoesNotContain("rose 5 metres", kept.Out, StringComparison.Ordinal);
        Assert.Contains("never-export", kept.Error, StringComparison.Ordinal);
        Assert.Contains("rose 5 metres", told.Out, StringComparison.Ordinal);
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
}
