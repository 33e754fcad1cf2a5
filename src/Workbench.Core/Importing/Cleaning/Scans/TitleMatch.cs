namespace Workbench.Importing.Cleaning.Scans;

/// <summary>How alike a heading and an entry of the contents are: scans read them differently, and printers worded them so.</summary>
internal static class TitleMatch
{
    private const int Lead = 3;

    /// <summary>Whether they can be alike at all: they begin alike.</summary>
    public static bool MayBe(string heading, string entry) =>
        heading.Length >= Lead && entry.Length >= Lead && entry.AsSpan(0, Lead).SequenceEqual(heading.AsSpan(0, Lead));

    /// <summary>The share of letters that differ (Levenshtein 1966), one more counted for each title: of two that fit, the longer is meant.</summary>
    public static double Distance(string heading, string entry)
    {
        var row = Enumerable.Range(0, entry.Length + 1).ToArray();
        for (var i = 1; i <= heading.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= entry.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (heading[i - 1] == entry[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], cost);
            }
        }

        return (row[^1] + 1) / (double)Math.Max(1, Math.Max(heading.Length, entry.Length));
    }
}
