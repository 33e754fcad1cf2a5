namespace Workbench.Importing.Cleaning;

/// <summary>The words of one text and how often each stands in it: the judge of what is one word and what is two.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, string), int> pairs = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Vocabulary() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Total { get; private set; }

    /// <summary>The compounds written with hyphens, and how often.</summary>
    public IEnumerable<KeyValuePair<string, int>> Compounds => words.Where(word => word.Key.Contains('-', StringComparison.Ordinal));

    /// <summary>How often a word stands in the text, in any case; compounds with hyphens count whole.</summary>
    public int Count(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var count) ? count : 0;

    /// <summary>How often two words follow one another on a line.</summary>
    public int Count(string first, string second) => pairs.GetValueOrDefault((first.ToLowerInvariant(), second.ToLowerInvariant()));

    public static Vocabulary Of(IEnumerable<ScanLine> lines)
    {
        var found = new Vocabulary();
        foreach (var line in lines)
        {
            found.Add(line.Text);
        }

        return found;
    }

    public static bool IsOfWord(char character) => char.IsLetter(character) || character is '’' or '\'' or '\u0301';

    private void Add(string line)
    {
        string? previous = null;
        for (var start = 0; start < line.Length; start++)
        {
            var end = start;
            while (end < line.Length && (IsOfWord(line[end]) || (line[end] == '-' && end > start && end + 1 < line.Length && char.IsLetter(line[end + 1]))))
            {
                end++;
            }

            if (end == start)
            {
                previous = line[start] == ' ' ? previous : null;
                continue;
            }

            var word = line[start..end];
            words[word] = words.GetValueOrDefault(word) + 1;
            Total++;
            if (previous is not null)
            {
                var pair = (previous.ToLowerInvariant(), word.ToLowerInvariant());
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }

            (previous, start) = (word, end - 1);
        }
    }
}
