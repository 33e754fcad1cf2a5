namespace Workbench.Exporting.Interchange;

/// <summary>Groups what stands together without holding more than one group.</summary>
internal static class Adjacent
{
    public static IEnumerable<IReadOnlyList<T>> GroupAdjacent<T, TKey>(this IEnumerable<T> items, Func<T, TKey> keyOf)
        where TKey : class
    {
        List<T> group = [];
        foreach (var item in items)
        {
            if (group.Count > 0 && !ReferenceEquals(keyOf(group[0]), keyOf(item)))
            {
                yield return group;
                group = [];
            }

            group.Add(item);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
