using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Lexicons.Inflection;

/// <summary>
/// The inflected forms of Russian words, made by rule from dictionary forms. It makes forms that nobody uses as well; that does no harm where forms are
/// looked up in a text. Takes and gives lower case with ё as е.
/// </summary>
internal static class RussianInflection
{
    private const int SharedBeginning = 3;
    private const int ShortLemma = 7;
    private const int Remembered = 4096;

    /// <summary>Entries of the lexicon that are the plural of another.</summary>
    private static readonly string[] Plurals = ["ане", "яне", "ята", "мена", "еса"];

    private static readonly Lazy<ILookup<char, string>> Lemmas = new(() =>
        (Lexicon.For(Language.Russian, Language.English)?.Pairs ?? [])
            .Select(pair => pair.Original.Replace('ё', 'е')).Where(lemma => lemma.Length > 1 && lemma.All(char.IsLower)).Distinct(StringComparer.Ordinal).ToLookup(lemma => lemma[0]));

    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Known = new(StringComparer.Ordinal);

    /// <summary>All forms of a word that is given as in a dictionary, itself among them.</summary>
    public static FrozenSet<string> FormsOf(string lemma)
    {
        if (Known.Count > Remembered)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(lemma, static word => Made(word).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The words of the lexicon that a form may belong to: itself when it is one, else all those that have such a form; itself when there is none.</summary>
    public static ImmutableArray<string> LemmasOf(string form)
    {
        if (form.Length < 2)
        {
            return [form];
        }

        var word = IrregularForms.WordOf(form, Language.Russian);
        var near = Lemmas.Value[word[0]];
        if (near.Contains(word, StringComparer.Ordinal) && !Plurals.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)))
        {
            return [word];
        }

        ImmutableArray<string> found = [.. near.Where(lemma => (lemma.AsSpan().CommonPrefixLength(word) >= (lemma.Length > ShortLemma ? SharedBeginning : SharedBeginning - 1) || RussianStems.Has(lemma)) && Made(lemma).Contains(word, StringComparer.Ordinal))];
        return found.IsEmpty ? [word] : found;
    }

    private static IEnumerable<string> Made(string lemma)
    {
        IEnumerable<string> forms = lemma.Length < 3 || !lemma.All(letter => letter is >= 'а' and <= 'я') ? []
            : RussianVerbs.IsInfinitive(lemma) ? RussianVerbs.Forms(lemma)
            : lemma.EndsWith("ый", StringComparison.Ordinal) ? RussianAdjectives.Forms(lemma)
            : lemma.EndsWith("ий", StringComparison.Ordinal) || lemma.EndsWith("ой", StringComparison.Ordinal) ? RussianAdjectives.Forms(lemma).Concat(RussianNouns.Forms(lemma))
            : RussianNouns.Forms(lemma);
        return forms.Prepend(lemma);
    }
}
