using Workbench.Works;

namespace Workbench.Importing.Languages;

/// <summary>How well a text fits each language of its script: its sequences of letters, its commonest words, letters it must not have.</summary>
internal sealed class LanguageScores
{
    // In nats. A name brings a foreign letter, but not two.
    private const double Word = 2;
    private const double Letter = 2.5;
    private const int FewestForeign = 2;
    private const int ForeignOfWords = 10;

    private static readonly TrigramModel Model = TrigramModel.Instance;

    private static readonly LanguageProfile?[] Profiles = [.. Model.Languages.Select(language => LanguageProfile.All.FirstOrDefault(profile => profile.Language == language))];

    private static readonly Script[] ScriptsOf = [.. Model.Languages.Select(Scripts.Of)];

    private readonly double[] totals = new double[Model.Languages.Length];
    private readonly int[] known;
    private readonly int[] common = new int[Model.Languages.Length];
    private readonly int[] foreign = new int[Model.Languages.Length];
    private int words;

    public LanguageScores(ReadOnlySpan<char> text, Script script)
    {
        (Read, known) = Model.AddTo(totals, text);
        AddWords(text);
        int[] fitting = [.. Enumerable.Range(0, totals.Length).Where(language => ScriptsOf[language] == script).OrderBy(IsRuledOut).ThenByDescending(language => totals[language])];
        (BestIndex, SecondIndex) = fitting.Length == 0 ? (-1, -1) : (fitting[0], fitting.Length > 1 ? fitting[1] : -1);
    }

    private int BestIndex { get; }

    private int SecondIndex { get; }

    /// <summary>How many sequences of letters were read.</summary>
    public int Read { get; }

    public Language Best => Of(BestIndex);

    public Language Second => Of(SecondIndex);

    /// <summary>How far the best is before the second, in nats.</summary>
    public double Lead => BestIndex < 0 ? 0 : SecondIndex < 0 ? double.PositiveInfinity : totals[BestIndex] - totals[SecondIndex];

    /// <summary>The share of the sequences that the best language's table holds.</summary>
    public double Fit => BestIndex < 0 || Read == 0 ? 0 : known[BestIndex] / (double)Read;

    /// <summary>How far the best is before a language; nothing for one that is not told by words.</summary>
    public double LeadOver(Language language) => Array.IndexOf(Model.Languages, language) is >= 0 and var other && BestIndex >= 0 ? totals[BestIndex] - totals[other] : 0;

    /// <summary>How many words of the text are among the commonest of the best language; a list of names has none.</summary>
    public int CommonWords => BestIndex < 0 ? 0 : common[BestIndex];

    /// <summary>Names bring letters with them that a language does not have; every tenth word does not.</summary>
    private bool IsRuledOut(int language) => foreign[language] >= FewestForeign && foreign[language] * ForeignOfWords >= words;

    private static Language Of(int index) => index < 0 ? Language.Unknown : Model.Languages[index];

    private void AddWords(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = 0;
            while (start + length < text.Length && (char.IsLetter(text[start + length]) || text[start + length] is '¿' or '¡'))
            {
                length++;
            }

            words += length > 0 ? 1 : 0;
            for (var i = 0; i < totals.Length && length > 0; i++)
            {
                var says = Profiles[i] is { } profile ? profile.Score(text.Slice(start, length), Word, Letter) : 0;
                totals[i] += says;
                common[i] += says >= Word ? 1 : 0;
                foreign[i] += says <= -Letter ? 1 : 0;
            }

            start += Math.Max(1, length);
        }
    }
}
