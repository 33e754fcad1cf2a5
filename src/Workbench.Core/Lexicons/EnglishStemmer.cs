using System.Buffers;
using System.Collections.Frozen;

namespace Workbench.Lexicons;

/// <summary>
/// The English stemmer ("Porter2") of M. Porter's Snowball project (snowballstem.org/algorithms/english/stemmer.html,
/// version 2.2). The apostrophe is <c>'</c>; ’ counts as the same.
/// </summary>
public static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly SearchValues<char> LettersBeforeLi = SearchValues.Create("cdeghkmnrt");
    private static readonly SearchValues<char> DoubledLetters = SearchValues.Create("bdfgmnprt");

    /// <summary>Words that the steps would spoil, with their stems.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Exceptions =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl",
            ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky",
            ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that are left alone after step 1a.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Finished =
        new[] { "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed" }
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] FirstRegions = ["gener", "commun", "arsen"];

    private static readonly SuffixTable<Step2> Step2Suffixes = new(
        (Step2.Tion, "tional"), (Step2.Ence, "enci"), (Step2.Ance, "anci"), (Step2.Able, "abli"), (Step2.Ent, "entli"),
        (Step2.Ize, "izer ization"), (Step2.Ate, "ational ation ator"), (Step2.Al, "alism aliti alli"), (Step2.Ful, "fulness fulli"),
        (Step2.Ous, "ousli ousness"), (Step2.Ive, "iveness iviti"), (Step2.Ble, "biliti bli"), (Step2.OgAfterL, "ogi"),
        (Step2.Less, "lessli"), (Step2.DeleteAfterValidLi, "li"));

    private static readonly string[] Step2Replacements = ["tion", "ence", "ance", "able", "ent", "ize", "ate", "al", "ful", "ous", "ive", "ble", "less"];

    private static readonly SuffixTable<Step3> Step3Suffixes = new(
        (Step3.Tion, "tional"), (Step3.Ate, "ational"), (Step3.Al, "alize"), (Step3.Ic, "icate iciti ical"), (Step3.Delete, "ful ness"),
        (Step3.DeleteInR2, "ative"));

    private static readonly SuffixTable<Step4> Step4Suffixes = new(
        (Step4.Delete, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"), (Step4.DeleteAfterSOrT, "ion"));

    private enum Step2
    {
        Tion,
        Ence,
        Ance,
        Able,
        Ent,
        Ize,
        Ate,
        Al,
        Ful,
        Ous,
        Ive,
        Ble,
        Less,
        OgAfterL,
        DeleteAfterValidLi,
    }

    private enum Step3
    {
        Tion,
        Ate,
        Al,
        Ic,
        Delete,
        DeleteInR2,
    }

    private enum Step4
    {
        Delete,
        DeleteAfterSOrT,
    }

    /// <summary>The stem in lower case.</summary>
    public static string Stem(string word)
    {
        var stem = new StemBuffer(word, stackalloc char[StemBuffer.OnStack]);
        FoldApostrophes(ref stem);
        if (Exceptions.TryGetValue(stem.Letters, out var known))
        {
            return known;
        }

        if (stem.Length <= 2)
        {
            return stem.ToStem(word);
        }

        MarkConsonantY(ref stem);
        var r1 = FirstRegion(stem);
        var r2 = stem.RegionAfter(r1, Vowels);
        RemovePossessive(ref stem);
        RemovePlural(ref stem);
        if (!Finished.Contains(stem.Letters))
        {
            RemovePast(ref stem, r1);
            ReplaceFinalY(ref stem);
            ShortenDerivation(ref stem, r1);
            RemoveDerivation(ref stem, r1, r2);
            RemoveResidue(ref stem, r2);
            RemoveFinalLetter(ref stem, r1, r2);
        }

        RestoreY(ref stem);
        return stem.ToStem(word);
    }

    private static void FoldApostrophes(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            stem[i] = stem[i] == '’' ? '\'' : stem[i];
        }
    }

    /// <summary>A y that is a consonant becomes Y; an apostrophe in front goes.</summary>
    private static void MarkConsonantY(ref StemBuffer stem)
    {
        if (stem[0] == '\'')
        {
            stem.RemoveAt(0, 1);
        }

        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'y' && (i == 0 || IsVowel(stem[i - 1])))
            {
                stem[i] = 'Y';
            }
        }
    }

    private static void RestoreY(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            stem[i] = stem[i] == 'Y' ? 'y' : stem[i];
        }
    }

    private static int FirstRegion(in StemBuffer stem)
    {
        foreach (var beginning in FirstRegions)
        {
            if (stem.Letters.StartsWith(beginning, StringComparison.Ordinal))
            {
                return beginning.Length;
            }
        }

        return stem.RegionAfter(0, Vowels);
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter);

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);

    /// <summary>Step 0.</summary>
    private static void RemovePossessive(ref StemBuffer stem) =>
        stem.Delete(stem.EndsWith("'s'") ? 3 : stem.EndsWith("'s") ? 2 : stem.EndsWith("'") ? 1 : 0);

    /// <summary>Step 1a.</summary>
    private static void RemovePlural(ref StemBuffer stem)
    {
        if (stem.EndsWith("sses"))
        {
            stem.Delete(2);
        }
        else if (stem.EndsWith("ied") || stem.EndsWith("ies"))
        {
            stem.Delete(stem.Length > 4 ? 2 : 1);
        }
        else if (stem.EndsWith("s") && !stem.EndsWith("us") && !stem.EndsWith("ss") && stem.Length > 2 && HasVowel(stem.Letters[..^2]))
        {
            stem.Delete(1);
        }
    }

    /// <summary>Step 1b.</summary>
    private static void RemovePast(ref StemBuffer stem, int r1)
    {
        var eed = stem.EndsWith("eedly") ? 5 : stem.EndsWith("eed") ? 3 : 0;
        if (eed > 0)
        {
            stem.Delete(stem.Length - eed >= r1 ? eed - 2 : 0);
            return;
        }

        var length = stem.EndsWith("ingly") ? 5 : stem.EndsWith("edly") ? 4 : stem.EndsWith("ing") ? 3 : stem.EndsWith("ed") ? 2 : 0;
        if (length > 0 && HasVowel(stem.Letters[..^length]))
        {
            stem.Delete(length);
            RepairEnd(ref stem, r1);
        }
    }

    private static void RepairEnd(ref StemBuffer stem, int r1)
    {
        if (EndsWithDouble(stem.Letters))
        {
            stem.Delete(1);
        }
        else if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz") || (stem.Length == r1 && EndsWithShortSyllable(stem.Letters)))
        {
            stem.ReplaceEnd(0, "e");
        }
    }

    private static bool EndsWithDouble(ReadOnlySpan<char> letters) =>
        letters.Length > 1 && letters[^1] == letters[^2] && DoubledLetters.Contains(letters[^1]);

    private static bool EndsWithShortSyllable(ReadOnlySpan<char> letters) =>
        letters.Length switch
        {
            < 2 => false,
            2 => IsVowel(letters[0]) && !IsVowel(letters[1]),
            _ => !IsVowel(letters[^3]) && IsVowel(letters[^2]) && !IsVowel(letters[^1]) && letters[^1] is not ('w' or 'x' or 'Y'),
        };

    /// <summary>Step 1c.</summary>
    private static void ReplaceFinalY(ref StemBuffer stem)
    {
        if (stem.Length > 2 && stem[stem.Length - 1] is 'y' or 'Y' && !IsVowel(stem[stem.Length - 2]))
        {
            stem[stem.Length - 1] = 'i';
        }
    }

    /// <summary>Step 2.</summary>
    private static void ShortenDerivation(ref StemBuffer stem, int r1)
    {
        var (length, action) = Step2Suffixes.Find(stem.Letters);
        if (length == 0 || stem.Length - length < r1)
        {
            return;
        }

        var before = stem.Length > length ? stem[stem.Length - length - 1] : '\0';
        if (action == Step2.OgAfterL)
        {
            stem.Delete(before == 'l' ? 1 : 0);
        }
        else if (action == Step2.DeleteAfterValidLi)
        {
            stem.Delete(LettersBeforeLi.Contains(before) ? length : 0);
        }
        else
        {
            stem.ReplaceEnd(length, Step2Replacements[(int)action]);
        }
    }

    /// <summary>Step 3.</summary>
    private static void RemoveDerivation(ref StemBuffer stem, int r1, int r2)
    {
        var (length, action) = Step3Suffixes.Find(stem.Letters);
        if (length > 0 && stem.Length - length >= r1 && (action != Step3.DeleteInR2 || stem.Length - length >= r2))
        {
            stem.ReplaceEnd(length, action switch { Step3.Tion => "tion", Step3.Ate => "ate", Step3.Al => "al", Step3.Ic => "ic", _ => "" });
        }
    }

    /// <summary>Step 4.</summary>
    private static void RemoveResidue(ref StemBuffer stem, int r2)
    {
        var (length, action) = Step4Suffixes.Find(stem.Letters);
        if (length > 0 && stem.Length - length >= r2 && (action == Step4.Delete || stem.Letters[..^length] is [.., 's' or 't']))
        {
            stem.Delete(length);
        }
    }

    /// <summary>Step 5.</summary>
    private static void RemoveFinalLetter(ref StemBuffer stem, int r1, int r2)
    {
        var last = stem.Length - 1;
        if (stem.EndsWith("e") && (last >= r2 || (last >= r1 && !EndsWithShortSyllable(stem.Letters[..^1]))))
        {
            stem.Delete(1);
        }
        else if (stem.EndsWith("ll") && last >= r2)
        {
            stem.Delete(1);
        }
    }
}
