using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Segmenting;

/// <summary>
/// Splits a text into sentences. The spans ascend, cover every character that is no white space, and neither begin nor
/// end with white space. Russian and English have rules of their own; every other language shares a general set.
/// </summary>
/// <remarks>
/// The frame is Unicode Standard Annex #29, section 5.1 (sentence boundary rules), whose letters SB4 to SB11 the code
/// cites; what a language adds is data in the <c>*.rules.txt</c> files beside this one.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of the text, in UTF-16 units. Takes any string; time and memory grow linearly with it.</summary>
    public static ImmutableArray<Span> Split(string text, Language language)
    {
        var sentences = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        foreach (var boundary in new BoundaryScanner(text, RuleSet.For(language)).Boundaries())
        {
            AddTrimmed(sentences, text, start, boundary);
            start = boundary;
        }

        AddTrimmed(sentences, text, start, text.Length);
        return sentences.ToImmutable();
    }

    private static void AddTrimmed(ImmutableArray<Span>.Builder sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            sentences.Add(new Span(start, end - start));
        }
    }
}
