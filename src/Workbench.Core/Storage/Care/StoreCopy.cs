using System.Security.Cryptography;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>Carries every record of a workspace into another store, whatever engine keeps either.</summary>
internal static class StoreCopy
{
    /// <returns>How many records were copied.</returns>
    public static int Run(IStore from, IStore to) => from.Read(source => to.Write(target =>
    {
        var copied = 0;
        foreach (var record in All(source))
        {
            target.Put(record with { Revision = 0 });
            copied++;
        }

        return copied;
    }));

    /// <exception cref="StoreException">A store holds something that the other does not.</exception>
    public static void RequireEqual(IStore one, IStore other)
    {
        if (!one.Read(Counts).SequenceEqual(other.Read(Counts)) || !one.Read(Digest).AsSpan().SequenceEqual(other.Read(Digest)))
        {
            throw new StoreException("The copy does not hold what the workspace holds, and was removed. Examine the workspace with 'workbench doctor', and the drive it was to go to.");
        }
    }

    /// <summary>What lies in a folder beside the database, such as the answers of translation services, and a person's own files.</summary>
    public static IEnumerable<string> FilesBeside(string folder, string storePath, IStoreEngine engine)
    {
        string[] stores = [storePath, .. StoreFiles.Unfinished.Select(ending => storePath + ending)];
        var ours = stores.SelectMany(engine.FilesOf).Concat(stores.SelectMany(StoreFiles.OfLock)).Append(Path.Combine(folder, WorkspaceFile.FileName)).ToHashSet(StringComparer.Ordinal);
        return FilesIn(folder).Where(file => !ours.Contains(file));
    }

    public static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];

    // Text by text and operation by operation, so that no more than one of them is in memory.
    private static IEnumerable<StoredRecord> All(IReadSession source) => source.Kinds().SelectMany(kind => kind switch
    {
        Keys.Unit or Keys.Link => OfParents(source, kind, Keys.Text),
        Keys.Image => OfParents(source, kind, Keys.Operation),
        _ => source.List(kind),
    });

    private static IEnumerable<StoredRecord> OfParents(IReadSession source, string kind, string kindOfParents)
    {
        var parents = source.List(kindOfParents).Select(parent => parent.Id).ToList();
        var count = 0L;
        foreach (var record in parents.SelectMany(parent => source.List(kind, parent)))
        {
            count++;
            yield return record;
        }

        if (count < source.Count(kind))
        {
            // What belongs to nothing is copied too: it is the doctor's to find, and a person's to give up.
            var known = parents.ToHashSet(StringComparer.Ordinal);
            foreach (var astray in source.List(kind).Where(record => record.Parent is null || !known.Contains(record.Parent)))
            {
                yield return astray;
            }
        }
    }

    private static List<(string Kind, long Count)> Counts(IReadSession session) => [.. session.Kinds().Select(kind => (kind, session.Count(kind)))];

    private static byte[] Digest(IReadSession session)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in All(session))
        {
            digest.AppendData(RecordHash.Of(record with { Revision = 0 }));
        }

        return digest.GetHashAndReset();
    }
}
