using Workbench.Works;

namespace Workbench.Aligning.Words;

/// <summary>The tokens of all units of one side, as numbers into that side's vocabulary, laid end to end.</summary>
internal sealed class UnitTokens
{
    /// <summary>A word in more than this share of the units, and in more units than this number, is not rare.</summary>
    private const double CommonShare = 0.01;
    private const int CommonCount = 12;

    private readonly int textTokens;

    private UnitTokens(Language language, IReadOnlyList<string> texts, int[] tokens, int[] starts, int[] lengths, string[] types)
    {
        textTokens = tokens.Length;
        Language = language;
        Texts = texts;
        Tokens = tokens;
        Starts = starts;
        Lengths = lengths;
        Types = types;
        Frequencies = new int[types.Length];
        foreach (var token in tokens)
        {
            Frequencies[token]++;
        }
    }

    private UnitTokens(UnitTokens whole, IReadOnlyList<string> texts, int[] tokens, int[] starts, int[] lengths)
    {
        (Language, Texts, Tokens, Starts, Lengths) = (whole.Language, texts, tokens, starts, lengths);
        (Types, Frequencies, textTokens) = (whole.Types, whole.Frequencies, whole.textTokens);
    }

    public Language Language { get; }

    public IReadOnlyList<string> Texts { get; }

    public int[] Tokens { get; }

    /// <summary>Where the tokens of each unit begin; one more entry than units.</summary>
    public int[] Starts { get; }

    /// <summary>The letters and digits of the units before each one; one more entry than units.</summary>
    public int[] Lengths { get; }

    /// <summary>The spelling of each token type.</summary>
    public string[] Types { get; }

    /// <summary>How often each type stands in the whole text.</summary>
    public int[] Frequencies { get; }

    public int Units => Starts.Length - 1;

    public ReadOnlySpan<int> Of(int unit) => Tokens.AsSpan(Starts[unit]..Starts[unit + 1]);

    public int Count(int unit) => Starts[unit + 1] - Starts[unit];

    /// <summary>The chance of meeting a token of this type, smoothed.</summary>
    public double Probability(int type) => (Frequencies[type] + 0.5) / (textTokens + (0.5 * Types.Length));

    public bool IsRare(int type) => Frequencies[type] <= Math.Max(CommonCount, CommonShare * Units);

    /// <summary>Some of the units as a sequence of their own. Its words keep the numbers and frequencies that they have in the whole text.</summary>
    public UnitTokens Select(IReadOnlyList<int> units)
    {
        var (starts, lengths) = (new int[units.Count + 1], new int[units.Count + 1]);
        for (var u = 0; u < units.Count; u++)
        {
            starts[u + 1] = starts[u] + Count(units[u]);
            lengths[u + 1] = lengths[u] + Lengths[units[u] + 1] - Lengths[units[u]];
        }

        var tokens = new int[starts[^1]];
        for (var u = 0; u < units.Count; u++)
        {
            Of(units[u]).CopyTo(tokens.AsSpan(starts[u]));
        }

        return new UnitTokens(this, [.. units.Select(u => Texts[u])], tokens, starts, lengths);
    }

    public static UnitTokens Read(IReadOnlyList<string> units, Language language)
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = new List<int>(units.Count * 16);
        var starts = new int[units.Count + 1];
        var lengths = new int[units.Count + 1];
        var reader = new TokenReader(language);
        for (var unit = 0; unit < units.Count; unit++)
        {
            lengths[unit + 1] = lengths[unit] + reader.Read(units[unit], (spelling, _) =>
            {
                if (!vocabulary.TryGetValue(spelling, out var type))
                {
                    vocabulary[spelling] = type = vocabulary.Count;
                }

                tokens.Add(type);
            });
            starts[unit + 1] = tokens.Count;
        }

        var types = new string[vocabulary.Count];
        foreach (var (spelling, type) in vocabulary)
        {
            types[type] = spelling;
        }

        return new UnitTokens(language, units, [.. tokens], starts, lengths, types);
    }
}
