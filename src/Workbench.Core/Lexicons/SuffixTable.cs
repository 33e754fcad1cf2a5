namespace Workbench.Lexicons;

/// <summary>The suffixes of one step of a stemmer, each with what the step does about it: Snowball's <c>among</c>.</summary>
internal sealed class SuffixTable<TAction>
    where TAction : struct, Enum
{
    private const int BucketCount = 128;
    private readonly (string Suffix, TAction Action)[][] byLastLetter;

    /// <param name="groups">The suffixes that share an action, with spaces between them.</param>
    public SuffixTable(params (TAction Action, string Suffixes)[] groups)
    {
        var suffixes = groups
            .SelectMany(group => group.Suffixes.Split(' ').Select(suffix => (suffix, group.Action)))
            .ToLookup(entry => Bucket(entry.suffix[^1]));
        byLastLetter = [.. Enumerable.Range(0, BucketCount).Select(bucket => suffixes[bucket].OrderByDescending(entry => entry.suffix.Length).ToArray())];
    }

    /// <summary>The longest suffix that the letters end with; its length is 0 when there is none.</summary>
    public (int Length, TAction Action) Find(ReadOnlySpan<char> letters)
    {
        if (!letters.IsEmpty)
        {
            foreach (var (suffix, action) in byLastLetter[Bucket(letters[^1])])
            {
                if (letters.EndsWith(suffix, StringComparison.Ordinal))
                {
                    return (suffix.Length, action);
                }
            }
        }

        return default;
    }

    /// <summary>No two letters of an alphabet share a bucket; where two alphabets do, comparing tells.</summary>
    private static int Bucket(char letter) => letter % BucketCount;
}
