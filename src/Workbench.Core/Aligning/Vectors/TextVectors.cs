using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning.Vectors;

/// <summary>What a multilingual model makes of sentences: vectors that are near each other where the sense is. By the hash of the text.</summary>
public sealed class TextVectors(IReadOnlyDictionary<ContentHash, float[]> vectors)
{
    /// <summary>The texts of a document that are judged: its sentences, or whole units where they have none.</summary>
    public static ImmutableArray<string> TextsOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Units.SelectMany(unit => unit.Sentences.IsEmpty ? [unit.Text] : unit.Sentences.Select(sentence => sentence.In(unit.Text)))];
    }

    /// <summary>The vectors of some texts, each of length 1; null for a text that has none.</summary>
    internal float[]?[] Of(IEnumerable<string> texts) => [.. texts.Select(text => vectors.TryGetValue(ContentHash.OfText(text), out var vector) ? Normalized(vector) : null)];

    private static float[]? Normalized(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(number => (double)number * number));
        return length > 0 && double.IsFinite(length) ? [.. vector.Select(number => (float)(number / length))] : null;
    }
}
