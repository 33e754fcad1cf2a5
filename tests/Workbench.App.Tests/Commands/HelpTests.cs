using System.CommandLine;
using System.CommandLine.Parsing;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs => [.. App.Commands.Verbs.All().Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_help_of_every_verb_shows_an_example_of_that_verb(string verb)
    {
        using var bench = new Bench();

        var answer = await bench.DoAsync(verb, "--help");

        var examples = answer.Out[answer.Out.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"\n  workbench {verb}", examples, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_example_can_be_parsed_as_it_stands(string verb)
    {
        var environment = new AppEnvironment(_ => null, Path.GetTempPath(), Path.GetTempPath(), TimeProvider.System);
        var root = new Root(new GlobalOptions(), new ConsoleStreams(Stream.Null, Stream.Null, TextWriter.Null), environment);

        foreach (var example in App.Commands.Verbs.All().Single(v => v.Name == verb).Examples)
        {
            var words = CommandLineParser.SplitCommandLine(example).ToList();
            Assert.Equal(["workbench", verb], words.Take(2));
            Assert.Empty(root.Parse(words.Skip(1).ToArray()).Errors.Select(error => $"{example}: {error.Message}"));
        }
    }

    [Fact]
    public async Task Without_words_the_help_is_shown()
    {
        using var bench = new Bench();

        var answer = await bench.DoAsync();

        Assert.Contains("workbench demo", answer.Out, StringComparison.Ordinal);
        Assert.All(App.Commands.Verbs.All(), verb => Assert.Contains(verb.Name, answer.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no verb 'algin'. Did you mean 'align'?", "algin")]
    [InlineData("There is no verb 'xyzzy'.", "xyzzy")]
    [InlineData("Argument 'word' not recognized.", "align", "a", "b", "--units", "word")]
    [InlineData("--last takes a number from 1 on.", "history", "--last", "0")]
    [InlineData("'klingon' is no culture.", "list", "--culture", "klingon")]
    public async Task Bad_usage_is_named_and_ends_with_2(string message, params string[] words)
    {
        using var bench = new Bench();

        var answer = await bench.RunAsync(words);

        Assert.Equal(ExitCode.Usage, answer.Exit);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Bytes);
    }
}
