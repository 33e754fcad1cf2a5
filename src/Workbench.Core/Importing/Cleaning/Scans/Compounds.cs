namespace Workbench.Importing.Cleaning.Scans;

/// <summary>The hyphenated words of a text, found by their letters: a scan that loses a hyphen leaves the letters.</summary>
internal sealed class Compounds
{
    private const int LongestLost = 2;
    private const int Lead = 3;

    private readonly Dictionary<string, (string Form, int Count)> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Vocabulary words;

    public Compounds(Vocabulary words)
    {
        this.words = words;
        foreach (var (form, count) in words.Compounds)
        {
            var letters = Letters(form);
            if (!forms.TryGetValue(letters, out var known) || known.Count < count)
            {
                forms[letters] = (form, count);
            }
        }
    }

    /// <summary>Where in a word hyphens are missing that the text sets elsewhere, as indexes of the letter after them; empty for nearly all.</summary>
    public IEnumerable<int> Missing(string word)
    {
        if (!forms.TryGetValue(Letters(word), out var known) || words.Count(word) is var count && (count > LongestLost || known.Count < Lead * Math.Max(1, count) - 1))
        {
            return [];
        }

        return Between(word, known.Form);
    }

    private static List<int> Between(string word, string form)
    {
        var missing = new List<int>();
        var at = 0;
        foreach (var character in form)
        {
            if (character != '-')
            {
                at++;
            }
            else if (at < word.Length && word[at] == '-')
            {
                at++;
            }
            else
            {
                missing.Add(at);
            }
        }

        // A hyphen in the word where the form has none: they are two different compounds.
        return at == word.Length ? missing : [];
    }

    private static string Letters(string word) => word.Replace("-", "", StringComparison.Ordinal);
}
