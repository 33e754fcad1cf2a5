using System.IO.Compression;

namespace Workbench.Exporting;

/// <summary>A ZIP file whose bytes follow from its content alone: every entry carries the first date that the format knows.</summary>
internal sealed class SteadyZip(Stream output) : IDisposable
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, Action<Stream> write, bool isStored = false)
    {
        var entry = archive.CreateEntry(name, isStored ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        write(stream);
    }

    /// <summary>The entries of another ZIP file, in its order.</summary>
    public static void Repack(MemoryStream packed, Stream output)
    {
        packed.Position = 0;
        using var source = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new SteadyZip(output);
        foreach (var entry in source.Entries)
        {
            target.Add(entry.FullName, stream =>
            {
                using var content = entry.Open();
                content.CopyTo(stream);
            });
        }
    }

    public void Dispose() => archive.Dispose();
}
