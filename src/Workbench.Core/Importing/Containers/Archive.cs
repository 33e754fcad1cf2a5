using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Workbench.Importing.Containers;

/// <summary>A ZIP archive read in memory: nothing of it is ever written, and what it may unfold to is bounded.</summary>
internal sealed class Archive
{
    private const int MostEntries = 20_000;
    private const long MostUnfolded = 512L * 1024 * 1024;

    private readonly SourceFile source;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private long unfolded;

    private Archive(SourceFile source, ZipArchive zip)
    {
        this.source = source;
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            RefuseEscape(name);
            if (!name.EndsWith('/'))
            {
                entries.TryAdd(name, entry);
            }
        }

        Names = [.. entries.Keys];
    }

    /// <summary>The files in it, in their order.</summary>
    public ImmutableArray<string> Names { get; }

    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <exception cref="InputException">It is cut off, damaged, has too many files, or one that leads out of it.</exception>
    public static Archive Open(SourceFile source) => ArchiveFaults.Explained(source.Name, () =>
    {
        var zip = new ZipArchive(StreamOf(source.Bytes), ZipArchiveMode.Read);
        return zip.Entries.Count <= MostEntries
            ? new Archive(source, zip)
            : throw new InputException(source.Name, $"The archive holds {zip.Entries.Count} files; {MostEntries} are the most.", "Take out of it the file you want and import that.");
    });

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The file of that name, read whole; null when there is none.</summary>
    /// <exception cref="InputException">It is damaged, locked by a password, or unfolds beyond the bound.</exception>
    public SourceFile? Find(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw new InputException(source.Name, $"The file {name} in it is locked with a password.", "Unlock it and import that.");
        }

        var bytes = ArchiveFaults.Explained(source.Name, () =>
        {
            using var stream = entry.Open();
            return BoundedReading.ReadAll(stream, entry.CompressedLength, MostUnfolded - unfolded, source.Name, name);
        });
        unfolded += bytes.Length;
        return new SourceFile($"{source.Name}/{name}", bytes);
    }

    /// <exception cref="InputException">There is no such file in it.</exception>
    public SourceFile Require(string name) => Find(name)
        ?? throw new InputException(source.Name, $"The file {name} that should be in it is missing.", "Get the file anew: it is cut off or badly packed.");

    private void RefuseEscape(string name)
    {
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new InputException(source.Name, $"The archive holds a file whose name leads out of it: '{Shown(name)}'.", "No honest program packs such a name; get the file from elsewhere.");
        }
    }

    private static string Shown(string name) => name.Length <= 80 ? name : name[..80] + "…";

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
