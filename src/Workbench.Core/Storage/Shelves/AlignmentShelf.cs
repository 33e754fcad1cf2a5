using Workbench.Aligning;
using Workbench.Storage.Journal;

namespace Workbench.Storage.Shelves;

/// <summary>The alignments of a work: a record for each, and a record a paragraph link.</summary>
internal static class AlignmentShelf
{
    public static AlignmentRecord? FindRecord(IReadSession session, string workId, string siglum) =>
        session.Find(Keys.Alignment, Keys.TextOf(workId, siglum)) is { } record ? Codec.Read<AlignmentRecord>(record) : null;

    /// <exception cref="StoreDamagedException">Its links do not fit its texts.</exception>
    public static Alignment? Find(IReadSession session, string workId, string siglum)
    {
        if (FindRecord(session, workId, siglum) is not { } record)
        {
            return null;
        }

        var links = session.List(Keys.Link, Keys.TextOf(workId, siglum)).Select(r => Codec.Read(r, LinkJson.Read));
        try
        {
            return new Alignment(record.OriginalCount, record.VersionCount, links);
        }
        catch (ArgumentException broken)
        {
            throw new StoreDamagedException($"The alignment '{Keys.TextOf(workId, siglum)}'", $"does not fit together ({broken.Message}).", broken);
        }
    }

    /// <summary>Writes the links that differ from those stored, and removes those that are gone.</summary>
    /// <param name="source">The file that brought the links; null where a run of the aligner found them.</param>
    public static void Put(RecordingSession session, string workId, string siglum, Alignment alignment, string description, string? source)
    {
        var key = Keys.TextOf(workId, siglum);
        var record = new AlignmentRecord(alignment.OriginalCount, alignment.VersionCount, description, source);
        session.Set(new StoredRecord(Keys.Alignment, key, workId, 0, 0, Codec.Write(record)));
        var stored = session.List(Keys.Link, key).ToDictionary(r => r.Id, StringComparer.Ordinal);
        if (stored.Count == 0)
        {
            session.Add(LinkOrder.Records(key, alignment.Links));
            return;
        }

        var added = new List<StoredRecord>();
        foreach (var link in LinkOrder.Records(key, alignment.Links))
        {
            if (stored.Remove(link.Id, out var before))
            {
                session.Replace(before, link);
            }
            else
            {
                added.Add(link);
            }
        }

        session.Add(added);
        foreach (var gone in stored.Values)
        {
            session.Remove(gone);
        }
    }

    /// <summary>Writes an alignment in the place of another that is stored: of its links those from the first on that is not the very same.</summary>
    public static void PutOver(RecordingSession session, string workId, string siglum, Alignment stored, Alignment alignment)
    {
        var key = Keys.TextOf(workId, siglum);
        var record = FindRecord(session, workId, siglum)!;
        session.Set(new StoredRecord(Keys.Alignment, key, workId, 0, 0, Codec.Write(record with { OriginalCount = alignment.OriginalCount, VersionCount = alignment.VersionCount })));
        var head = LinkOrder.BeginOfChange(stored.Links, alignment.Links);
        var before = (head == 0 ? session.List(Keys.Link, key) : session.ListFrom(Keys.Link, key, LinkOrder.Of(stored.Links[head]), int.MaxValue)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var gone = stored.Links.Skip(head).Select(link => Keys.LinkOf(key, link)).ToHashSet(StringComparer.Ordinal);
        var added = new List<StoredRecord>();
        foreach (var link in LinkOrder.Records(key, alignment.Links.Skip(head)))
        {
            if (!gone.Remove(link.Id))
            {
                added.Add(link);
            }
            else if (before.TryGetValue(link.Id, out var there))
            {
                session.Replace(there, link);
            }
            else
            {
                session.Set(link);
            }
        }

        session.Add(added);
        foreach (var id in gone)
        {
            session.Remove(Keys.Link, id);
        }
    }

    public static bool Remove(RecordingSession session, string workId, string siglum)
    {
        session.RemoveChildren(Keys.Link, Keys.TextOf(workId, siglum));
        session.Remove(Keys.Words, Keys.TextOf(workId, siglum));
        return session.Remove(Keys.Alignment, Keys.TextOf(workId, siglum));
    }
}
