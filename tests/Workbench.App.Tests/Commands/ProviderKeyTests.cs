using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
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
        using var service = new StubApertium(text => $"machine {text.Length}");
        bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;
        bench.Variables["WORKBENCH_APERTIUM_KEY"] = Key;
        await bench.DoAsync("translate", "mill");

        await bench.DoAsync("export", "tmx", "mill", "-o", "mill.tmx");

        Assert.Contains("machine", File.ReadAllText(bench.At("mill.tmx")), StringComparison.Ordinal);
        await RequireNowhereAsync();
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

    private void Plant(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.At(name))!);
        bench.Write(name, text);
    }

    /// <summary>Looks into every file under the test's folder: database, journal, cache, spend log, backups, logs, exports.</summary>
    private async Task RequireNowhereAsync()
    {
        foreach (var file in Directory.EnumerateFiles(bench.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf("PLANTED-KEY-4711"u8) < 0, $"{file} holds the key.");
        }
    }
}
