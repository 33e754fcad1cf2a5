using System.Runtime.InteropServices;

namespace Workbench.Storage.Served;

/// <summary>The two directions of a connection between a served store and its client: numbers, names and records as bytes.</summary>
internal sealed class StoreWire : IDisposable
{
    /// <summary>No name, message or path is longer; a length beyond it is no message of ours.</summary>
    private const int LongestText = 1 << 20;
    private const int Room = 1 << 16;

    private readonly Stream connection;
    private readonly BinaryReader reader;
    private readonly BinaryWriter writer;

    public StoreWire(Stream connection)
    {
        this.connection = connection;
        reader = new BinaryReader(new BufferedStream(connection, Room));
        writer = new BinaryWriter(new BufferedStream(connection, Room));
    }

    public void Dispose() => connection.Dispose();

    public void Send() => writer.Flush();

    public void Write(StoreRequest request) => writer.Write((byte)request);

    public void Write(bool value) => writer.Write(value);

    public void Write(int value) => writer.Write(value);

    public void Write(long value) => writer.Write(value);

    /// <summary>As UTF-16: a name that is no well-formed text must not become another on its way.</summary>
    public void Write(string? text)
    {
        writer.Write(text?.Length ?? -1);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Write(IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            Write(text);
        }
    }

    public void Write(StoredRecord record)
    {
        Write(record.Kind);
        Write(record.Id);
        Write(record.Parent);
        writer.Write(record.Order);
        writer.Write(record.Revision);
        Write(record.Body.Span);
    }

    public void Write(IReadOnlyList<StoredRecord> records)
    {
        writer.Write(records.Count);
        foreach (var record in records)
        {
            Write(record);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    /// <returns>Null when the other side closed the connection between two messages.</returns>
    public StoreRequest? ReadRequest()
    {
        Span<byte> request = stackalloc byte[1];
        return reader.Read(request) == 0 ? null : (StoreRequest)request[0];
    }

    public bool ReadBool() => reader.ReadBoolean();

    public int ReadInt() => reader.ReadInt32();

    public long ReadLong() => reader.ReadInt64();

    public string ReadText() => ReadTextOrNull() ?? throw Garbled();

    public string? ReadTextOrNull()
    {
        var length = reader.ReadInt32();
        if (length is < -1 or > LongestText)
        {
            throw Garbled();
        }

        return length < 0 ? null : string.Create(length, reader, (text, from) => from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(text)));
    }

    public IReadOnlyList<string> ReadTexts() => [.. Enumerable.Range(0, ReadCount()).Select(_ => ReadText())];

    public StoredRecord ReadRecord() => new(ReadText(), ReadText(), ReadTextOrNull(), reader.ReadInt64(), reader.ReadInt64(), ReadBytes());

    public IReadOnlyList<StoredRecord> ReadRecords()
    {
        var count = ReadCount();
        var records = new List<StoredRecord>(Math.Min(count, Room));
        for (var i = 0; i < count; i++)
        {
            records.Add(ReadRecord());
        }

        return records;
    }

    public byte[] ReadBytes()
    {
        var bytes = new byte[ReadCount()];
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    public static InvalidDataException Garbled() => new("The other side of the connection does not speak as a served store does.");

    private int ReadCount() => reader.ReadInt32() is >= 0 and var count ? count : throw Garbled();
}
