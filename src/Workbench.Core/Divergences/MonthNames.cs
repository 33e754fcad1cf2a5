using System.Buffers;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Months by the beginning of their names, English with a capital, Russian in any case.</summary>
internal static class MonthNames
{
    private static readonly string[] English = "January February March April May June July August September October November December".Split(' ');
    private static readonly string[] Russian = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".Split(' ');
    private static readonly string[] MayEndings = "й я е ю ем".Split(' ');

    private static readonly SearchValues<char> Initials =
        SearchValues.Create([.. English.Select(m => m[0]), .. Russian.SelectMany(m => new[] { m[0], char.ToUpperInvariant(m[0]) })]);

    /// <summary>The month from 1 to 12, or null.</summary>
    public static int? NumberOf(string word)
    {
        if (word.Length == 0 || !Initials.Contains(word[0]))
        {
            return null;
        }

        var month = Array.IndexOf(English, word);
        if (month < 0)
        {
            var lower = LowerCase.Of(word);
            month = Array.FindIndex(Russian, m => lower.StartsWith(m, StringComparison.Ordinal)
                && (m != "ма" ? lower.Length <= m.Length + 3 : MayEndings.Contains(lower[2..], StringComparer.Ordinal)));
        }

        return month < 0 ? null : month + 1;
    }
}
