using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Workbench.App.Commands.Exporting;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Serving;
using Workbench.App.Commands.Translating.Keys;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web;
using Workbench.App.Web.Api;
using Workbench.App.Web.Events;
using Workbench.Storage;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>Where keys come from, and that they come to light nowhere.</summary>
public sealed class ProviderKeyTests : IAsyncLifetime, IDisposable
{
    private const string Key = "PLANTED-KEY-4711";

    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.MakeWorkAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("quiet")]
    [InlineData("minimal")]
    [InlineData("normal")]
    [InlineData("detailed")]
    [InlineData("diagnostic")]
    public async Task A_planted_key_is_in_no_message_file_or_export(string verbosity)
    {
        using var service = new StubApertium(text => text.StartsWith('К') ? null : $"machine {text.Length}");
        bench.Variables["WORKBENCH_APERTIUM_URL"] = $"{service.Address}/";
        bench.Variables["WORKBENCH_APERTIUM_KEY"] = Key;
        List<string> told = [];
        foreach (var words in (string[][])
            [
                ["translate", "mill", "--quote"], ["translate", "mill"], ["align", "mill"], ["translate", "mill", "--back", "--siglum", "first"], ["translate", "mill", "--failed"],
                ["show", "mill", "--back"], ["list", "--format", "json"], ["history", "--format", "jsonl"], ["spend", "--format", "jsonl"], ["spend"], ["prices"], ["backup"], ["doctor"],
            ])
        {
            var answer = await bench.RunAsync([.. words, "--verbosity", verbosity]);
            told.Add(answer.Out + answer.Error);
        }

        service.Dispose();
        told.Add((await bench.RunAsync("translate", "mill", "--siglum", "gone", "--to", "de", "--verbosity", verbosity)).Error);

        Assert.True(service.Questions > 0);
        Assert.All(told, text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
        await RequireNowhereAsync();
    }

    [Fact]
    public async Task A_planted_key_is_in_no_export()
    {
        using var service = await TranslatedAsync();
        await bench.DoAsync("glossary", "add", "mill", "мельник", "--rendering", "miller");
        bench.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? ""; // Where the browser is that makes the PDF.
        foreach (var format in ExportFormats.All.Select(format => format.Name))
        {
            string[] versions = format == "apparatus" ? ["--siglum", "first", "--siglum", "mt-apertium"] : ["--siglum", "mt-apertium"];
            var answer = await bench.RunAsync(["export", format, "mill", .. versions, "-o", bench.At($"mill-{format}.{format}")]);
            Assert.True(answer.Exit == ExitCode.Done || answer.Error.Contains("neither Chromium", StringComparison.Ordinal), $"{format}: {answer.Error}");
        }

        foreach (var format in new[] { "html", "docx", "markdown" })
        {
            await bench.DoAsync("dossier", "mill", "--term", "мельник", "--format", format, "-o", bench.At($"dossier-{format}"));
        }

        await bench.DoAsync("pack", "mill", "packed");

        Assert.Contains("machine", File.ReadAllText(bench.At("mill-tmx.tmx")), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(bench.At("packed"), "*", SearchOption.AllDirectories));
        Assert.All(ExportFormats.All.Where(format => format.Name != "pdf"), format => Assert.NotEmpty(Directory.EnumerateFiles(bench.Folder, $"mill-{format.Name}*")));
        await RequireNowhereAsync();
    }

    [Fact]
    public async Task A_planted_key_is_on_no_page_and_in_no_answer_of_the_API()
    {
        using var service = await TranslatedAsync();
        var environment = new AppEnvironment(bench.Variables.GetValueOrDefault, bench.Folder, bench.At("user"), TimeProvider.System);
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        using var stop = new CancellationTokenSource();
        var output = new FirstLine();
        var options = new WebServerOptions(0, "tester", TimeProvider.System)
        {
            Activity = environment.Activity,
            Setting = new KeyRing(environment).FindNearby,
            RunVerb = VerbsOfServer.Over(workspace, environment),
        };
        var run = WebServer.RunAsync(options, workspace, output, stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(await output.Task) };
        string[] places = [.. PagePaths(), .. ApiEndpoints.All.Where(route => route.Method == HttpMethods.Get && route.Path != EventsEndpoint.Path && !route.Path.Contains("{job}", StringComparison.Ordinal)).Select(route => route.Path)];

        var reached = 0;
        foreach (var path in places.Select(path => path.Replace("{WorkId}", "mill", StringComparison.Ordinal).Replace("{work}", "mill", StringComparison.Ordinal).Replace("{siglum}", "mt-apertium", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.DoesNotContain(Key, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(Key, answer.Headers.ToString(), StringComparison.Ordinal);
            reached += answer.IsSuccessStatusCode ? 1 : 0;
        }

        Assert.True(reached > 20, $"Only {reached} of {places.Length} places answered.");
        Assert.Contains("data-provider=\"apertium\"", await client.GetStringAsync(new Uri("/services", UriKind.Relative)), StringComparison.Ordinal);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task A_planted_key_is_not_in_the_report_of_a_fault()
    {
        bench.ReadVariable = name => name switch
        {
            "WORKBENCH_APERTIUM_KEY" => Key,
            "WORKBENCH_APERTIUM_URL" => throw new InvalidOperationException($"A library quotes {Key}."),
            _ => null,
        };

        var answer = await bench.RunAsync("translate", "mill", "--verbosity", "diagnostic");

        Assert.Equal(ExitCode.Internal, answer.Exit);
        Assert.Contains("A library quotes [key].", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, answer.Error, StringComparison.Ordinal);
        await RequireNowhereAsync();
    }

    [Fact]
    public async Task Texts_are_told_at_the_diagnostic_level_and_at_no_other()
    {
        using var service = new StubApertium(text => $"machine {text.Length}");
        bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;

        var detailed = await bench.DoAsync("translate", "mill", "-v", "detailed");
        File.Delete(bench.At("translations.jsonl"));
        var diagnostic = await bench.DoAsync("translate", "mill", "-v", "diagnostic");

        Assert.Contains("apertium: asked to translate", detailed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Мельник", detailed.Error, StringComparison.Ordinal);
        Assert.Contains("Мельник", diagnostic.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_that_quotes_the_key_is_not_stored()
    {
        using var service = new StubApertium(text => text.StartsWith('К') ? $"It is {Key}" : $"machine {text.Length}");
        bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;
        bench.Variables["WORKBENCH_APERTIUM_KEY"] = Key;

        var answer = await bench.RunAsync("translate", "mill");

        Assert.Equal(ExitCode.PartlyDone, answer.Exit);
        Assert.Contains("quotes the key", answer.Error, StringComparison.Ordinal);
        await RequireNowhereAsync();
    }

    [Theory]
    [InlineData("HOME", ".microsoft/usersecrets/workbench/secrets.json")]
    [InlineData("APPDATA", "Microsoft/UserSecrets/workbench/secrets.json")]
    public async Task A_key_may_be_a_user_secret(string variable, string path)
    {
        Plant(Path.Combine("home", path), $$"""{ "WORKBENCH_DEEPL_KEY": "{{Key}}" /* by dotnet user-secrets */ }""");
        bench.Variables[variable] = bench.At("home");

        Assert.Contains("DeepL: 5 units", (await bench.DoAsync("translate", "mill", "--provider", "deepl", "--quote")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ProviderRefused, (await bench.RunAsync("translate", "mill", "--provider", "azure", "--quote")).Exit);
    }

    [Fact]
    public async Task User_secrets_that_cannot_be_read_are_named_and_not_quoted()
    {
        Plant("home/.microsoft/usersecrets/workbench/secrets.json", $$"""{ "WORKBENCH_DEEPL_KEY": {{Key}} """);
        bench.Variables["HOME"] = bench.At("home");

        var answer = await bench.RunAsync("translate", "mill", "--provider", "deepl", "--quote");

        Assert.Equal(ExitCode.Input, answer.Exit);
        Assert.Contains("secrets.json", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, answer.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_key_may_be_in_the_store_of_the_system()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The stand-in is for the tool of Linux.");
        Plant("bin/secret-tool", $"#!/bin/sh\n[ \"$*\" = 'lookup workbench WORKBENCH_DEEPL_KEY' ] && echo {Key}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(bench.At("bin/secret-tool"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        bench.Variables["PATH"] = bench.At("bin");

        Assert.Contains("DeepL: 5 units", (await bench.DoAsync("translate", "mill", "--provider", "deepl", "--quote")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ProviderRefused, (await bench.RunAsync("translate", "mill", "--provider", "azure", "--quote")).Exit);
    }

    /// <summary>The mill, translated by a service that wants the key.</summary>
    private async Task<StubApertium> TranslatedAsync()
    {
        var service = new StubApertium(text => $"machine {text.Length}");
        bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;
        bench.Variables["WORKBENCH_APERTIUM_KEY"] = Key;
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("translate", "mill");
        return service;
    }

    /// <summary>The addresses of all pages of which the work is the only part that changes.</summary>
    private static IEnumerable<string> PagePaths() => typeof(WebServer).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template)
        .Where(path => !path.Replace("{WorkId}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal));

    private void Plant(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.At(name))!);
        bench.Write(name, text);
    }

    /// <summary>Looks into every file under the test's folder, and into what is packed in it: database, journal, cache, spend log, backups, logs, exports.</summary>
    private async Task RequireNowhereAsync()
    {
        foreach (var file in Directory.EnumerateFiles(bench.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            RequireNot(bytes, file);
            if (bytes.AsSpan().StartsWith("PK"u8))
            {
                using var packed = await ZipFile.OpenReadAsync(file);
                foreach (var entry in packed.Entries)
                {
                    using var inside = new MemoryStream();
                    await using (var stream = await entry.OpenAsync())
                    {
                        await stream.CopyToAsync(inside);
                    }

                    RequireNot(inside.ToArray(), $"{file}, {entry.FullName}");
                }
            }
        }
    }

    private static void RequireNot(ReadOnlySpan<byte> bytes, string place) => Assert.True(bytes.IndexOf("PLANTED-KEY-4711"u8) < 0, $"{place} holds the key.");
}
