using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;
using Xunit.Abstractions;

namespace Workbench.Core.Tests.Segmenting;

public sealed class LiteraryGoldTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("ru", "ru")]
    [InlineData("en_garnett", "en")]
    [InlineData("en_koteliansky_cannan", "en")]
    public void Sentences_split_by_hand_are_found(string text, string language)
    {
        var score = new BoundaryScore();
        foreach (var sentences in Paragraphs(text))
        {
            var paragraph = string.Join(' ', sentences);
            var found = SentenceSplitter.Split(paragraph, Language.Parse(language));
            score.Add(StartsOf(sentences), found.Select(span => span.Start));
            foreach (var span in found.Where(span => !sentences.Contains(span.In(paragraph))))
            {
                output.WriteLine($"at {span.Start}, {span.Length} long, of the paragraph with {sentences.Length} sentences: {span.In(paragraph)}");
            }
        }

        output.WriteLine(score.ToString());
        Assert.True(score.F1 >= 0.99, score.ToString());
    }

    private static IEnumerable<string[]> Paragraphs(string text) =>
        File.ReadAllText(SharedFolder.PathTo("corpora", "literary_gold", "chekhov_kryzhovnik", text + ".units.txt"))
            .Replace("\r", "", StringComparison.Ordinal)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<int> StartsOf(string[] sentences)
    {
        var start = 0;
        foreach (var sentence in sentences)
        {
            yield return start;
            start += sentence.Length + 1;
        }
    }

    /// <summary>Counts boundaries inside paragraphs; the first start of a paragraph is given and counts for nothing.</summary>
    private sealed class BoundaryScore
    {
        private int expected;
        private int found;
        private int right;

        public double F1 => 2.0 * right / (expected + found);

        public void Add(IEnumerable<int> expectedStarts, IEnumerable<int> foundStarts)
        {
            var inside = expectedStarts.Skip(1).ToHashSet();
            var claimed = foundStarts.Skip(1).ToList();
            expected += inside.Count;
            found += claimed.Count;
            right += claimed.Count(inside.Contains);
        }

        public override string ToString() =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"F1 {F1:0.0000}: {right} right of {found} found and {expected} expected");
    }
}
