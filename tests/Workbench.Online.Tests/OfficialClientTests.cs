using System.Diagnostics;
using System.Text.Json;
using Workbench.Online.Tests.Support;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>The services' own clients understand the stand-ins and are understood by them: protocol and stand-in are not one hand's guess.</summary>
public class OfficialClientTests
{
    private static readonly string[] Texts = ["Дом «у реки» & сад.", "Да."];

    private static readonly string Modules = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "workbench-tests", "translation-clients");

    [SkippableTheory]
    [InlineData("deepl", "deepl-node")]
    [InlineData("azure", "@azure-rest/ai-translation-text")]
    [InlineData("amazon", "@aws-sdk/client-translate")]
    [InlineData("google", "@google-cloud/translate")]
    [InlineData("google3", "@google-cloud/translate")]
    [InlineData("openai", "openai")]
    public async Task An_official_client_has_its_texts_translated_by_the_stand_in(string name, string package)
    {
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer(name, request)));

        Assert.Equal(Texts.Select(StandIns.Translate), JsonSerializer.Deserialize<string[]>(await AskAsync(name, package, stub)));
    }

    [SkippableFact]
    public async Task The_official_client_reads_the_stand_ins_embeddings()
    {
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer("embeddings", request)));

        Assert.Equal("[2,2]", await AskAsync("embeddings", "openai", stub));
    }

    private static async Task<string> AskAsync(string client, string package, StubService stub)
    {
        Skip.IfNot(Directory.Exists(Path.Combine(Modules, "node_modules", package)), $"not installed: {package} (bash tests/run --install)");
        var start = new ProcessStartInfo("node", [Repository.PathTo("tests/tools/translation-clients/translate.mjs"), client, stub.Url.GetLeftPart(UriPartial.Authority), StandIns.Key, Modules])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(Texts));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }
}
