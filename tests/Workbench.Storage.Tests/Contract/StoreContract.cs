using System.Text;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Records;

namespace Workbench.Storage.Tests.Contract;

/// <summary>What every engine behind the port must do. An engine joins by a class that derives from this.</summary>
public abstract class StoreContract<TEngine> : IDisposable
    where TEngine : IStoreEngine, new()
{
    private readonly List<IStore> opened = [];

    protected TEngine Engine { get; } = new();

    protected TemporaryFolder Folder { get; } = new();

    protected string StorePath => Folder.At("store.db");

    protected IStore Create() => Keep(Engine.Create(StorePath));

    protected IStore Reopen(IStore store)
    {
        store.Dispose();
        return Keep(Engine.Open(StorePath));
    }

    protected IStore Keep(IStore store)
    {
        opened.Add(store);
        return store;
    }

    public void Dispose()
    {
        opened.ForEach(store => store.Dispose());
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\u0411\u044B\u043B\u043E \u0443\u0442\u0440\u043E")]
    [InlineData("a\0b")]
    [InlineData("\U0001F4DA \u00AB\u2014\u00BB")]
    public void A_record_reads_back_as_it_was_written(string text)
    {
        var store = Create();
        store.Put(New("work/original/1", text, "work/original", 7));

        var found = Reopen(store).Find("work/original/1");

        Assert.Equal(text, found.Text());
        Assert.Equal(("unit", "work/original/1", "work/original", 7L, 1L), (found!.Kind, found.Id, found.Parent, found.Order, found.Revision));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(3_000_000)]
    public void A_body_may_be_empty_or_large(int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        var store = Create();
        store.Put(new StoredRecord("unit", "a", null, 0, 0, body));

        Assert.Equal(body, Reopen(store).Find("a")!.Body.ToArray());
    }

    [Fact]
    public void A_missing_record_is_null()
    {
        var store = Create();

        Assert.Null(store.Find("nothing"));
        Assert.Empty(store.Ids());
        Assert.Equal(0, store.Read(s => s.Count("unit")));
    }

    [Fact]
    public void Kinds_do_not_mix()
    {
        var store = Create();
        store.Put(New("a", "a unit", "p"));
        store.Put(New("a", "a link", "p", kind: "link"));

        Assert.Equal(("a unit", "a link"), (store.Find("a").Text(), store.Find("a", "link").Text()));
        Assert.Equal(1, store.Write(s => s.RemoveChildren("link", "p")));
        Assert.Equal(["a"], store.Ids("p"));
    }

    [Fact]
    public void The_kinds_are_those_of_which_there_is_a_record()
    {
        var store = Create();
        Assert.Empty(store.Read(s => s.Kinds()));
        store.Put(New("a"));
        store.Put(New("a", kind: "link"));
        store.Put(New("b", kind: "link"));
        store.Put(New("c", kind: "zz"));
        store.Write(s => s.Remove("zz", "c"));

        Assert.Equal(["link", "unit"], store.Read(s => s.Kinds()).Order());
    }

    [Fact]
    public void Children_come_by_order_and_then_by_the_bytes_of_the_id()
    {
        var store = Create();
        string[] expected = ["z", "A", "a", "\u0451", "\uFF21", "\U0001F4DA", "b"];
        foreach (var (id, order) in new[] { ("b", 5L), ("\U0001F4DA", 2), ("\uFF21", 2), ("a", 2), ("\u0451", 2), ("z", -1), ("A", 2) })
        {
            store.Put(New(id, parent: "p", order: order));
        }

        store.Put(New("elsewhere", parent: "q"));
        store = Reopen(store);

        Assert.Equal(expected, store.Ids("p"));
        Assert.Equal(8, store.Ids().Count);
        Assert.Equal((7, 8), (store.Read(s => s.Count("unit", "p")), store.Read(s => s.Count("unit"))));
    }

    [Fact]
    public void Pages_of_children_join_without_gap()
    {
        var store = Create();
        store.Write(s => Enumerable.Range(0, 25).Select(i => s.Put(New($"{i:D2}", parent: "p", order: 100 - i))).ToList());

        var pages = new[] { 0, 10, 20, 30 }.SelectMany(skip => store.Ids("p", skip, 10)).ToList();

        Assert.Equal(store.Ids("p"), pages);
        Assert.Equal("24", pages[0]);
        Assert.Empty(store.Ids("p", 0, 0));
    }

    [Fact]
    public void Children_are_read_from_an_order_on()
    {
        var store = Create();
        store.Write(s => Enumerable.Range(0, 25).Select(i => s.Put(New($"{i:D2}", parent: "p", order: i / 2 * 10))).ToList());
        store.Put(New("elsewhere", parent: "q", order: 100));
        IEnumerable<string> From(long order, int take) => store.Read(s => s.ListFrom("unit", "p", order, take)).Select(r => r.Id);

        Assert.Equal(["20", "21", "22", "23"], From(100, 4));
        Assert.Equal(["20", "21"], From(91, 2));
        Assert.Equal(store.Ids("p"), From(-5, 100));
        Assert.Equal(["24"], From(111, 9));
        Assert.Empty(From(121, 9));
        Assert.Empty(From(0, 0));
    }

    [Fact]
    public void Many_records_are_found_as_one_is()
    {
        var store = Create();
        store.Write(s => Enumerable.Range(0, 5).Select(i => s.Put(New($"{i}"))).ToList());

        store.Write(s =>
        {
            Assert.Equal(["1", "3"], s.FindAll("unit", ["1", "9", "3"]).Select(r => r.Id));
            Assert.Equal((true, false), (s.Remove("unit", "1"), s.Remove("unit", "9")));
            Assert.Equal(["3"], s.FindAll("unit", ["1", "9", "3"]).Select(r => r.Id));
            return s.Put(s.Find("unit", "3")! with { Order = 7 });
        });

        Assert.Equal(["0", "2", "4", "3"], Reopen(store).Ids());
    }

    [Fact]
    public void A_write_that_throws_changes_nothing()
    {
        var store = Create();
        var kept = store.Put(New("kept", "before"));

        Assert.Throws<InvalidOperationException>(() => store.Write<int>(s =>
        {
            s.Put(kept with { Body = Encoding.UTF8.GetBytes("after") });
            s.Put(New("new"));
            throw new InvalidOperationException();
        }));

        store = Reopen(store);
        Assert.Equal("before", store.Find("kept").Text());
        Assert.Null(store.Find("new"));
    }

    [Fact]
    public void A_write_sees_its_own_changes()
    {
        var store = Create();
        store.Put(New("old", parent: "p"));

        var seen = store.Write(s =>
        {
            s.Put(New("new", parent: "p", order: 1));
            s.Remove("unit", "old");
            return (s.Find("unit", "old"), s.List("unit", "p").Single().Id, s.Count("unit", "p"));
        });

        Assert.Equal((null, "new", 1L), seen);
    }

    [Fact]
    public void A_stale_revision_is_a_conflict_and_takes_the_write_back()
    {
        var store = Create();
        var first = store.Put(New("a", "one"));
        var second = store.Put(first with { Body = "two"u8.ToArray() });

        var conflict = Assert.Throws<StoreConflictException>(() => store.Write(s =>
        {
            s.Put(New("b"));
            return s.Put(first with { Body = "three"u8.ToArray() });
        }));

        Assert.Equal(("unit", "a"), (conflict.Kind, conflict.Id));
        Assert.Equal((1L, 2L), (first.Revision, second.Revision));
        Assert.Equal("two", store.Find("a").Text());
        Assert.Null(store.Find("b"));
    }

    [Fact]
    public void A_new_record_where_there_is_one_is_a_conflict()
    {
        var store = Create();
        store.Put(New("a", "one"));

        Assert.Throws<StoreConflictException>(() => store.Put(New("a", "two")));
        Assert.Equal("one", store.Find("a").Text());
    }

    [Fact]
    public void Many_records_are_added_as_one_is_and_together_or_not_at_all()
    {
        var store = Create();
        var many = Enumerable.Range(0, 1500).Select(i => New($"r{i}", $"body {i}", "p", i)).ToList();

        Assert.Throws<StoreConflictException>(() => store.Write<int>(s =>
        {
            s.Put(many[700]);
            s.Add(many);
            return 0;
        }));
        Assert.Empty(store.Ids("p"));
        store.Write(s =>
        {
            s.Add(many);
            s.Add([]);
            return s.Count("unit", "p");
        });

        Assert.Equal(many.Select(r => (r.Id, r.Text(), 1L)), Reopen(store).Read(s => s.List("unit", "p")).Select(r => (r.Id, r.Text(), r.Revision)));
    }

    [Fact]
    public void A_removed_record_cannot_be_changed()
    {
        var store = Create();
        var record = store.Put(New("a"));
        store.Write(s => s.Remove("unit", "a"));

        Assert.Throws<StoreConflictException>(() => store.Put(record));
        Assert.Null(store.Find("a"));
    }

    [Fact]
    public void Removing_tells_whether_there_was_something()
    {
        var store = Create();
        store.Put(New("a"));

        Assert.True(store.Write(s => s.Remove("unit", "a")));
        Assert.False(store.Write(s => s.Remove("unit", "a")));
        Assert.Empty(Reopen(store).Ids());
    }

    [Fact]
    public void Children_are_removed_together_and_others_stay()
    {
        var store = Create();
        store.Write(s => Enumerable.Range(0, 9).Select(i => s.Put(New($"{i}", parent: i % 3 == 0 ? "q" : "p"))).ToList());

        Assert.Equal(6, store.Write(s => s.RemoveChildren("unit", "p")));
        Assert.Equal(["0", "3", "6"], Reopen(store).Ids());
    }

    [Fact]
    public void A_record_may_change_its_parent_and_order()
    {
        var store = Create();
        var record = store.Put(New("a", parent: "p"));
        store.Put(record with { Parent = null, Order = 9 });

        Assert.Empty(store.Ids("p"));
        Assert.Equal(9, store.Find("a")!.Order);
    }
}
