namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Writes a word in the one script most of its letters are of, where scans and keyboards mixed in letters that only look alike.</summary>
internal sealed class LookAlikeRule() : CleaningRule("look-alikes", "letters of another script that only look alike are set back")
{
    private const string Latin = "aceopxyABCEHKMOPTXkiIjJsS";
    private const string Cyrillic = "асеорхуАВСЕНКМОРТХкіІјЈѕЅ";

    public override Findings Find(ScanText scan)
    {
        var patches = new List<Patch>();
        var source = scan.Source;
        for (var at = source.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF'); at >= 0 && at < source.Length; at = NextCyrillic(source, at))
        {
            var start = at;
            while (start > 0 && char.IsLetter(source[start - 1]))
            {
                start--;
            }

            while (at < source.Length && char.IsLetter(source[at]))
            {
                at++;
            }

            AddWord(source, start, at, patches);
        }

        return new Findings(patches, patches.Count > 0);
    }

    private static int NextCyrillic(string source, int from)
    {
        var next = source.AsSpan(from).IndexOfAnyInRange('\u0400', '\u04FF');
        return next < 0 ? -1 : from + next;
    }

    private void AddWord(string source, int start, int end, List<Patch> patches)
    {
        var word = source.AsSpan(start, end - start);
        var cyrillic = 0;
        foreach (var letter in word)
        {
            cyrillic += letter is >= '\u0400' and <= '\u04FF' ? 1 : 0;
        }

        if (cyrillic == word.Length)
        {
            return;
        }

        var (from, to) = cyrillic * 2 >= word.Length ? (Latin, Cyrillic) : (Cyrillic, Latin);
        var found = new List<Patch>();
        for (var i = 0; i < word.Length; i++)
        {
            var isWrong = word[i] is >= '\u0400' and <= '\u04FF' == (from == Cyrillic);
            var place = from.IndexOf(word[i], StringComparison.Ordinal);
            if (isWrong && place < 0)
            {
                return;
            }

            if (isWrong)
            {
                found.Add(Replace(start + i, 1, to[place].ToString()));
            }
        }

        patches.AddRange(found);
    }
}
