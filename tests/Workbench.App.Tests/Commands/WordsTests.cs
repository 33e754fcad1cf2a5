using Workbench.App.Tests.Commands.Support;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class WordsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    /// <summary>Alignment error rate after Och and Ney (2003), all links of the people who set them being sure.</summary>
    [SharedFact]
    public async Task Words_of_aligned_lines_are_linked_nearly_as_people_link_them()
    {
        var rows = File.ReadLines(SharedFolder.PathTo("corpora", "xlwa_enru", "dev.tsv")).Select(line => line.Split('\t')).ToList();
        bench.Write("en", string.Concat(rows.Select(r => $"{r[0]}\n")));
        bench.Write("ru", string.Concat(rows.Select(r => $"{r[1]}\n")));

        var answer = await bench.DoAsync("words", "en", "ru", "--units", "line", "--aligned", "--format", "pharaoh", "--original-language", "en", "--version-language", "ru");

        var found = answer.Out.TrimEnd('\n').Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)).ToList();
        Assert.Equal(rows.Count, found.Count);
        var gold = rows.Select(r => r[2].Split(' ').ToHashSet(StringComparer.Ordinal)).ToList();
        var both = found.Zip(gold, (f, g) => f.Count(g.Contains)).Sum();
        Assert.InRange(1 - (2.0 * both / (found.Sum(f => f.Count) + gold.Sum(g => g.Count))), 0, 0.30);
    }
}
