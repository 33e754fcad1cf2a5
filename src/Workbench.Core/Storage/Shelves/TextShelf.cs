using System.Collections.Immutable;
using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>The texts of a work: a record of what is known about each, and a record a unit.</summary>
internal static class TextShelf
{
    /// <summary>The original first, then the versions by year (those without one last) and siglum.</summary>
    public static IReadOnlyList<TextDescription> All(IReadSession session, string workId) =>
        [.. session.List(Keys.Text, workId).Select(r => Codec.Read<TextRecord>(r).ToDescription())
            .OrderBy(t => t.Role == TextRole.Original ? 0 : 1)
            .ThenBy(t => t.Year ?? int.MaxValue)
            .ThenBy(t => t.Siglum, IdComparer.Instance)];

    public static TextRecord? FindRecord(IReadSession session, string workId, string siglum) =>
        session.Find(Keys.Text, Keys.TextOf(workId, siglum)) is { } record ? Codec.Read<TextRecord>(record) : null;

    public static WorkText? Find(IReadSession session, string workId, string siglum) =>
        FindRecord(session, workId, siglum) is { } record
            ? new WorkText(record.ToDescription(), new Document(Language.Parse(record.DocumentLanguage), Units(session, workId, siglum, 0, int.MaxValue)))
            : null;

    public static WorkText? FindOriginal(IReadSession session, string workId) =>
        All(session, workId) is [{ Role: TextRole.Original } original, ..] ? Find(session, workId, original.Siglum) : null;

    /// <exception cref="WorkspaceException">The work has no such text.</exception>
    public static WorkText Require(IReadSession session, string workId, string siglum)
    {
        WorkShelf.Require(session, workId);
        return Find(session, workId, siglum) ?? throw NoText(workId, siglum);
    }

    /// <exception cref="WorkspaceException">The work has no such text.</exception>
    public static TextRecord RequireRecord(IReadSession session, string workId, string siglum)
    {
        WorkShelf.Require(session, workId);
        return FindRecord(session, workId, siglum) ?? throw NoText(workId, siglum);
    }

    public static ImmutableArray<Unit> Units(IReadSession session, string workId, string siglum, int skip, int take) =>
        [.. session.ListFrom(Keys.Unit, Keys.TextOf(workId, siglum), skip, take).Select(r => Codec.Read(r, UnitJson.Read))];

    public static void PutDescription(RecordingSession session, string workId, WorkText text) =>
        PutRecord(session, workId, TextRecord.From(text.Description, text.Document.Language, text.Document.Units.Length));

    public static void PutRecord(RecordingSession session, string workId, TextRecord record) =>
        session.Set(new StoredRecord(Keys.Text, Keys.TextOf(workId, record.Siglum), workId, 0, 0, Codec.Write(record)));

    /// <summary>Writes the units that differ from those stored, and removes those beyond the new end.</summary>
    public static void PutUnits(RecordingSession session, string workId, WorkText text)
    {
        var key = Keys.TextOf(workId, text.Siglum);
        var stored = session.List(Keys.Unit, key);
        var units = text.Document.Units;
        StoredRecord Record(int i, long revision) => new(Keys.Unit, Keys.UnitOf(key, i), key, i, revision, Codec.Write(units[i], UnitJson.Write));
        for (var i = 0; i < Math.Min(stored.Count, units.Length); i++)
        {
            session.Replace(stored[i], Record(i, stored[i].Revision));
        }

        session.Add(Enumerable.Range(0, units.Length).Skip(stored.Count).Select(i => Record(i, 0)));
        foreach (var beyond in stored.Skip(units.Length))
        {
            session.Remove(beyond);
        }
    }

    public static void Remove(RecordingSession session, string workId, string siglum)
    {
        var key = Keys.TextOf(workId, siglum);
        session.RemoveChildren(Keys.Unit, key);
        session.RemoveChildren(Keys.Back, key);
        session.Remove(Keys.Text, key);
    }

    private static WorkspaceException NoText(string workId, string siglum) =>
        new($"The work '{workId}' has no text '{siglum}'.", $"See 'workbench list {workId}' for the texts it has.");
}
