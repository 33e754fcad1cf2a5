using Workbench.Importing.Cleaning.Scans;
using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>
/// Joins words broken at the ends of lines and pages. Whether two halves are one word, a compound or two words is judged by how the
/// text writes them elsewhere; so are the hyphens that a scan lost inside compounds.
/// </summary>
internal sealed class BrokenWordRule() : CleaningRule("broken-words", "words broken at line and page ends are joined, lost hyphens of compounds set back")
{
    // One page in seven ends within a word: the odds at which a whole word outweighs two that follow one another.
    private const double BreakOdds = 5.7;
    private const double UnseenPair = 0.3;

    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        var patches = new List<Patch>();
        var tight = HasTightDashes(scan.Source);
        for (var i = 0; i + 1 < scan.Body.Count; i++)
        {
            var (line, next) = (scan.Written[scan.Body[i]], scan.Written[scan.Body[i + 1]]);
            var turns = scan.Pages.TurnsBetween(line.Start, next.Start);
            if (Joint(line.Text, next.Text, turns, tight, scan.Words) is var (cut, insert))
            {
                AddJoint(scan, i, line, cut, insert, patches);
            }
        }

        AddLostHyphens(scan, patches);
        return new Findings([.. patches.OrderBy(patch => patch.Start)], patches.Count > 0 && scan.Pages.IsKnown);
    }

    private void AddJoint(ScanText scan, int i, ScanLine line, int cut, string insert, List<Patch> patches)
    {
        if (cut == 0 || line.IsOriginal(line.Text.Length - cut, cut))
        {
            if (cut > 0)
            {
                patches.Add(Replace(line.Place(line.Text.Length - cut), cut, ""));
            }

            patches.AddRange(scan.Gap(i).Select((gap, n) => Replace(gap.Start, gap.Length, n == 0 ? insert : "")));
        }
    }

    /// <summary>How many characters go at the end of the line, and what stands between the halves; null where two words meet.</summary>
    private static (int Cut, string Insert)? Joint(string line, string next, bool turns, bool tightDashes, Vocabulary words)
    {
        var (tail, head) = (Tail(line), Head(next));
        return line[^1] switch
        {
            '\u00AD' or '¬' => (1, ""),
            '-' or '\u2010' when tail.Length > 1 && head.Length > 0 =>
                char.IsLower(next[0]) && words.Count(tail[..^1] + head) > words.Count(tail + head) ? (1, "") : (0, ""),
            '—' when tightDashes && !LineLook.EndsSentence(line.AsSpan(0, line.Length - 1)) => (0, ""),
            _ when next[0] == '—' && tightDashes && next.Length > 1 && !LineLook.EndsSentence(line) => (0, ""),
            _ when turns && char.IsLower(next[0]) && tail.Length > 0 && head.Length > 0 => AcrossPages(tail, head, words),
            _ => null,
        };
    }

    private static (int, string)? AcrossPages(string tail, string head, Vocabulary words)
    {
        var (joined, compound, pair) = (words.Count(tail + head), words.Count($"{tail}-{head}"), words.Count(tail, head));
        var unknown = words.Count(tail) <= 1 && words.Count(head) <= 1;
        return compound > joined && compound > pair ? (0, "-")
            : joined > BreakOdds * Math.Max(pair, UnseenPair) || (unknown && pair == 0) || (joined > 0 && (words.Count(tail) <= 1 || words.Count(head) <= 1)) ? (0, "")
            : null;
    }

    private void AddLostHyphens(ScanText scan, List<Patch> patches)
    {
        if (!scan.Pages.IsKnown)
        {
            return;
        }

        var compounds = new Compounds(scan.Words);
        var word = new List<(char Character, int Place)>();
        for (var i = 0; i < scan.Body.Count; i++)
        {
            var line = scan.Written[scan.Body[i]];
            for (var at = 0; at < line.Text.Length; at++)
            {
                if (char.IsLetter(line.Text[at]) || line.Text[at] == '-')
                {
                    word.Add((line.Text[at], line.Place(at)));
                }
                else
                {
                    Close(word, compounds, patches);
                }
            }

            if (!line.Text.EndsWith('-'))
            {
                Close(word, compounds, patches);
            }
        }

        Close(word, compounds, patches);
    }

    private void Close(List<(char Character, int Place)> word, Compounds compounds, List<Patch> patches)
    {
        if (word.Count > 4)
        {
            foreach (var missing in compounds.Missing(string.Concat(word.Select(letter => letter.Character))))
            {
                patches.Add(Replace(word[missing].Place, 0, "-"));
            }
        }

        word.Clear();
    }

    // Books set the dash without spaces or with, and keep to it.
    private static bool HasTightDashes(string source)
    {
        var (tight, spaced) = (0, 0);
        for (var i = 1; i + 1 < source.Length; i++)
        {
            if (source[i] is '—' or '‹')
            {
                tight += char.IsLetter(source[i - 1]) && char.IsLetter(source[i + 1]) ? 1 : 0;
                spaced += source[i - 1] == ' ' && source[i + 1] == ' ' ? 1 : 0;
            }
        }

        return tight > 2 * spaced;
    }

    private static string Tail(string line)
    {
        var start = line.Length;
        while (start > 0 && (char.IsLetter(line[start - 1]) || line[start - 1] is '-' or '\u2010'))
        {
            start--;
        }

        return line[start..];
    }

    private static string Head(string line)
    {
        var end = 0;
        while (end < line.Length && (char.IsLetter(line[end]) || (line[end] == '-' && end > 0)))
        {
            end++;
        }

        return line[..end].TrimEnd('-');
    }
}
