using Workbench.App.Terminal;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class ScreenTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Text_for_people_has_no_spaces_at_line_ends()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");

        foreach (var verb in new[] { "show", "compare", "list" })
        {
            Assert.DoesNotContain(" \n", (await bench.DoAsync(verb, "mill")).Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_cannot_speak_to_the_terminal() =>
        Assert.Equal("red \uFFFD[31m and\nnext", TerminalText.Clean("red \u001b[31m and\nnext"));

    [Theory]
    [InlineData("short", "short")]
    [InlineData("a line that is rather long", "a line tha…")]
    [InlineData("emoji 😀😀😀 here", "emoji 😀😀…")]
    public void A_cut_text_keeps_its_letters_whole(string text, string cut) => Assert.Equal(cut, TerminalText.Cut(text, 11));
}
