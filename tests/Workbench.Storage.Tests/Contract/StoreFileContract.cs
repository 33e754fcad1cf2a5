using System.Text;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Records;

namespace Workbench.Storage.Tests.Contract;

/// <summary>What an engine that keeps files must do when the files are not as it left them.</summary>
public abstract class StoreFileContract<TEngine> : IDisposable
    where TEngine : IStoreEngine, new()
{
    private readonly TEngine engine = new();
    private readonly TemporaryFolder folder = new();

    private string StorePath => folder.At("store.db");

    /// <summary>Marks a closed store as written by a later Workbench.</summary>
    protected abstract void MakeNewer(string path);

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(20_000)]
    public void A_foreign_file_is_refused_and_left_alone(int length)
    {
        var novel = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("It was a dark and stormy night. ", 700)))[..length];
        File.WriteAllBytes(StorePath, novel);

        Assert.Throws<StoreDamagedException>(() => engine.Open(StorePath));
        Assert.Throws<StoreException>(() => engine.Create(StorePath));
        Assert.Equal(novel, File.ReadAllBytes(StorePath));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.97)]
    public void A_store_cut_short_is_refused_and_left_alone(double part)
    {
        Fill(500);
        var whole = File.ReadAllBytes(StorePath);
        var cut = whole[..(int)(whole.Length * part)];
        File.WriteAllBytes(StorePath, cut);

        Assert.Throws<StoreDamagedException>(() => engine.Open(StorePath));
        Assert.Equal(cut, File.ReadAllBytes(StorePath));
    }

    [Fact]
    public void Garbage_in_the_first_page_is_refused_and_left_alone()
    {
        Fill(50);
        var bytes = File.ReadAllBytes(StorePath);
        new Random(1).NextBytes(bytes.AsSpan(0, 4096));
        File.WriteAllBytes(StorePath, bytes);

        Assert.Throws<StoreDamagedException>(() => engine.Open(StorePath));
        Assert.Equal(bytes, File.ReadAllBytes(StorePath));
    }

    [Fact]
    public void A_store_of_a_later_Workbench_is_refused_and_left_alone()
    {
        Fill(5);
        MakeNewer(StorePath);
        var before = File.ReadAllBytes(StorePath);

        Assert.Throws<StoreTooNewException>(() => engine.Open(StorePath));
        Assert.Equal(before, File.ReadAllBytes(StorePath));
    }

    [Fact]
    public void A_flipped_byte_in_a_body_is_noticed_by_reading_and_by_checking()
    {
        Fill(50);
        var bytes = File.ReadAllBytes(StorePath);
        var at = bytes.AsSpan().IndexOf("sentence number 33"u8);
        bytes[at] ^= 1;
        File.WriteAllBytes(StorePath, bytes);

        using var store = engine.Open(StorePath);
        Assert.Throws<StoreDamagedException>(() => store.Find("033"));
        Assert.Contains("033", Assert.Single(store.Check()), StringComparison.Ordinal);
        Assert.Equal("sentence number 34.", store.Find("034").Text());
    }

    [Fact]
    public void Of_a_store_with_a_flipped_byte_every_other_record_is_salvaged_as_it_was()
    {
        Fill(50);
        var bytes = File.ReadAllBytes(StorePath);
        bytes[bytes.AsSpan().IndexOf("sentence number 33"u8)] ^= 1;
        File.WriteAllBytes(StorePath, bytes);

        var salvaged = engine.Salvage(StorePath);

        Assert.Equal(50, salvaged.Count);
        Assert.Equal("033", Assert.Single(salvaged, r => !r.IsSound).Record.Id);
        Assert.Equal("sentence number 34.", salvaged.Single(r => r.Record.Id == "034").Record.Text());
    }

    [Fact]
    public void Of_a_store_with_garbage_in_its_middle_what_is_salvaged_as_sound_is_what_was_written()
    {
        Fill(2000);
        var written = engine.Salvage(StorePath).ToDictionary(r => r.Record.Id, r => r.Record.Text(), StringComparer.Ordinal);
        var bytes = File.ReadAllBytes(StorePath);
        bytes.AsSpan((bytes.Length / 2) & ~8191, 8192).Fill(0xA5);
        File.WriteAllBytes(StorePath, bytes);

        var salvaged = engine.Salvage(StorePath);

        Assert.Equal(2000, written.Count);
        Assert.All(salvaged.Where(r => r.IsSound), r => Assert.Equal(written[r.Record.Id], r.Record.Text()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    public void Of_what_is_no_store_nothing_is_salvaged(int length)
    {
        File.WriteAllBytes(StorePath, new byte[length]);

        Assert.Empty(engine.Salvage(StorePath));
    }

    [Fact]
    public void After_its_file_was_deleted_a_new_store_starts_empty()
    {
        Fill(50);
        File.WriteAllBytes(StorePath + "-wal", Encoding.UTF8.GetBytes("left over"));
        File.WriteAllBytes(folder.At("store-log.db"), Encoding.UTF8.GetBytes("left over"));
        File.Delete(StorePath);

        using var store = engine.Create(StorePath);
        Assert.Empty(store.Ids());
        store.Put(New("a"));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void A_store_is_known_by_its_beginning_and_names_its_files()
    {
        Fill(50);
        File.WriteAllText(folder.At("novel.db"), "It was a dark and stormy night.");

        Assert.True(engine.IsStore(StorePath));
        Assert.False(engine.IsStore(folder.At("novel.db")));
        Assert.False(engine.IsStore(folder.At("missing.db")));
        Assert.Equal(StorePath, engine.FilesOf(StorePath)[0]);
        Assert.Equal(engine.FilesOf(StorePath).Count, engine.FilesOf(folder.At("other.db")).Distinct().Count());
    }

    [Fact]
    public void A_store_that_is_held_is_not_taken_for_an_empty_one_by_salvaging()
    {
        using var store = engine.Create(StorePath);
        store.Put(New("a"));

        Assert.Throws<StoreInUseException>(() => engine.Salvage(StorePath));
    }

    [Fact]
    public void A_folder_that_is_missing_is_named()
    {
        var path = Path.Combine(folder.Path, "nowhere", "store.db");

        Assert.Contains("nowhere", Assert.Throws<StoreException>(() => engine.Create(path)).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", Assert.Throws<StoreMissingException>(() => engine.Open(path)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Fact]
    public void The_lock_names_the_holder_and_its_address_and_goes_when_the_store_is_closed()
    {
        using (var store = engine.Create(StorePath))
        {
            store.Announce("http://127.0.0.1:5000");
            var refused = Assert.Throws<StoreInUseException>(() => engine.Open(StorePath));
            Assert.Equal("http://127.0.0.1:5000", refused.Holder!.Address);
            Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(StorePath + ".lock"));
    }

    [Fact]
    public void A_refused_file_is_not_kept_locked()
    {
        File.WriteAllText(StorePath, "no database");

        Assert.Throws<StoreDamagedException>(() => engine.Open(StorePath));
        Assert.Throws<StoreDamagedException>(() => engine.Open(StorePath));
    }

    private void Fill(int count)
    {
        using var store = engine.Create(StorePath);
        store.Write(s => Enumerable.Range(0, count).Select(i => s.Put(New($"{i:D3}", $"sentence number {i}."))).ToList());
    }
}
