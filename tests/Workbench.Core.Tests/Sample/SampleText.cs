using System.Collections.Immutable;

namespace Workbench.Core.Tests.Sample;

/// <summary>One text of the sample: its paragraphs, and the sentences of each.</summary>
internal sealed record SampleText(ImmutableArray<string> Paragraphs, ImmutableArray<ImmutableArray<string>> Sentences)
{
    public int SentenceCount => Sentences.Sum(s => s.Length);

    public static SampleText Read(string textFile, string sentenceFile) => new(
        Blocks(textFile),
        [.. Blocks(sentenceFile).Select(b => b.Split('\n').ToImmutableArray())]);

    /// <summary>The paragraph of every sentence, sentences counted through the whole text.</summary>
    public ImmutableArray<int> ParagraphOfSentence() =>
        [.. Sentences.SelectMany((sentences, paragraph) => Enumerable.Repeat(paragraph, sentences.Length))];

    private static ImmutableArray<string> Blocks(string file) =>
        [.. SampleFolder.Read(file).TrimEnd('\n').Split("\n\n")];
}
