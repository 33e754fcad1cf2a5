using System.Buffers;

namespace Workbench.Lexicons;

/// <summary>
/// The Russian stemmer of M. Porter's Snowball project (snowballstem.org/algorithms/russian/stemmer.html, version 2.2).
/// ё counts as е; the word should be in NFC.
/// </summary>
public static class RussianStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюя");

    private static readonly SuffixTable<Condition> PerfectiveGerund = new(
        (Condition.AfterAOrYa, "в вши вшись"),
        (Condition.Always, "ив ивши ившись ыв ывши ывшись"));

    private static readonly SuffixTable<Condition> Adjective = new(
        (Condition.Always, "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею"));

    private static readonly SuffixTable<Condition> Participle = new(
        (Condition.AfterAOrYa, "ем нн вш ющ щ"),
        (Condition.Always, "ивш ывш ующ"));

    private static readonly SuffixTable<Condition> Verb = new(
        (Condition.AfterAOrYa, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
        (Condition.Always, "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"));

    private static readonly SuffixTable<Condition> Noun = new(
        (Condition.Always, "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"));

    private static readonly SuffixTable<Condition> Superlative = new((Condition.Always, "ейш ейше"));

    private static readonly SuffixTable<Condition> Derivational = new((Condition.Always, "ост ость"));

    private enum Condition
    {
        Always,
        AfterAOrYa,
    }

    /// <summary>The stem in lower case.</summary>
    public static string Stem(string word)
    {
        var stem = new StemBuffer(word, stackalloc char[StemBuffer.OnStack]);
        for (var i = 0; i < stem.Length; i++)
        {
            stem[i] = stem[i] == 'ё' ? 'е' : stem[i];
        }

        var rv = AfterFirstVowel(stem);
        var r2 = stem.RegionAfter(stem.RegionAfter(0, Vowels), Vowels);
        RemoveInflection(ref stem, rv);
        if (stem.From(rv).EndsWith('и'))
        {
            stem.Delete(1);
        }

        RemoveDerivation(ref stem, rv, r2);
        Tidy(ref stem, rv);
        return stem.ToStem(word);
    }

    private static int AfterFirstVowel(in StemBuffer stem)
    {
        var vowel = stem.Letters.IndexOfAny(Vowels);
        return vowel < 0 ? stem.Length : vowel + 1;
    }

    /// <summary>Step 1.</summary>
    private static void RemoveInflection(ref StemBuffer stem, int rv)
    {
        if (Remove(ref stem, rv, PerfectiveGerund))
        {
            return;
        }

        if (stem.From(rv) is [.., 'с', 'я' or 'ь'])
        {
            stem.Delete(2);
        }

        if (Remove(ref stem, rv, Adjective))
        {
            Remove(ref stem, rv, Participle);
        }
        else if (!Remove(ref stem, rv, Verb))
        {
            Remove(ref stem, rv, Noun);
        }
    }

    /// <summary>Step 3.</summary>
    private static void RemoveDerivation(ref StemBuffer stem, int rv, int r2)
    {
        var (length, _) = Derivational.Find(stem.From(rv));
        if (length > 0 && stem.Length - length >= r2)
        {
            stem.Delete(length);
        }
    }

    /// <summary>Step 4.</summary>
    private static void Tidy(ref StemBuffer stem, int rv)
    {
        if (stem.From(rv).EndsWith('ь'))
        {
            stem.Delete(1);
            return;
        }

        Remove(ref stem, rv, Superlative);
        if (stem.From(rv) is [.., 'н', 'н'])
        {
            stem.Delete(1);
        }
    }

    /// <summary>Removes the longest suffix inside RV; when its condition fails no shorter one is tried.</summary>
    private static bool Remove(ref StemBuffer stem, int rv, SuffixTable<Condition> suffixes)
    {
        var region = stem.From(rv);
        var (length, condition) = suffixes.Find(region);
        if (length == 0 || (condition == Condition.AfterAOrYa && region[..^length] is not [.., 'а' or 'я']))
        {
            return false;
        }

        stem.Delete(length);
        return true;
    }
}
