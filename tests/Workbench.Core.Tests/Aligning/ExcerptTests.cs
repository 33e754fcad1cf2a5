using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

/// <summary>A part of a text is found inside the whole of its translation, and the rest is left alone.</summary>
public sealed class ExcerptTests
{
    private static readonly string[] Others = ["essay-ru-en", "memoir-ru-en", "letters-ru-en"];

    [Theory]
    [InlineData(13, 29)]
    [InlineData(0, 16)]
    public void An_excerpt_is_found_inside_a_longer_text(int first, int end)
    {
        var story = Lines("story-ru-en", "version.txt");
        string[] before = [.. Lines(Others[0], "version.txt"), .. Lines(Others[1], "version.txt")];
        string[] whole = [.. before, .. story, .. Lines(Others[2], "version.txt")];
        var alignment = Aligner.AlignUnits(Lines("story-ru-en", "original.txt")[first..end], Language.Russian, whole, Language.English, AlignmentOptions.Default);

        var gold = File.ReadLines(PathOf("story-ru-en", "links.txt")).Select(l => Shifted(l, first, end, before.Length)).OfType<string>().ToHashSet();
        string[] found = [.. alignment.Links.Where(l => !l.IsOmission && !l.IsAddition).Select(l => l.ToString())];
        var f1 = 2.0 * found.Count(gold.Contains) / (found.Length + gold.Count);
        Assert.True(f1 >= 0.9, $"F1 {f1:F2}: {string.Join(' ', found)} for {string.Join(' ', gold)}");
        Assert.All(alignment.Links.Where(l => !l.IsOmission && !l.IsAddition), l => Assert.All(l.Version, u => Assert.InRange(u.Value, before.Length, before.Length + story.Length)));
        Assert.False(alignment.IsDoubtful);
    }

    [Fact]
    public void What_only_one_side_has_at_its_head_and_foot_is_left_alone()
    {
        string[] original = [.. Lines("essay-ru-en", "original.txt")[..9], .. Lines("story-ru-en", "original.txt")];
        string[] version = [.. Lines("story-ru-en", "version.txt"), .. Lines("memoir-ru-en", "version.txt")[..12]];
        var alignment = Aligner.AlignUnits(original, Language.Russian, version, Language.English, AlignmentOptions.Default);
        Assert.Equal(9, alignment.Links.TakeWhile(l => l.IsOmission).Count());
        Assert.Equal(12, alignment.Links.Reverse().TakeWhile(l => l.IsAddition).Count());
    }

    [SharedFact]
    public void A_letter_is_found_in_the_long_page_that_quotes_it_and_nothing_else_is_tied()
    {
        var alignment = Align(Corpus("lenin_letters", "519_stalin_1923-03-05.ru.txt"), Corpus("seeds", "000_d2a2a1a6f29429c0.txt"));
        var letter = alignment.Links.Single(l => !l.IsOmission && !l.IsAddition);
        Assert.Equal("[1,2,4,5,6,7]", letter.Original.ToString());
        Assert.Single(letter.Version);
        Assert.True(letter.Confidence > 0.8, $"{letter}={letter.Confidence:F2}");
        Assert.False(alignment.IsDoubtful);
    }

    [SharedFact]
    public void A_passage_is_found_though_both_texts_have_much_else()
    {
        var alignment = Align(Corpus("stalin_ivanov_1938", "ru.txt"), Corpus("seeds", "003_d3d1742f730c75da.txt"));
        var tied = alignment.Links.Where(l => !l.IsOmission && !l.IsAddition).Select(l => l.ToString());
        Assert.Equal(["[0]:[0]", "[19]:[1,2,3]"], tied);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(0, 3)]
    [InlineData(2, 2)]
    public void A_paragraph_is_found_though_its_first_sentences_are_untied(int before, int after)
    {
        var (story, foreign) = (Lines("story-ru-en", "version.txt"), Lines(Others[0], "original.txt"));
        Document original = Segmented(Language.Russian, [string.Join(' ', [.. foreign[..before], .. Lines("story-ru-en", "original.txt")[8..16], .. foreign[20..(20 + after)]])]);
        Document version = Segmented(Language.English, [.. Lines(Others[1], "version.txt"), string.Join(' ', story[6..18]), .. Lines(Others[2], "version.txt")]);
        var alignment = Align(original, version);
        var link = alignment.Links.Single(l => !l.IsOmission && !l.IsAddition);
        Assert.Equal($"[0]:[{Lines(Others[1], "version.txt").Length}]", link.ToString());
        Assert.True(link.Confidence > 0.5, $"{link.Confidence:F2}");
    }

    private static Document Segmented(Language language, string[] paragraphs) => DocumentSegmenter.Segment(new Document(language, [.. paragraphs.Select(p => new Unit(p))]));

    private static Alignment Align(Document original, Document version) => Aligner.Align(original, version, AlignmentOptions.Default);

    private static Document Corpus(params string[] parts)
    {
        var file = SharedFolder.PathTo(["corpora", .. parts]);
        return DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(Path.GetFileName(file), File.ReadAllBytes(file)), new ImportOptions()).Document);
    }

    /// <summary>A gold link as it is numbered in the excerpt and in the longer text; null where it is not inside the excerpt, or one-sided.</summary>
    private static string? Shifted(string link, int first, int end, int before)
    {
        int[][] sides = [.. link.Split(':').Select(s => s.Trim('[', ']', ' ').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())];
        return sides is [{ Length: > 0 } original, { Length: > 0 } version] && original.All(u => u >= first && u < end)
            ? $"[{string.Join(',', original.Select(u => u - first))}]:[{string.Join(',', version.Select(u => u + before))}]"
            : null;
    }

    private static string[] Lines(string pair, string file) => [.. File.ReadLines(PathOf(pair, file)).Where(l => l.Length > 0).Select(TextNormalization.Fold)];

    private static string PathOf(string pair, string file) => Repository.PathTo("tests", "data", "gold-pairs", pair, file);
}
