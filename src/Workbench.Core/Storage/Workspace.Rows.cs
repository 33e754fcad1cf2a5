using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Storage.Journal;
using Workbench.Storage.Replacing;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>Makes an edit of the rows of a work as it is stored now, as one operation.</summary>
    /// <param name="edit">What is done: a function of <see cref="RowEdits"/>, <see cref="TextMoves"/>, <see cref="LinkMarks"/>, <see cref="UnitEdits"/> or <see cref="Realigning"/>.</param>
    /// <exception cref="WorkspaceException">There is no such work with an original.</exception>
    /// <exception cref="EditException">It cannot be made there.</exception>
    public (Operation Operation, WorkEdit Edit) Edit(string workId, Func<AlignedWork, WorkEdit> edit)
    {
        var aligned = FindAlignedWork(workId)
            ?? throw new WorkspaceException($"There is no work '{workId}' with an original.", "See 'workbench list' for those there are.");
        var made = edit(aligned);
        return (Apply(made), made);
    }

    /// <summary>
    /// Keeps an edit that was made of a work as it was read: only what it changed is written. Where somebody else changed the same links or
    /// paragraphs since then, it is refused and nothing is lost.
    /// </summary>
    /// <exception cref="WorkspaceException">A link or paragraph is no longer as the edit found it.</exception>
    public Operation Apply(WorkEdit edit)
    {
        var id = Named(edit.Before.Work.Id);
        var columns = ColumnsChanged(edit).ToList();
        var isText = !ReferenceEquals(edit.Before.Original, edit.After.Original) || columns.Any(column => !ReferenceEquals(edit.Before.Versions[column].Text, edit.After.Versions[column].Text));
        var subject = columns is [var only] ? edit.After.Versions[only].Text.Siglum : null;
        return Record(isText ? "edit" : "link", id, subject, edit.Description, session =>
        {
            foreach (var (before, after) in TextsChanged(edit))
            {
                WriteText(session, id, before, after, edit.IsReshaped);
            }

            foreach (var column in columns)
            {
                WriteLinks(session, id, edit, column);
            }
        }, edit.IsReshaped ? edit.After.Original.Document.Units.Length : 0);
    }

    private static IEnumerable<int> ColumnsChanged(WorkEdit edit) =>
        Enumerable.Range(0, edit.After.Versions.Length).Where(column => !ReferenceEquals(edit.Before.Versions[column], edit.After.Versions[column]));

    private static IEnumerable<(WorkText Before, WorkText After)> TextsChanged(WorkEdit edit) =>
        edit.Before.Versions.Select(v => v.Text).Prepend(edit.Before.Original)
            .Zip(edit.After.Versions.Select(v => v.Text).Prepend(edit.After.Original))
            .Where(pair => !ReferenceEquals(pair.First, pair.Second));

    private static void WriteText(RecordingSession session, string workId, WorkText before, WorkText after, bool isReshaped)
    {
        var (key, old, now) = (Keys.TextOf(workId, before.Siglum), before.Document.Units, after.Document.Units);
        RequireCount(session, workId, before);
        for (var unit = 0; unit < old.Length; unit++)
        {
            var isSame = unit < now.Length && ReferenceEquals(old[unit], now[unit]);
            if (!isSame && !session.Find(Keys.Unit, Keys.UnitOf(key, unit))!.Body.Span.SequenceEqual(Codec.Write(old[unit], UnitJson.Write)))
            {
                throw new WorkspaceException($"Unit {unit} of '{before.Siglum}' was changed meanwhile.", "Read the text again and repeat the change.");
            }
        }

        if (!isReshaped)
        {
            foreach (var unit in Enumerable.Range(0, now.Length).Where(unit => !ReferenceEquals(old[unit], now[unit])))
            {
                session.Put(session.Find(Keys.Unit, Keys.UnitOf(key, unit))! with { Body = Codec.Write(now[unit], UnitJson.Write) });
            }

            return;
        }

        TextReplacement.CarryMarks(session, workId, before, after.Document, UnitMapping.Between(before.Document, after.Document));
        TextShelf.PutDescription(session, workId, after);
        TextShelf.PutUnits(session, workId, after);
    }

    private static void RequireCount(RecordingSession session, string workId, WorkText before)
    {
        if (TextShelf.RequireRecord(session, workId, before.Siglum).Units != before.Document.Units.Length)
        {
            throw new WorkspaceException($"The paragraphs of '{before.Siglum}' were split or merged meanwhile.", "Read the text again and repeat the change.");
        }
    }

    private static void WriteLinks(RecordingSession session, string workId, WorkEdit edit, int column)
    {
        var (before, after) = (edit.Before.Versions[column].Alignment, edit.After.Versions[column].Alignment);
        var siglum = edit.Before.Versions[column].Text.Siglum;
        var record = AlignmentShelf.FindRecord(session, workId, siglum) ?? throw NotAligned(workId, siglum);
        if (before.OriginalCount == after.OriginalCount && before.VersionCount == after.VersionCount)
        {
            var (gone, made) = Difference(before, after);
            if (gone.Count > 0)
            {
                LinkReplacement.Replace(session, Keys.TextOf(workId, siglum), gone, made);
            }

            return;
        }

        RequireLinksAsRead(session, workId, siglum, before);
        AlignmentShelf.Put(session, workId, siglum, after, record.Description, record.Source);
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
        var (head, tail, least) = (0, 0, Math.Min(before.Length, after.Length));
        while (head < least && ReferenceEquals(before[head], after[head]))
        {
            head++;
        }

        while (tail < least - head && ReferenceEquals(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        head = Math.Max(0, head - 1);
        return (before[head..^tail], after[head..^tail]);
    }

    private static void RequireLinksAsRead(RecordingSession session, string workId, string siglum, Alignment read)
    {
        var stored = AlignmentShelf.Find(session, workId, siglum)!;
        var asRead = read.Links.Select(Said).ToHashSet();
        if (!asRead.SetEquals(stored.Links.Select(Said)))
        {
            throw new WorkspaceException($"Links of '{siglum}' were changed meanwhile.", "Read the alignment again and repeat the change.");
        }

        static (UnitGroup, UnitGroup, LinkState) Said(Link link) => (link.Original, link.Version, link.State);
    }
}
