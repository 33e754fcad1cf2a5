using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>
/// Finds headings: lines in capitals, and lines that the table of contents names. A heading takes along what the contents say of it:
/// its date, its occasion.
/// </summary>
internal sealed partial class Headings(BodyLines lines, ImmutableArray<ContentsEntry> contents)
{
    private const int MostLines = 12;
    private const double Alike = 0.26;
    private const double AlikeInSmallLetters = 0.15;

    private readonly HashSet<ContentsEntry> used = [];
    private bool inRoman;
    private bool inNumbered;
    private int lastRoman;

    public List<TextBlock> Find(Func<int, bool> isFree)
    {
        var found = new List<TextBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            var afterHeading = found.Count > 0 && found[^1].End == i;
            if (isFree(i) && MayStart(i, afterHeading) && At(i, afterHeading) is { } heading)
            {
                found.Add(heading);
                i = heading.End - 1;
            }
        }

        return found;
    }

    private bool MayStart(int i, bool afterHeading) =>
        afterHeading || lines.StartsPage(i) || lines.StandsApart(i) || LineLook.EndsSentence(lines[i - 1]) || lines[i - 1].AsSpan().IndexOfAnyExcept("* ") < 0;

    private TextBlock? At(int i, bool afterHeading)
    {
        if (IsRoman(i))
        {
            (inRoman, lastRoman) = (true, Roman.ValueOf(lines[i].TrimEnd('.')));
            return new TextBlock(i, 1, LineRole.Heading, 2);
        }

        var capitals = 0;
        while (i + capitals < lines.Count && capitals < MostLines && IsInCapitals(lines[i + capitals]) && (capitals == 0 || !lines.StartsPage(i + capitals)) && (capitals == 0 || !IsRoman(i + capitals)))
        {
            capitals++;
        }

        // In small letters a heading must stand where nothing else does.
        var (entry, count) = capitals > 0 || lines.StartsPage(i) || lines.StandsApart(i) || afterHeading ? InContents(i, capitals) : (null, 0);
        if (entry is null && capitals == 0)
        {
            return null;
        }

        count = entry is null ? WithoutNumberedAfter(i, capitals) : count;
        if (entry is not null)
        {
            used.Add(entry);
        }

        while (i + count < lines.Count && !lines.StartsPage(i + count) && IsDateOrBracketed(lines[i + count]) && count < MostLines)
        {
            count++;
        }

        return new TextBlock(i, count, LineRole.Heading, LevelOf(i));
    }

    private int LevelOf(int i)
    {
        var numbered = lines[i] is [>= '1' and <= '9', '.', ' ', ..] or [>= '1' and <= '9', >= '0' and <= '9', '.', ' ', ..];
        var afterRoman = i > 0 && IsRomanText(lines[i - 1]) && inRoman;
        if (!numbered && !afterRoman && lines.OpensPage(i))
        {
            (inRoman, inNumbered, lastRoman) = (false, false, 0);
            return 1;
        }

        var level = afterRoman ? 2 : inRoman || (inNumbered && !numbered) ? 3 : 2;
        inNumbered |= numbered;
        return level;
    }

    /// <summary>The entry that the lines from here on are most like, and how many lines that takes.</summary>
    private (ContentsEntry? Entry, int Count) InContents(int i, int capitals)
    {
        var (best, entry, count) = (capitals > 0 ? Alike : AlikeInSmallLetters, (ContentsEntry?)null, 0);
        var text = "";
        var candidates = contents.Where(candidate => !used.Contains(candidate) && TitleMatch.MayBe(ContentsEntry.TitleOf(lines[i]), candidate.Title)).ToList();
        for (var taken = 1; candidates.Count > 0 && taken <= MostLines && i + taken <= lines.Count && (taken == 1 || !lines.StartsPage(i + taken - 1)); taken++)
        {
            text = $"{text} {lines[i + taken - 1]}";
            foreach (var candidate in candidates)
            {
                var distance = TitleMatch.Distance(ContentsEntry.TitleOf(text), candidate.Title);
                (best, entry, count) = distance < best ? (distance, candidate, taken) : (best, entry, count);
            }
        }

        return (entry, count);
    }

    // "THE STRATEGIC PLAN" above "1. HISTORIC TURNS" is a heading of its own.
    private int WithoutNumberedAfter(int i, int capitals)
    {
        var count = 1;
        while (count < capitals && lines[i + count] is not [>= '1' and <= '9', '.', ' ', ..])
        {
            count++;
        }

        return count;
    }

    private bool IsRoman(int i) =>
        IsRomanText(lines[i])
        && Roman.ValueOf(lines[i].TrimEnd('.')) is var value
        && ((value == lastRoman + 1 && value > 1) || (value == 1 && i + 1 < lines.Count && (IsInCapitals(lines[i + 1]) || !LineLook.StartsLowerCase(lines[i + 1]))));

    private static bool IsRomanText(string line) => Roman.ValueOf(line.TrimEnd('.')) is > 0 and < 60 && char.IsUpper(line[0]);

    private static bool IsInCapitals(string line) => LineLook.IsInCapitals(line) && ThreeCapitals().IsMatch(line.Replace(" ", "", StringComparison.Ordinal));

    private static bool IsDateOrBracketed(string line) => DateLine.IsDate(line) || line is ['(', .., ')'] && line.Length < 60 && !line.Contains(". ", StringComparison.Ordinal);

    [GeneratedRegex(@"\p{Lu}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeCapitals();
}
