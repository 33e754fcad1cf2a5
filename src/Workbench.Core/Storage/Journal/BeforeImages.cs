using System.IO.Compression;

namespace Workbench.Storage.Journal;

/// <summary>
/// The before-images of one operation, packed as they come into compressed chunks, so that taking back the import of a
/// volume costs neither a record a paragraph in the journal nor one huge record.
/// </summary>
internal sealed class BeforeImages
{
    private const int ChunkLength = 1 << 20;

    private readonly List<byte[]> chunks = [];
    private readonly List<BeforeImage> open = [];
    private int openLength;

    public int Count { get; private set; }

    public void Add(BeforeImage image)
    {
        Count++;
        open.Add(image);
        openLength += image.Id.Length + (image.Record?.Body.Length ?? 0);
        if (openLength >= ChunkLength)
        {
            Close();
        }
    }

    /// <summary>Every chunk; nothing can be added afterwards.</summary>
    public IReadOnlyList<byte[]> Pack()
    {
        if (open.Count > 0)
        {
            Close();
        }

        return chunks;
    }

    public static IEnumerable<BeforeImage> Unpack(ReadOnlyMemory<byte> chunk)
    {
        using var packed = new MemoryStream(chunk.ToArray());
        using var plain = new MemoryStream();
        using (var unpacking = new DeflateStream(packed, CompressionMode.Decompress))
        {
            unpacking.CopyTo(plain);
        }

        plain.Position = 0;
        using var input = new BinaryReader(plain);
        while (plain.Position < plain.Length)
        {
            yield return BeforeImage.Read(input);
        }
    }

    private void Close()
    {
        using var packed = new MemoryStream();
        using (var output = new BinaryWriter(new BufferedStream(new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))))
        {
            foreach (var image in open)
            {
                image.Write(output);
            }
        }

        chunks.Add(packed.ToArray());
        open.Clear();
        openLength = 0;
    }
}
