using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Benchmarks.Store;

/// <summary>Paragraphs of made-up words, as long as those of a novel, with their sentences and links.</summary>
internal static class MadeUpWork
{
    public const string Id = "made-up";

    private const int Versions = 4;
    private const int MeanWords = 45;
    private const int Vocabulary = 30_000;

    public static IReadOnlyList<WorkText> Texts(int paragraphs) =>
    [
        Text("original", TextRole.Original, Language.Russian, '\u0430', paragraphs, seed: 0),
        .. Enumerable.Range(1, Versions).Select(v => Text($"version-{v}", TextRole.Version, Language.English, 'a', paragraphs, seed: v)),
    ];

    /// <summary>One to one, with sentence links and the evidence a run of the aligner keeps.</summary>
    public static Alignment Alignment(WorkText original, WorkText version) => new(
        original.Document.Units.Length,
        version.Document.Units.Length,
        original.Document.Units.Zip(version.Document.Units).Select((pair, i) => new Link(UnitGroup.Range(i, 1), UnitGroup.Range(i, 1))
        {
            Confidence = 0.9 + (i % 100 / 1000.0),
            Sentences = [.. Enumerable.Range(0, Math.Min(pair.First.Sentences.Length, pair.Second.Sentences.Length)).Select(s => new Link(UnitGroup.Range(s, 1), UnitGroup.Range(s, 1)))],
            Evidence = new LinkEvidence(-1.25, 3.5, []),
        }));

    private static WorkText Text(string siglum, TextRole role, Language language, char firstLetter, int paragraphs, int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, Vocabulary).Select(_ => Word(random, firstLetter)).ToArray();
        return new WorkText(
            new TextDescription(siglum, role, language),
            new Document(language, [.. Enumerable.Range(0, paragraphs).Select(i => Paragraph(random, words) with { Locator = new Locator(i * 2) })]));
    }

    private static Unit Paragraph(Random random, string[] words)
    {
        var sentences = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Sentence(random, words)).ToList();
        var spans = new List<Span>();
        foreach (var sentence in sentences)
        {
            spans.Add(new Span(spans.Count == 0 ? 0 : spans[^1].Start + spans[^1].Length + 1, sentence.Length));
        }

        return new Unit(string.Join(' ', sentences)) { Sentences = [.. spans] };
    }

    // The n-th word of the vocabulary is as frequent as 1/n (Zipf).
    private static string Sentence(Random random, string[] words) =>
        string.Join(' ', Enumerable.Range(0, 1 + random.Next(MeanWords * 2 / 3)).Select(_ => words[(int)Math.Pow(words.Length, random.NextDouble()) - 1])) + ".";

    private static string Word(Random random, char firstLetter) =>
        string.Create(2 + random.Next(8), random, (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)(firstLetter + from.Next(26));
            }
        });
}
