namespace Workbench.Lexicons;

/// <summary>Step 1 of the French stemmer: what makes nouns, adjectives and adverbs.</summary>
internal static class FrenchStandardSuffix
{
    private static readonly SuffixTable<Kind> Suffixes = new(
        (Kind.Ance, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (Kind.Ation, "atrice ateur ation atrices ateurs ations"),
        (Kind.Logie, "logie logies"),
        (Kind.Ution, "usion ution usions utions"),
        (Kind.Ence, "ence ences"),
        (Kind.Ement, "ement ements"),
        (Kind.Ite, "ité ités"),
        (Kind.If, "if ive ifs ives"),
        (Kind.Eaux, "eaux"),
        (Kind.Aux, "aux"),
        (Kind.Euse, "euse euses"),
        (Kind.Issement, "issement issements"),
        (Kind.Amment, "amment"),
        (Kind.Emment, "emment"),
        (Kind.Ment, "ment ments"));

    private enum Kind
    {
        Ance,
        Ation,
        Logie,
        Ution,
        Ence,
        Ement,
        Ite,
        If,
        Eaux,
        Aux,
        Euse,
        Issement,
        Amment,
        Emment,
        Ment,
    }

    /// <summary>Whether a suffix was removed and the word is not to be tried as a verb; an adverb's ending is removed and the rest still tried.</summary>
    public static bool Remove(ref StemBuffer stem, int rv, int r1, int r2)
    {
        var (length, kind) = Suffixes.Find(stem.Letters);
        if (length == 0)
        {
            return false;
        }

        var start = stem.Length - length;
        return kind switch
        {
            Kind.Ance => start >= r2 && Replace(ref stem, length, ""),
            Kind.Logie => start >= r2 && Replace(ref stem, length, "log"),
            Kind.Ution => start >= r2 && Replace(ref stem, length, "u"),
            Kind.Ence => start >= r2 && Replace(ref stem, length, "ent"),
            Kind.Eaux => Replace(ref stem, length, "eau"),
            Kind.Aux => start >= r1 && Replace(ref stem, length, "al"),
            Kind.Euse => start >= r1 && Replace(ref stem, length, start >= r2 ? "" : "eux"),
            Kind.Issement => start >= r1 && start > 0 && !FrenchStemmer.IsVowel(stem[start - 1]) && Replace(ref stem, length, ""),
            Kind.Ation => start >= r2 && RemoveAtion(ref stem, length, r2),
            Kind.Ement => start >= rv && RemoveEment(ref stem, length, rv, r1, r2),
            Kind.Ite => start >= r2 && RemoveIte(ref stem, length, r2),
            Kind.If => start >= r2 && RemoveIf(ref stem, length, r2),
            _ => RemoveAdverb(ref stem, kind, length, rv),
        };
    }

    private static bool Replace(ref StemBuffer stem, int length, string replacement)
    {
        stem.ReplaceEnd(length, replacement);
        return true;
    }

    private static bool RemoveAtion(ref StemBuffer stem, int length, int r2)
    {
        stem.Delete(length);
        DeleteOrReplace(ref stem, "ic", r2, "iqU");
        return true;
    }

    private static bool RemoveEment(ref StemBuffer stem, int length, int rv, int r1, int r2)
    {
        stem.Delete(length);
        if (stem.EndsWith("iv"))
        {
            if (DeleteIn(ref stem, "iv", r2))
            {
                DeleteIn(ref stem, "at", r2);
            }
        }
        else if (stem.EndsWith("eus"))
        {
            if (!DeleteIn(ref stem, "eus", r2) && stem.Length - 3 >= r1)
            {
                stem.ReplaceEnd(3, "eux");
            }
        }
        else if (stem.EndsWith("abl") || stem.EndsWith("iqU"))
        {
            stem.Delete(stem.Length - 3 >= r2 ? 3 : 0);
        }
        else if ((stem.EndsWith("ièr") || stem.EndsWith("Ièr")) && stem.Length - 3 >= rv)
        {
            stem.ReplaceEnd(3, "i");
        }

        return true;
    }

    private static bool RemoveIte(ref StemBuffer stem, int length, int r2)
    {
        stem.Delete(length);
        DeleteOrReplace(ref stem, "abil", r2, "abl");
        DeleteOrReplace(ref stem, "ic", r2, "iqU");
        DeleteIn(ref stem, "iv", r2);
        return true;
    }

    private static bool RemoveIf(ref StemBuffer stem, int length, int r2)
    {
        stem.Delete(length);
        if (DeleteIn(ref stem, "at", r2))
        {
            DeleteOrReplace(ref stem, "ic", r2, "iqU");
        }

        return true;
    }

    private static bool RemoveAdverb(ref StemBuffer stem, Kind kind, int length, int rv)
    {
        var start = stem.Length - length;
        if (kind == Kind.Ment)
        {
            stem.Delete(start > rv && FrenchStemmer.IsVowel(stem[start - 1]) ? length : 0);
        }
        else if (start >= rv)
        {
            stem.ReplaceEnd(length, kind == Kind.Amment ? "ant" : "ent");
        }

        return false;
    }

    private static bool DeleteIn(ref StemBuffer stem, string suffix, int region)
    {
        var deletes = stem.EndsWith(suffix) && stem.Length - suffix.Length >= region;
        stem.Delete(deletes ? suffix.Length : 0);
        return deletes;
    }

    private static void DeleteOrReplace(ref StemBuffer stem, string suffix, int region, string replacement)
    {
        if (stem.EndsWith(suffix) && !DeleteIn(ref stem, suffix, region))
        {
            stem.ReplaceEnd(suffix.Length, replacement);
        }
    }
}
