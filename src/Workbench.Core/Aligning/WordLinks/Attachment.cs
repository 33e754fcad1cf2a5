namespace Workbench.Aligning.WordLinks;

/// <summary>
/// Ties English words that Russian has no word for (articles, "of", auxiliaries) to what the word they belong to is tied to,
/// as people do who link words by hand: <c>the death of</c> with «смерти».
/// </summary>
internal static class Attachment
{
    private const int Reach = 4;

    private static readonly HashSet<string> Leaning = new(
        "a an the of to is are was were be been being am has have had do does did will would shall should it there 's that by than".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Nominal = new(["a", "an", "the"], StringComparer.Ordinal);

    public static void Attach(LinkWord[] english, Func<int, List<int>> linksOf, Action<int, int> add)
    {
        for (var at = english.Length - 2; at >= 0; at--)
        {
            if (!Leaning.Contains(english[at].Key) || linksOf(at).Count > 0)
            {
                continue;
            }

            for (var next = at + 1; next < english.Length && next <= at + Reach && english[next].Sort != WordSort.Mark; next++)
            {
                if (english[next].Sort != WordSort.Function && linksOf(next) is { Count: > 0 } there)
                {
                    there.ForEach(t => add(at, t));
                    break;
                }
            }
        }
    }
}
