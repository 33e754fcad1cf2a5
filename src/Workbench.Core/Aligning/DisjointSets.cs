namespace Workbench.Aligning;

/// <summary>Union–find with path halving.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parent = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parent[item] != item)
        {
            item = parent[item] = parent[parent[item]];
        }

        return item;
    }

    public void Union(int left, int right) => parent[Find(right)] = Find(left);
}
