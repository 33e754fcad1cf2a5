using System.Globalization;
using System.IO.Compression;
using Workbench.Works;

namespace Workbench.Storage;

/// <summary>
/// The files that texts were imported from, kept beside the database: a ZIP archive a source, named by the source's hash, and so
/// never changed once written.
/// </summary>
internal sealed class KeptSources(string folder)
{
    private const int OrderDigits = 4;
    private const string WayOut = "No repair mends it: import the file again to keep it anew.";

    /// <returns>Whether it was not kept yet, or was damaged.</returns>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public bool Keep(ContentHash hash, IReadOnlyList<KeptFile> files)
    {
        var path = PathOf(hash);
        if (File.Exists(path) && IsWhole(path))
        {
            return false;
        }

        var unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(folder);
            using (var stream = new FileStream(unfinished, FileMode.Create))
            {
                using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    for (var i = 0; i < files.Count; i++)
                    {
                        using var entry = archive.CreateEntry(EntryOf(i, files[i].Name), CompressionLevel.Fastest).Open();
                        entry.Write(files[i].Bytes.Span);
                    }
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The source cannot be kept in {folder} ({refused.Message}). Make room there, or give yourself the right to write.", refused);
        }
    }

    public bool Has(ContentHash hash) => File.Exists(PathOf(hash));

    /// <summary>The files of a source in order; null when it is not kept here.</summary>
    /// <exception cref="StoreDamagedException">The archive is not what was written.</exception>
    public IReadOnlyList<KeptFile>? Find(ContentHash hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? Files(path) : null;
    }

    /// <summary>What is wrong with the sources kept here, one line each.</summary>
    public IEnumerable<string> Check()
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var path in Directory.GetFiles(folder, "*.zip").Order(StringComparer.Ordinal))
        {
            if (!IsWhole(path))
            {
                yield return $"The kept source {path} is damaged; import the file again to keep it anew.";
            }
        }
    }

    private static bool IsWhole(string path)
    {
        try
        {
            return Files(path).Count > 0;
        }
        catch (StoreDamagedException)
        {
            return false;
        }
    }

    private static List<KeptFile> Files(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var files = archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(Read).ToList();
            var hash = ContentHash.OfBytes([.. files.SelectMany(file => file.Bytes.ToArray())]);
            return string.Equals(hash.Hex, Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal)
                ? files
                : throw new StoreDamagedException(path, "does not hold the source that its name says.", wayOut: WayOut);
        }
        catch (InvalidDataException broken)
        {
            throw new StoreDamagedException(path, "is no whole archive.", broken, WayOut);
        }
    }

    private static KeptFile Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(bytes);
        return new KeptFile(entry.FullName[(OrderDigits + 1)..], bytes.ToArray());
    }

    private static string EntryOf(int index, string name) =>
        $"{index.ToString($"D{OrderDigits}", CultureInfo.InvariantCulture)}-{Path.GetFileName(name)}";

    private string PathOf(ContentHash hash) => Path.Combine(folder, hash.Hex + ".zip");
}
