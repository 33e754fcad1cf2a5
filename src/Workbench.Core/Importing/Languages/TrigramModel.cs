using System.Globalization;
using Workbench.Works;

namespace Workbench.Importing.Languages;

/// <summary>How likely sequences of three letters are in each language, from the table <c>trigrams</c>.</summary>
internal sealed class TrigramModel
{
    private const double Step = 0.5;

    /// <summary>The logarithm of the share of a sequence that is not in the table: the same for all languages, some were counted in short texts.</summary>
    private const double Unlisted = -9.4;

    private static readonly Lazy<TrigramModel> Shared = new(() => new TrigramModel());

    private readonly Dictionary<ulong, float[]> scores = [];

    private TrigramModel()
    {
        var rows = RulesFile.Rows("trigrams");
        string[] tags = [.. rows.Select(row => row[0]).Distinct(StringComparer.Ordinal)];
        Languages = [.. tags.Select(Language.Parse)];
        foreach (var row in rows)
        {
            var language = Array.IndexOf(tags, row[0]);
            var score = -Step * int.Parse(row[1], CultureInfo.InvariantCulture);
            foreach (var trigram in row.Skip(2))
            {
                var key = Key(Of(trigram[0]), Of(trigram[1]), Of(trigram[2]));
                (scores.TryGetValue(key, out var known) ? known : scores[key] = new float[tags.Length])[language] = (float)score;
            }
        }
    }

    public static TrigramModel Instance => Shared.Value;

    public Language[] Languages { get; }

    /// <summary>Adds what a text says for each language, in nats.</summary>
    /// <returns>How many sequences were read, and how many of them each language's table holds.</returns>
    public (int Read, int[] Known) AddTo(double[] totals, ReadOnlySpan<char> text)
    {
        var (counts, read) = Counts(text);
        var known = new int[Languages.Length];
        foreach (var (key, count) in counts)
        {
            var row = scores.GetValueOrDefault(key);
            for (var language = 0; language < totals.Length; language++)
            {
                var score = row is null ? 0 : row[language];
                totals[language] += count * (score < 0 ? score : Unlisted);
                known[language] += score < 0 ? count : 0;
            }
        }

        return (read, known);
    }

    private static (Dictionary<ulong, int> Counts, int Read) Counts(ReadOnlySpan<char> text)
    {
        var (counts, read) = (new Dictionary<ulong, int>(), 0);
        var (first, second) = ('\0', ' ');
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && char.IsLetter(text[i]) ? char.ToLowerInvariant(text[i]) : ' ';
            if (i < text.Length && text[i] == '\u0301')
            {
                continue;
            }

            // Neither across words nor of a space alone.
            if (first != '\0' && second != ' ')
            {
                var key = Key(first, second, letter);
                counts[key] = counts.GetValueOrDefault(key) + 1;
                read++;
            }

            (first, second) = (letter == ' ' && second == ' ' ? '\0' : second, letter);
        }

        return (counts, read);
    }

    private static char Of(char inTable) => inTable == '_' ? ' ' : inTable;

    private static ulong Key(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;
}
