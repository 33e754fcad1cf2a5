namespace Workbench.Storage;

/// <summary>The order of ids in every engine: by their UTF-8 bytes, which is by code point.</summary>
public sealed class IdComparer : IComparer<string>
{
    public static IdComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var same = left.AsSpan().CommonPrefixLength(right);
        return same == left.Length || same == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[same]).CompareTo(Rank(right[same]));
    }

    // In UTF-16 a surrogate stands below U+E000, though the code point it begins stands above.
    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
