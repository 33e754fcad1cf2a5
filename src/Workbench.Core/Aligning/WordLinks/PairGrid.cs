namespace Workbench.Aligning.WordLinks;

/// <summary>A value for each pair of a word of the original and one of the version.</summary>
internal sealed class PairGrid<T>(int originals, int versions)
{
    /// <summary>Row by row, the original's words down.</summary>
    private readonly T[] values = new T[originals * versions];

    public int Count => values.Length;

    public T this[int original, int version]
    {
        get => values[(original * versions) + version];
        set => values[(original * versions) + version] = value;
    }

    /// <summary>The values of one word of the original.</summary>
    public Span<T> Row(int original) => values.AsSpan(original * versions, versions);
}
