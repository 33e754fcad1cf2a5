using System.Buffers;

namespace Workbench.Lexicons;

/// <summary>The French stemmer of M. Porter's Snowball project (snowballstem.org/algorithms/french/stemmer.html, version 2.2).</summary>
/// <remarks>While it works, I, U and Y are the letters where they are no vowels, and He, Hi stand for ë, ï.</remarks>
public static class FrenchStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyâàëéêèïîôûù");
    private static readonly SearchValues<char> LettersKeepingS = SearchValues.Create("aiouès");

    private static readonly string[] VerbRegions = ["par", "col", "tap"];

    private static readonly string[] Doubles = ["enn", "onn", "ett", "ell", "eill"];

    private static readonly SuffixTable<FrenchVerb> IVerb = new(
        (FrenchVerb.DeleteAfterConsonant, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent"
            + " issais issait issant issante issantes issants isse issent isses issez issiez issions issons it"));

    private static readonly SuffixTable<FrenchVerb> OtherVerb = new(
        (FrenchVerb.DeleteInR2, "ions"),
        (FrenchVerb.Delete, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"),
        (FrenchVerb.DeleteAndE, "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions"));

    private enum FrenchVerb
    {
        Delete,
        DeleteAndE,
        DeleteInR2,
        DeleteAfterConsonant,
    }

    /// <summary>The stem in lower case.</summary>
    public static string Stem(string word)
    {
        var stem = new StemBuffer(word, stackalloc char[StemBuffer.OnStack]);
        MarkConsonants(ref stem);
        var rv = VerbRegion(stem);
        var r1 = stem.RegionAfter(0, Vowels);
        var r2 = stem.RegionAfter(r1, Vowels);
        if (FrenchStandardSuffix.Remove(ref stem, rv, r1, r2) || RemoveIVerb(ref stem, rv) || RemoveVerb(ref stem, rv, r2))
        {
            RepairEnd(ref stem);
        }
        else
        {
            RemoveResidue(ref stem, rv, r2);
        }

        RemoveDouble(ref stem);
        RemoveAccent(ref stem);
        RestoreLetters(ref stem);
        return stem.ToStem(word);
    }

    internal static bool IsVowel(char letter) => Vowels.Contains(letter);

    /// <summary>Marks letter by letter and, where one letter calls for several marks, in the order of the published rules.</summary>
    private static void MarkConsonants(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            while (MarkBehind(ref stem, i) || MarkAt(ref stem, i))
            {
            }
        }
    }

    /// <summary>u and i between vowels, y behind a vowel, u behind q.</summary>
    private static bool MarkBehind(ref StemBuffer stem, int index)
    {
        var behind = index + 1;
        if (behind >= stem.Length)
        {
            return false;
        }

        var marks = stem[behind] switch
        {
            'u' => stem[index] == 'q' || IsBetweenVowels(stem, behind),
            'i' => IsBetweenVowels(stem, behind),
            'y' => IsVowel(stem[index]),
            _ => false,
        };
        stem[behind] = marks ? char.ToUpperInvariant(stem[behind]) : stem[behind];
        return marks;
    }

    /// <summary>ë, ï, and y before a vowel.</summary>
    private static bool MarkAt(ref StemBuffer stem, int index)
    {
        switch (stem[index])
        {
            case 'ë':
                stem.Replace(index, "He");
                return true;
            case 'ï':
                stem.Replace(index, "Hi");
                return true;
            case 'y' when index < stem.Length - 1 && IsVowel(stem[index + 1]):
                stem[index] = 'Y';
                return true;
            default:
                return false;
        }
    }

    private static bool IsBetweenVowels(in StemBuffer stem, int index) =>
        index < stem.Length - 1 && IsVowel(stem[index - 1]) && IsVowel(stem[index + 1]);

    private static int VerbRegion(in StemBuffer stem)
    {
        if ((stem.Length > 2 && IsVowel(stem[0]) && IsVowel(stem[1])) || StartsWithVerbRegion(stem.Letters))
        {
            return 3;
        }

        for (var i = 1; i < stem.Length; i++)
        {
            if (IsVowel(stem[i]))
            {
                return i + 1;
            }
        }

        return stem.Length;
    }

    private static bool StartsWithVerbRegion(ReadOnlySpan<char> letters)
    {
        foreach (var beginning in VerbRegions)
        {
            if (letters.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Step 2a.</summary>
    private static bool RemoveIVerb(ref StemBuffer stem, int rv)
    {
        var region = stem.From(rv);
        var (length, _) = IVerb.Find(region);
        var before = region[..^length];
        if (length == 0 || before.IsEmpty || before[^1] == 'H' || IsVowel(before[^1]))
        {
            return false;
        }

        stem.Delete(length);
        return true;
    }

    /// <summary>Step 2b.</summary>
    private static bool RemoveVerb(ref StemBuffer stem, int rv, int r2)
    {
        var (length, action) = OtherVerb.Find(stem.From(rv));
        if (length == 0 || (action == FrenchVerb.DeleteInR2 && stem.Length - length < r2))
        {
            return false;
        }

        stem.Delete(length);
        if (action == FrenchVerb.DeleteAndE && stem.From(rv).EndsWith('e'))
        {
            stem.Delete(1);
        }

        return true;
    }

    /// <summary>Step 3.</summary>
    private static void RepairEnd(ref StemBuffer stem)
    {
        if (stem.Length > 0)
        {
            ref var last = ref stem[stem.Length - 1];
            last = last switch { 'Y' => 'i', 'ç' => 'c', _ => last };
        }
    }

    /// <summary>Step 4.</summary>
    private static void RemoveResidue(ref StemBuffer stem, int rv, int r2)
    {
        if (stem.Letters is [.., var before, 's'] && (stem.Letters[..^1].EndsWith("Hi", StringComparison.Ordinal) || !LettersKeepingS.Contains(before)))
        {
            stem.Delete(1);
        }

        switch (stem.From(rv))
        {
            case [.., 's' or 't', 'i', 'o', 'n'] when stem.Length - 3 >= r2:
                stem.Delete(3);
                break;
            case [.., 'i' or 'I', 'e', 'r']:
                stem.ReplaceEnd(3, "i");
                break;
            case [.., 'i' or 'I', 'è', 'r', 'e']:
                stem.ReplaceEnd(4, "i");
                break;
            case [.., 'e']:
                stem.Delete(1);
                break;
        }
    }

    /// <summary>Step 5.</summary>
    private static void RemoveDouble(ref StemBuffer stem)
    {
        foreach (var ending in Doubles)
        {
            if (stem.EndsWith(ending))
            {
                stem.Delete(1);
                return;
            }
        }
    }

    /// <summary>Step 6.</summary>
    private static void RemoveAccent(ref StemBuffer stem)
    {
        var vowel = stem.Length - 1;
        while (vowel >= 0 && !IsVowel(stem[vowel]))
        {
            vowel--;
        }

        if (vowel >= 0 && vowel < stem.Length - 1 && stem[vowel] is 'é' or 'è')
        {
            stem[vowel] = 'e';
        }
    }

    private static void RestoreLetters(ref StemBuffer stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] != 'H')
            {
                stem[i] = stem[i] switch { 'I' => 'i', 'U' => 'u', 'Y' => 'y', var letter => letter };
                continue;
            }

            stem.RemoveAt(i, 1);
            if (i < stem.Length && stem[i] is 'e' or 'i')
            {
                stem[i] = stem[i] == 'e' ? 'ë' : 'ï';
            }
        }
    }
}
