using System.Collections.Immutable;
using Workbench.Importing.Cleaning.Plain;
using Workbench.Works;

namespace Workbench.Importing.Layouts;

/// <summary>Finds headings in a text that marks none: short lines that stand alone and speak like headings.</summary>
internal static class PlainHeadings
{
    private const int Longest = 80;
    private const int LongestCapitals = 60;
    private const int CapitalsRank = 3;

    // A text in which every third line is in capitals shouts; it does not consist of headings.
    private const int MostCapitals = 3;

    public static void Mark(ImmutableArray<Unit>.Builder units, Func<int, bool> isOneLine)
    {
        var ranks = new int[units.Count];
        var capitals = 0;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Text.Length <= Longest && isOneLine(i))
            {
                ranks[i] = HeadingWords.Rank(units[i].Text);
                capitals += ranks[i] == 0 && IsInCapitals(units[i].Text) ? 1 : 0;
            }
        }

        for (var i = 0; i < units.Count && capitals > 0 && capitals * MostCapitals <= units.Count; i++)
        {
            ranks[i] = ranks[i] == 0 && isOneLine(i) && IsInCapitals(units[i].Text) ? CapitalsRank : ranks[i];
        }

        var levels = ranks.Where(rank => rank > 0).Distinct().Order().ToList();
        for (var i = 0; i < units.Count; i++)
        {
            if (ranks[i] > 0)
            {
                units[i] = units[i] with { Kind = UnitKind.Heading, Level = levels.IndexOf(ranks[i]) + 1 };
            }
        }
    }

    // A number at the end is a running head's page, Roman in front matter.
    private static bool IsInCapitals(string text) =>
        text.Length is >= 5 and <= LongestCapitals
        && LineLook.IsInCapitals(text)
        && !BlockLook.IsAddress(text)
        && char.IsUpper(text[^1])
        && !HeadingWords.IsRoman(text[(text.LastIndexOf(' ') + 1)..])
        && text.Split(' ').Any(word => word.Count(char.IsUpper) >= 4);
}
