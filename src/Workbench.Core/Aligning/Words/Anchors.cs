namespace Workbench.Aligning.Words;

/// <summary>
/// What two texts share without a dictionary: numbers, marks, words spelt alike, and names and loan words that are
/// alike once both are written in one skeleton of Latin letters.
/// </summary>
internal static class Anchors
{
    private const double IdenticalWord = 0.8;
    private const int ShortestSkeleton = 4;
    private const double LongestToShortest = 1.6;
    private const double LeastLikeness = 0.75;

    public static List<Association> Find(UnitTokens original, UnitTokens version)
    {
        var found = new List<Association>();
        var byVersionSpelling = new Dictionary<string, int>(StringComparer.Ordinal);
        var byKey = new Dictionary<int, List<(int Type, string Skeleton)>>();
        for (var type = 0; type < version.Types.Length; type++)
        {
            byVersionSpelling[version.Types[type]] = type;
            if (Skeleton.Of(version.Types[type]) is { Length: >= ShortestSkeleton } skeleton)
            {
                (byKey.TryGetValue(Skeleton.Key(skeleton), out var list) ? list : byKey[Skeleton.Key(skeleton)] = []).Add((type, skeleton));
            }
        }

        for (var type = 0; type < original.Types.Length; type++)
        {
            var spelling = original.Types[type];
            if (byVersionSpelling.TryGetValue(spelling, out var same))
            {
                found.Add(new Association(type, same, char.IsLetter(spelling[0]) ? (float)IdenticalWord : 1));
            }
            else if (Skeleton.Of(spelling) is { Length: >= ShortestSkeleton } skeleton && byKey.TryGetValue(Skeleton.Key(skeleton), out var candidates))
            {
                AddLookAlikes(type, skeleton, candidates, found);
            }
        }

        return found;
    }

    private static void AddLookAlikes(int type, string skeleton, List<(int Type, string Skeleton)> candidates, List<Association> found)
    {
        foreach (var (candidate, other) in candidates)
        {
            var shorter = Math.Min(skeleton.Length, other.Length);
            if (Math.Max(skeleton.Length, other.Length) > LongestToShortest * shorter)
            {
                continue;
            }

            var likeness = 2.0 * Skeleton.CommonSubsequence(skeleton, other) / (skeleton.Length + other.Length);
            if (likeness >= LeastLikeness)
            {
                found.Add(new Association(type, candidate, (float)((likeness - 0.6) / 0.4 * Math.Min(1, (shorter - 1) / 5.0))));
            }
        }
    }
}
