namespace Workbench.Importing.Encodings;

/// <summary>How often each byte follows each other byte, where at least one of them is above ASCII.</summary>
internal sealed class BytePairs
{
    private readonly int[] counts = new int[1 << 16];

    public BytePairs(ReadOnlySpan<byte> bytes)
    {
        var previous = (byte)'\n';
        foreach (var value in bytes)
        {
            counts[(previous << 8) | value]++;
            previous = value;
        }

        counts[(previous << 8) | '\n']++;
        for (var first = 0; first < 0x80; first++)
        {
            counts.AsSpan(first << 8, 0x80).Clear();
        }

        Total = counts.Sum(count => (long)count);
    }

    public long Total { get; }

    public int this[int first, int second] => counts[(first << 8) | second];
}
