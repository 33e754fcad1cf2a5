using Workbench.Aligning;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

/// <summary>Floors for the aligner on the pairs written for the project (tests/data/gold-pairs): F1 over all links, exact.</summary>
public sealed class GoldPairTests
{
    [Theory]
    [InlineData("essay-ru-en", 0.98)]
    [InlineData("story-ru-en", 0.95)]
    [InlineData("travel-de-en", 0.90)]
    [InlineData("letters-ru-en", 0.78)]
    [InlineData("memoir-ru-en", 0.78)]
    [InlineData("recipe-fr-en", 0.65)]
    public void Lines_are_linked_as_the_gold_has_them(string pair, double floor)
    {
        var (left, right) = LanguagesOf(pair);
        Judge(pair, "links.txt", floor, Aligner.AlignUnits(Lines(pair, "original.txt"), left, Lines(pair, "version.txt"), right, AlignmentOptions.Default));
    }

    [Theory]
    [InlineData("essay-ru-en", 0.99)]
    [InlineData("story-ru-en", 0.99)]
    [InlineData("travel-de-en", 0.99)]
    [InlineData("letters-ru-en", 0.75)]
    [InlineData("memoir-ru-en", 0.99)]
    [InlineData("recipe-fr-en", 0.99)]
    public void Paragraphs_are_linked_as_the_gold_has_them(string pair, double floor)
    {
        var (left, right) = LanguagesOf(pair);
        Judge(pair, "paragraphs.txt", floor, Aligner.Align(Paragraphs(pair, "original.txt", left), Paragraphs(pair, "version.txt", right), AlignmentOptions.Default));
    }

    private static void Judge(string pair, string gold, double floor, Alignment alignment)
    {
        var wanted = File.ReadLines(PathOf(pair, gold)).Where(l => l.Length > 0).ToHashSet();
        string[] found = [.. alignment.Links.Select(l => l.ToString())];
        var f1 = 2.0 * found.Count(wanted.Contains) / (found.Length + wanted.Count);
        Assert.True(f1 >= floor, $"F1 {f1:F3}; not in the gold: {string.Join(' ', found.Where(l => !wanted.Contains(l)))}");
    }

    private static (Language Original, Language Version) LanguagesOf(string pair) => (Language.Parse(pair.Split('-')[1]), Language.Parse(pair.Split('-')[2]));

    private static string[] Lines(string pair, string file) => [.. File.ReadLines(PathOf(pair, file)).Where(l => l.Length > 0).Select(TextNormalization.Fold)];

    private static Document Paragraphs(string pair, string file, Language language) => DocumentSegmenter.Segment(new Document(
        language,
        [.. File.ReadAllText(PathOf(pair, file)).Split("\n\n").Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => new Unit(TextNormalization.Fold(p.Replace('\n', ' '))))]));

    private static string PathOf(string pair, string file) => Repository.PathTo("tests", "data", "gold-pairs", pair, file);
}
