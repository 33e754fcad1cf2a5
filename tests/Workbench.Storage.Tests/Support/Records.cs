using System.Text;

namespace Workbench.Storage.Tests.Support;

/// <summary>Short ways to say what a test of a store says often.</summary>
internal static class Records
{
    public static StoredRecord New(string id, string body = "body", string? parent = null, long order = 0, string kind = "unit") =>
        new(kind, id, parent, order, 0, Encoding.UTF8.GetBytes(body));

    public static string Text(this StoredRecord? record) => Encoding.UTF8.GetString(record!.Body.Span);

    public static StoredRecord Put(this IStore store, StoredRecord record) => store.Write(session => session.Put(record));

    public static StoredRecord? Find(this IStore store, string id, string kind = "unit") => store.Read(session => session.Find(kind, id));

    public static IReadOnlyList<string> Ids(this IStore store, string? parent = null, int skip = 0, int take = int.MaxValue, string kind = "unit") =>
        store.Read(session => session.List(kind, parent, skip, take).Select(r => r.Id).ToList());

    /// <summary>Everything of a record but its revision, in a form that compares.</summary>
    public static string Content(StoredRecord record) =>
        $"{record.Kind}|{record.Id}|{record.Parent}|{record.Order}|{Convert.ToHexString(record.Body.Span)}";
}
