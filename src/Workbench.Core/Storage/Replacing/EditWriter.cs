using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>Writes what an edit changed of a work, and nothing else.</summary>
/// <param name="isAsStored">Whether the work is known to be stored as the edit found it; otherwise that is looked at.</param>
internal sealed class EditWriter(RecordingSession session, string workId, WorkEdit edit, bool isAsStored)
{
    public void Write()
    {
        foreach (var (before, after) in TextsChanged())
        {
            WriteText(before, after);
        }

        foreach (var column in ColumnsChanged(edit))
        {
            WriteLinks(column);
        }
    }

    public static IEnumerable<int> ColumnsChanged(WorkEdit edit) =>
        Enumerable.Range(0, edit.After.Versions.Length).Where(column => !ReferenceEquals(edit.Before.Versions[column], edit.After.Versions[column]));

    private IEnumerable<(WorkText Before, WorkText After)> TextsChanged() =>
        edit.Before.Versions.Select(v => v.Text).Prepend(edit.Before.Original)
            .Zip(edit.After.Versions.Select(v => v.Text).Prepend(edit.After.Original))
            .Where(pair => !ReferenceEquals(pair.First, pair.Second));

    private void WriteText(WorkText before, WorkText after)
    {
        var (key, old, now) = (Keys.TextOf(workId, before.Siglum), before.Document.Units, after.Document.Units);
        if (TextShelf.RequireRecord(session, workId, before.Siglum).Units != old.Length)
        {
            throw new WorkspaceException($"The paragraphs of '{before.Siglum}' were split or merged meanwhile.", "Read the text again and repeat the change.");
        }

        if (edit.IsReshaped)
        {
            Reshape(key, before, after);
            return;
        }

        foreach (var unit in Enumerable.Range(0, now.Length).Where(unit => !ReferenceEquals(old[unit], now[unit])))
        {
            var stored = session.Find(Keys.Unit, Keys.UnitOf(key, unit))!;
            RequireAsRead(stored, old[unit], unit, before.Siglum);
            session.Replace(stored, stored with { Body = Codec.Write(now[unit], UnitJson.Write) });
        }
    }

    /// <summary>From the first paragraph on that is another, each has another place; those that only moved keep their bytes.</summary>
    private void Reshape(string key, WorkText before, WorkText after)
    {
        var (old, now) = (before.Document.Units, after.Document.Units);
        var head = UntouchedEnds.Of(old, now).Head;
        var stored = session.ListFrom(Keys.Unit, key, head, int.MaxValue);
        for (var unit = head; unit < old.Length; unit++)
        {
            RequireAsRead(stored[unit - head], old[unit], unit, before.Siglum);
        }

        TextReplacement.CarryMarks(session, workId, before, after.Document);
        TextShelf.PutDescription(session, workId, after);
        for (var unit = head; unit < Math.Min(old.Length, now.Length); unit++)
        {
            session.Replace(stored[unit - head], stored[unit - head] with { Body = BodyOf(unit) });
        }

        session.Add([.. Enumerable.Range(old.Length, Math.Max(0, now.Length - old.Length)).Select(unit => new StoredRecord(Keys.Unit, Keys.UnitOf(key, unit), key, unit, 0, BodyOf(unit)))]);
        foreach (var beyond in stored.Skip(Math.Max(0, now.Length - head)))
        {
            session.Remove(beyond);
        }

        ReadOnlyMemory<byte> BodyOf(int unit) =>
            unit - now.Length + old.Length is var place && place >= head && ReferenceEquals(now[unit], old[place]) ? stored[place - head].Body : Codec.Write(now[unit], UnitJson.Write);
    }

    private void RequireAsRead(StoredRecord stored, Unit read, int unit, string siglum)
    {
        if (!isAsStored && !stored.Body.Span.SequenceEqual(Codec.Write(read, UnitJson.Write)))
        {
            throw new WorkspaceException($"Unit {unit} of '{siglum}' was changed meanwhile.", "Read the text again and repeat the change.");
        }
    }

    private void WriteLinks(int column)
    {
        var (before, after) = (edit.Before.Versions[column].Alignment, edit.After.Versions[column].Alignment);
        var siglum = edit.Before.Versions[column].Text.Siglum;
        if (AlignmentShelf.FindRecord(session, workId, siglum) is null)
        {
            throw new WorkspaceException($"The text '{siglum}' of '{workId}' is not aligned any more.", "Read the work again and repeat the change.");
        }

        if (before.OriginalCount == after.OriginalCount && before.VersionCount == after.VersionCount)
        {
            var (gone, made) = Difference(before, after);
            if (gone.Count > 0)
            {
                LinkReplacement.Replace(session, Keys.TextOf(workId, siglum), gone, made, isAsStored);
            }

            return;
        }

        RequireLinksAsRead(siglum, before);
        AlignmentShelf.PutOver(session, workId, siglum, before, after);
    }

    /// <summary>The links that go and those that come, in order; with a new addition the link it stands after, which tells its place.</summary>
    private static (List<Link> Gone, List<Link> Made) Difference(Alignment before, Alignment after)
    {
        var (old, now) = Unlike(before.Links, after.Links);
        var (kept, coming) = (old.ToHashSet<Link>(ReferenceEqualityComparer.Instance), now.ToHashSet<Link>(ReferenceEqualityComparer.Instance));
        var (gone, made) = (old.Where(link => !coming.Contains(link)).ToList(), new List<Link>());
        for (var at = 0; at < now.Length; at++)
        {
            var isNew = !kept.Contains(now[at]);
            var tellsPlace = !isNew && at + 1 < now.Length && now[at + 1].IsAddition && !kept.Contains(now[at + 1]);
            if (isNew || tellsPlace)
            {
                made.Add(now[at]);
            }

            if (tellsPlace)
            {
                gone.Add(now[at]);
            }
        }

        return (gone, made);
    }

    /// <summary>What lies between the links that both begin and both end with, and the one before it.</summary>
    private static (ImmutableArray<Link> Before, ImmutableArray<Link> After) Unlike(ImmutableArray<Link> before, ImmutableArray<Link> after)
    {
        var (head, tail) = UntouchedEnds.Of(before, after);
        head = Math.Max(0, head - 1);
        return (before[head..^tail], after[head..^tail]);
    }

    private void RequireLinksAsRead(string siglum, Alignment read)
    {
        if (isAsStored)
        {
            return;
        }

        var stored = AlignmentShelf.Find(session, workId, siglum)!;
        var asRead = read.Links.Select(Said).ToHashSet();
        if (!asRead.SetEquals(stored.Links.Select(Said)))
        {
            throw new WorkspaceException($"Links of '{siglum}' were changed meanwhile.", "Read the alignment again and repeat the change.");
        }

        static (UnitGroup, UnitGroup, LinkState) Said(Link link) => (link.Original, link.Version, link.State);
    }
}
