using System.Buffers;

namespace Workbench.Lexicons;

/// <summary>The German stemmer of M. Porter's Snowball project (snowballstem.org/algorithms/german/stemmer.html, version 2.2).</summary>
public static class GermanStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöü");
    private static readonly SearchValues<char> LettersBeforeS = SearchValues.Create("bdfghklmnrt");
    private static readonly SearchValues<char> LettersBeforeSt = SearchValues.Create("bdfghklmnt");
    private const int ShortestRegion = 3;

    private static readonly SuffixTable<Step1> Step1Suffixes = new((Step1.Delete, "em ern er"), (Step1.DeleteAndNis, "e en es"), (Step1.DeleteS, "s"));

    private static readonly SuffixTable<Step2> Step2Suffixes = new((Step2.Delete, "en er est"), (Step2.DeleteSt, "st"));

    private static readonly SuffixTable<Step3> Step3Suffixes = new(
        (Step3.DeleteAndIg, "end ung"), (Step3.DeleteUnlessAfterE, "ig ik isch"), (Step3.DeleteAndErEn, "lich heit"), (Step3.DeleteAndLichIg, "keit"));

    private enum Step1
    {
        Delete,
        DeleteAndNis,
        DeleteS,
    }

    private enum Step2
    {
        Delete,
        DeleteSt,
    }

    private enum Step3
    {
        DeleteAndIg,
        DeleteUnlessAfterE,
        DeleteAndErEn,
        DeleteAndLichIg,
    }

    /// <summary>The stem in lower case, without umlauts.</summary>
    public static string Stem(string word)
    {
        var stem = new StemBuffer(word, stackalloc char[StemBuffer.OnStack]);
        MarkConsonants(ref stem);
        var (r1, r2) = Regions(stem);
        RemoveInflection(ref stem, r1);
        RemoveComparison(ref stem, r1);
        RemoveDerivation(ref stem, r1, r2);
        RestoreLetters(ref stem);
        return stem.ToStem(word);
    }

    /// <summary>ß is ss; u and y between vowels are consonants.</summary>
    private static void MarkConsonants(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'ß')
            {
                stem.Replace(i, "ss");
            }
        }

        for (var i = 1; i < stem.Length - 1; i++)
        {
            if (stem[i] is 'u' or 'y' && Vowels.Contains(stem[i - 1]) && Vowels.Contains(stem[i + 1]))
            {
                stem[i] = stem[i] == 'u' ? 'U' : 'Y';
            }
        }
    }

    private static (int R1, int R2) Regions(in StemBuffer stem)
    {
        if (stem.Length < ShortestRegion)
        {
            return (stem.Length, stem.Length);
        }

        var r1 = stem.RegionAfter(0, Vowels);
        return (Math.Max(r1, ShortestRegion), stem.RegionAfter(r1, Vowels));
    }

    /// <summary>Step 1.</summary>
    private static void RemoveInflection(ref StemBuffer stem, int r1)
    {
        var (length, action) = Step1Suffixes.Find(stem.Letters);
        if (length == 0 || stem.Length - length < r1 || (action == Step1.DeleteS && !IsBefore(stem.Letters[..^1], LettersBeforeS)))
        {
            return;
        }

        stem.Delete(length);
        if (action == Step1.DeleteAndNis && stem.EndsWith("niss"))
        {
            stem.Delete(1);
        }
    }

    /// <summary>Step 2.</summary>
    private static void RemoveComparison(ref StemBuffer stem, int r1)
    {
        var (length, action) = Step2Suffixes.Find(stem.Letters);
        var stays = action == Step2.DeleteSt && (stem.Length - length < ShortestRegion + 1 || !IsBefore(stem.Letters[..^length], LettersBeforeSt));
        if (length > 0 && stem.Length - length >= r1 && !stays)
        {
            stem.Delete(length);
        }
    }

    /// <summary>Step 3.</summary>
    private static void RemoveDerivation(ref StemBuffer stem, int r1, int r2)
    {
        var (length, action) = Step3Suffixes.Find(stem.Letters);
        if (length == 0 || stem.Length - length < r2 || (action == Step3.DeleteUnlessAfterE && stem.Letters[..^length].EndsWith('e')))
        {
            return;
        }

        stem.Delete(length);
        switch (action)
        {
            case Step3.DeleteAndIg when !stem.EndsWith("eig"):
                DeleteIn(ref stem, r2, "ig");
                break;
            case Step3.DeleteAndErEn:
                DeleteIn(ref stem, r1, stem.EndsWith("er") ? "er" : "en");
                break;
            case Step3.DeleteAndLichIg:
                DeleteIn(ref stem, r2, stem.EndsWith("lich") ? "lich" : "ig");
                break;
        }
    }

    private static bool IsBefore(ReadOnlySpan<char> letters, SearchValues<char> allowed) => !letters.IsEmpty && allowed.Contains(letters[^1]);

    private static void DeleteIn(ref StemBuffer stem, int region, string suffix)
    {
        if (stem.EndsWith(suffix) && stem.Length - suffix.Length >= region)
        {
            stem.Delete(suffix.Length);
        }
    }

    private static void RestoreLetters(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            stem[i] = stem[i] switch { 'ä' => 'a', 'ö' => 'o', 'ü' or 'U' => 'u', 'Y' => 'y', var letter => letter };
        }
    }
}
