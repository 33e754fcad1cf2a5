using Microsoft.Data.Sqlite;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Xunit;

namespace Workbench.Storage.Tests.Engines;

/// <summary>What holds of the SQLite engine alone.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteEngine engine = new();

    private string StorePath => folder.At("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_store_of_every_past_layout_opens()
    {
        foreach (var past in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "store-v*.db"))
        {
            var path = folder.At(Path.GetFileName(past));
            File.WriteAllBytes(path, File.ReadAllBytes(past));
            using var store = engine.Open(path);

            Assert.Equal("\u043C\u0438\u0440", store.Find("letters/original/00000000").Text());
            Assert.Equal(["letters/original/00000000", "letters/original/00000001"], store.Ids("letters/original"));
            Assert.Empty(store.Check());
        }
    }

    [Fact]
    public void No_other_connection_can_exist_beside_the_open_store()
    {
        using var store = engine.Create(StorePath);
        store.Put(Records.New("a"));
        using var other = new SqliteConnection($"Data Source={StorePath};Pooling=False;Default Timeout=1");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "SELECT count(*) FROM record;";

        Assert.Equal(5, Assert.Throws<SqliteException>(() => command.ExecuteScalar()).SqliteErrorCode);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        using (var other = new SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE record (kind TEXT, id TEXT);";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(StorePath);

        Assert.Throws<StoreDamagedException>(() => engine.Open(StorePath));
        Assert.Equal(before, File.ReadAllBytes(StorePath));
    }

    [Fact]
    public void A_closed_store_is_one_file_and_needs_no_log()
    {
        using (var store = engine.Create(StorePath))
        {
            store.Put(Records.New("a"));
        }

        Assert.Equal(["store.db", "store.db.guard"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    /// <summary>SQLite's own limit makes it meet a full disk where no drive can be mounted.</summary>
    [Fact]
    public void A_full_disk_takes_a_write_back_whole()
    {
        using var store = (SqliteStore)engine.Create(StorePath);
        store.Put(Records.New("kept"));
        store.Limit(pages: 40);

        var refused = Assert.Throws<StoreException>(() => store.Write(s => Enumerable.Range(0, 5000).Select(i => s.Put(Records.New($"{i}", new string('x', 200)))).Count()));

        Assert.Contains("full", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["kept"], store.Ids());
        store.Put(Records.New("more"));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void What_a_killed_creation_left_is_no_hindrance()
    {
        File.WriteAllText(StorePath + ".new", "half a database");
        File.WriteAllText(StorePath + ".new-journal", "half a journal");

        using var store = engine.Create(StorePath);

        Assert.Empty(store.Check());
    }

    // This version corrupts a log that two connections reset at once; one connection is therefore a must. When the
    // version changes, read what it fixed and what it broke, and then change the number here.
    [Fact]
    public void The_version_of_SQLite_is_the_one_that_was_judged()
    {
        using var store = engine.Create(StorePath);

        Assert.Equal("3.50.4", store.Info.Version);
        Assert.Equal(new StoreSurvival(ProcessCrash: true, PowerLoss: true), store.Info.Survives);
    }
}
