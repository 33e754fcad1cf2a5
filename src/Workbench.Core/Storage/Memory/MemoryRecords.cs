using System.Collections.Immutable;

namespace Workbench.Storage.Memory;

/// <summary>A snapshot of records. Those of a parent stand in the children of that parent and in those of no parent.</summary>
internal sealed record MemoryRecords(
    ImmutableDictionary<(string Kind, string Id), StoredRecord> ById,
    ImmutableDictionary<(string Kind, string? Parent), ImmutableSortedSet<(long Order, string Id)>> Children)
{
    public static MemoryRecords Empty { get; } = new(
        ImmutableDictionary<(string, string), StoredRecord>.Empty,
        ImmutableDictionary<(string, string?), ImmutableSortedSet<(long, string)>>.Empty);

    public MemoryRecords With(StoredRecord record)
    {
        var before = ById.TryGetValue((record.Kind, record.Id), out var old) ? Without(old) : this;
        return new MemoryRecords(
            before.ById.SetItem((record.Kind, record.Id), record),
            Change(before.Children, record, places => places.Add((record.Order, record.Id))));
    }

    public MemoryRecords Without(StoredRecord record) => new(
        ById.Remove((record.Kind, record.Id)),
        Change(Children, record, places => places.Remove((record.Order, record.Id))));

    public ImmutableSortedSet<(long Order, string Id)> ChildrenOf(string kind, string? parent) =>
        Children.GetValueOrDefault((kind, parent), ImmutableSortedSet.Create<(long, string)>(ByPlace.Instance));

    private static ImmutableDictionary<(string, string?), ImmutableSortedSet<(long, string)>> Change(
        ImmutableDictionary<(string, string?), ImmutableSortedSet<(long, string)>> children,
        StoredRecord record,
        Func<ImmutableSortedSet<(long, string)>, ImmutableSortedSet<(long, string)>> change)
    {
        string?[] parents = record.Parent is null ? [null] : [null, record.Parent];
        foreach (var parent in parents)
        {
            var places = children.GetValueOrDefault((record.Kind, parent), ImmutableSortedSet.Create<(long, string)>(ByPlace.Instance));
            children = children.SetItem((record.Kind, parent), change(places));
        }

        return children;
    }

    private sealed class ByPlace : IComparer<(long Order, string Id)>
    {
        public static ByPlace Instance { get; } = new();

        public int Compare((long Order, string Id) x, (long Order, string Id) y)
        {
            var order = x.Order.CompareTo(y.Order);
            return order != 0 ? order : IdComparer.Instance.Compare(x.Id, y.Id);
        }
    }
}
