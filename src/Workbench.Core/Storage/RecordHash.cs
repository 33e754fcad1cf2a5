using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.Storage;

/// <summary>
/// SHA-256 over every part of a record. Engines keep it beside the record and compare it on reading: neither SQLite
/// nor LiteDB notices a flipped byte in what it stores.
/// </summary>
public static class RecordHash
{
    public const int Length = SHA256.HashSizeInBytes;

    private const int FixedPart = 16 + (3 * sizeof(int));

    public static byte[] Of(StoredRecord record)
    {
        var hash = new byte[Length];
        Compute(record, hash);
        return hash;
    }

    public static bool Matches(StoredRecord record, ReadOnlySpan<byte> hash)
    {
        Span<byte> actual = stackalloc byte[Length];
        Compute(record, actual);
        return actual.SequenceEqual(hash);
    }

    /// <param name="hash">Takes the <see cref="Length"/> bytes.</param>
    public static void Compute(StoredRecord record, Span<byte> hash)
    {
        var room = FixedPart + Encoding.UTF8.GetMaxByteCount(record.Kind.Length + record.Id.Length + (record.Parent?.Length ?? 0)) + record.Body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        try
        {
            BinaryPrimitives.WriteInt64LittleEndian(buffer, record.Order);
            BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(8), record.Revision);
            var end = Append(buffer, 16, record.Kind);
            end = Append(buffer, end, record.Id);
            end = Append(buffer, end, record.Parent);
            record.Body.Span.CopyTo(buffer.AsSpan(end));
            SHA256.HashData(buffer.AsSpan(0, end + record.Body.Length), hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Append(byte[] buffer, int start, string? text)
    {
        // The length stands before the text, so that no two records share their bytes; -1 is no parent.
        var length = text is null ? 0 : Encoding.UTF8.GetBytes(text, buffer.AsSpan(start + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(start), text is null ? -1 : length);
        return start + sizeof(int) + length;
    }
}
