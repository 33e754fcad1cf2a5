using System.Text;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Records;

namespace Workbench.Storage.Tests.Contract;

/// <summary>What every engine must do under several hands: threads, sessions, second openers, backups.</summary>
public abstract class StoreSharingContract<TEngine> : IDisposable
    where TEngine : IStoreEngine, new()
{
    private readonly TEngine engine = new();
    private readonly TemporaryFolder folder = new();
    private readonly IStore store;

    protected StoreSharingContract() => store = engine.Create(folder.At("store.db"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Eight_writers_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                store.Put(New($"{writer}/{i}", parent: $"w{writer}", order: i));
            }
        })));

        Assert.Equal(200, store.Read(s => s.Count("unit")));
        Assert.All(Enumerable.Range(0, 8), writer => Assert.Equal(25, store.Ids($"w{writer}").Count));
    }

    [Fact]
    public async Task Increments_of_one_record_add_up()
    {
        store.Put(New("counter", "0"));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                store.Write(s =>
                {
                    var counter = s.Find("unit", "counter")!;
                    var next = int.Parse(counter.Text(), System.Globalization.CultureInfo.InvariantCulture) + 1;
                    return s.Put(counter with { Body = Encoding.UTF8.GetBytes($"{next}") });
                });
            }
        })));

        Assert.Equal("120", store.Find("counter").Text());
    }

    [Fact]
    public void A_call_inside_a_call_is_refused_instead_of_waiting_for_ever()
    {
        Assert.Throws<InvalidOperationException>(() => store.Write(_ => store.Find("a")));
        Assert.Throws<InvalidOperationException>(() => store.Read(_ => store.Put(New("a"))));
        Assert.Empty(store.Ids());
    }

    [Fact]
    public void A_session_ends_with_its_callback()
    {
        var escaped = store.Write(s => s);

        Assert.Throws<ObjectDisposedException>(() => escaped.Find("unit", "a"));
        Assert.Throws<ObjectDisposedException>(() => escaped.Put(New("a")));
    }

    [Fact]
    public void A_closed_store_says_so()
    {
        store.Dispose();
        store.Dispose();

        Assert.Throws<ObjectDisposedException>(() => store.Find("a"));
    }

    [Fact]
    public void A_second_opener_is_told_who_holds_the_store()
    {
        var refused = Assert.Throws<StoreInUseException>(() => engine.Open(folder.At("store.db")));

        Assert.Equal(Environment.ProcessId, refused.Holder?.ProcessId);
        store.Put(New("a"));
        store.Dispose();
        using var second = engine.Open(folder.At("store.db"));
        Assert.NotNull(second.Find("a"));
    }

    [Fact]
    public void A_store_is_not_made_over_another()
    {
        store.Put(New("a"));
        store.Dispose();

        Assert.Throws<StoreException>(() => engine.Create(folder.At("store.db")));
        using var again = engine.Open(folder.At("store.db"));
        Assert.NotNull(again.Find("a"));
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_opening()
    {
        Assert.Throws<StoreMissingException>(() => engine.Open(folder.At("missing.db")));
        Assert.False(File.Exists(folder.At("missing.db")));
    }

    [Fact]
    public void A_backup_is_made_while_the_store_is_open_and_opens_as_a_store()
    {
        store.Write(s => Enumerable.Range(0, 500).Select(i => s.Put(New($"{i:D3}", $"text {i}"))).ToList());

        store.BackUpTo(folder.At("backup.db"));
        store.Put(New("later"));

        using var backup = engine.Open(folder.At("backup.db"));
        Assert.Equal(500, backup.Ids().Count);
        Assert.Equal("text 499", backup.Find("499").Text());
        Assert.Empty(backup.Check());
        Assert.Throws<StoreException>(() => store.BackUpTo(folder.At("backup.db")));
    }

    [Fact]
    public void A_sound_store_has_no_faults_and_names_its_engine()
    {
        store.Put(New("a"));

        Assert.Empty(store.Check());
        Assert.Equal(engine.Name, store.Info.Engine);
        Assert.True(store.Info.Schema > 0);
    }
}
