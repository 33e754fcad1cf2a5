using System.Buffers;

namespace Workbench.Lexicons;

/// <summary>The letters of one word while a stemmer works on it, in lower case, on the stack for any real word.</summary>
internal ref struct StemBuffer
{
    /// <summary>How many characters to put on the stack; a longer word takes an array.</summary>
    public const int OnStack = 64;

    private readonly Span<char> letters;

    /// <param name="word">The word.</param>
    /// <param name="space">Room for it, or too little, in which case an array is taken.</param>
    public StemBuffer(string word, Span<char> space)
    {
        var room = (2 * word.Length) + 1;
        letters = room <= space.Length ? space : new char[room];
        Length = word.AsSpan().ToLowerInvariant(letters);
    }

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Letters => letters[..Length];

    public readonly ref char this[int index] => ref letters[index];

    /// <summary>The letters from a mark on, empty when the mark lies behind them.</summary>
    public readonly ReadOnlySpan<char> From(int mark) => letters[Math.Min(mark, Length)..Length];

    public readonly bool EndsWith(string ending) => Letters.EndsWith(ending, StringComparison.Ordinal);

    public void Delete(int count) => Length -= count;

    /// <summary>Puts other letters in the place of the last <paramref name="count"/>.</summary>
    public void ReplaceEnd(int count, string replacement)
    {
        Length -= count;
        replacement.CopyTo(letters[Length..]);
        Length += replacement.Length;
    }

    /// <summary>Puts other letters in the place of one.</summary>
    public void Replace(int index, string replacement)
    {
        Letters[(index + 1)..].CopyTo(letters[(index + replacement.Length)..]);
        replacement.CopyTo(letters[index..]);
        Length += replacement.Length - 1;
    }

    /// <summary>Takes letters away inside the word.</summary>
    public void RemoveAt(int index, int count)
    {
        Letters[(index + count)..].CopyTo(letters[index..]);
        Length -= count;
    }

    /// <summary>The word itself where nothing changed, so that most words cost no memory.</summary>
    public readonly string ToStem(string word) => Letters.SequenceEqual(word) ? word : new string(Letters);

    /// <summary>
    /// Behind the first letter that is no vowel and follows one, looking from <paramref name="start"/>: Snowball's
    /// <c>gopast v gopast non-v</c>. The length when there is none.
    /// </summary>
    public readonly int RegionAfter(int start, SearchValues<char> vowels)
    {
        for (var i = start + 1; i < Length; i++)
        {
            if (vowels.Contains(letters[i - 1]) && !vowels.Contains(letters[i]))
            {
                return i + 1;
            }
        }

        return Length;
    }
}
