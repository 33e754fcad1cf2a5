using Workbench.Divergences;
using Workbench.Storage.Journal;

namespace Workbench.Storage.Shelves;

/// <summary>The glossaries of the works, a record a term.</summary>
internal static class TermShelf
{
    /// <summary>As they were added.</summary>
    public static IReadOnlyList<GlossaryTerm> All(IReadSession session, string workId) =>
        [.. session.List(Keys.Term, workId).Select(ToTerm)];

    public static GlossaryTerm? Find(IReadSession session, string workId, string id) =>
        session.Find(Keys.Term, id) is { } record && record.Parent == workId ? ToTerm(record) : null;

    /// <param name="order">The place of a new term; a term that is there already keeps its own.</param>
    public static void Put(RecordingSession session, string workId, GlossaryTerm term, long order)
    {
        var place = session.Find(Keys.Term, term.Id)?.Order ?? order;
        session.Set(new StoredRecord(Keys.Term, term.Id, workId, place, 0, Codec.Write(TermRecord.From(term))));
    }

    public static GlossaryTerm ToTerm(StoredRecord record) => Codec.Read<TermRecord>(record).ToTerm(record.Id);
}
