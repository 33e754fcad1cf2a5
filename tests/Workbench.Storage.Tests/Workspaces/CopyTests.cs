using Workbench.Sqlite;
using Workbench.Storage.Memory;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

/// <summary>A workspace copied into another folder, for the same or another engine.</summary>
public sealed class CopyTests : IDisposable
{
    private static readonly IStoreEngine[] Engines = [new SqliteEngine(), new MemoryEngine()];
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_that_cannot_be_finished_leaves_nothing_behind(bool isFolderThere)
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        if (isFolderThere)
        {
            Directory.CreateDirectory(folder.At("copy"));
            File.WriteAllText(folder.At("copy/mine.txt"), "kept");
        }

        Assert.Throws<StoreException>(() => workspace.CopyTo(folder.At("copy"), new FullDriveEngine()));

        Assert.Equal(isFolderThere, Directory.Exists(folder.At("copy")));
        if (isFolderThere)
        {
            Assert.Equal([folder.At("copy/mine.txt")], Directory.GetFiles(folder.At("copy")));
        }

        workspace.CopyTo(folder.At("copy"), Engines[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_that_cannot_be_finished_removes_nothing_it_did_not_make(bool isFolderThere)
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        if (isFolderThere)
        {
            Directory.CreateDirectory(folder.At("copy"));
        }

        Assert.Throws<StoreException>(() => workspace.CopyTo(folder.At("copy"), new FullDriveEngine(() =>
        {
            File.WriteAllText(folder.At("copy/somebody-elses.txt"), "came meanwhile");
            Directory.CreateDirectory(folder.At("copy/sources"));
        })));

        Assert.Equal([folder.At("copy/somebody-elses.txt"), folder.At("copy/sources")], Directory.GetFileSystemEntries(folder.At("copy")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_copy_goes_into_no_folder_that_has_a_file_of_its_names()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        File.WriteAllText(folder.At("translations.jsonl"), "ours");
        Directory.CreateDirectory(folder.At("copy"));
        File.WriteAllText(folder.At("copy/translations.jsonl"), "of another");

        Assert.Contains("translations.jsonl", Assert.Throws<WorkspaceException>(() => workspace.CopyTo(folder.At("copy"), Engines[0])).Message, StringComparison.Ordinal);

        Assert.Equal("of another", File.ReadAllText(folder.At("copy/translations.jsonl")));
        Assert.Single(Directory.GetFileSystemEntries(folder.At("copy")));
    }

    [Fact]
    public void A_copy_takes_a_persons_files_along_whatever_they_are_called()
    {
        using var workspace = Create();
        File.WriteAllText(folder.At("workbench-notes.txt"), "a person's");

        workspace.CopyTo(folder.At("copy"), Engines[0]);

        Assert.Equal(["workbench-notes.txt", "workbench.db", "workbench.db.guard", "workspace.json"], Directory.GetFileSystemEntries(folder.At("copy")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_copy_holds_also_what_belongs_to_nothing()
    {
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a", "b"));
            workspace.AddText(Letters, Version("v", "c", "d"));
            workspace.SetAlignment("letters", "v", OneToOne(2), "run");
        }

        using (var store = Engines[0].Open(folder.At("workbench.db")))
        {
            store.Write(s => s.Remove("text", "letters/v") && s.Remove("operation", "000000000002"));
        }

        using (var workspace = Open())
        {
            workspace.CopyTo(folder.At("copy"), Engines[0]);
        }

        Assert.Equal(All(folder.At("workbench.db")), All(Path.Combine(folder.At("copy"), "workbench.db")));
    }

    [Fact]
    public void A_workspace_moves_to_another_engine_with_its_history()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a", "b"));
        workspace.AddText(Letters, Version("v", "c", "d"));
        workspace.SetAlignment("letters", "v", OneToOne(2), "run");

        workspace.CopyTo(folder.At("copy"), Engines[1]);

        using var copy = Workspace.Open(folder.At("copy"), Engines, clock, "boris");
        Assert.Equal("memory", copy.Info.Engine);
        Assert.Equal(workspace.History(), copy.History());
        Assert.Equal(2, copy.FindAlignment("letters", "v")!.Links.Length);
        Assert.Empty(copy.Check());
        copy.Undo("letters");
        copy.Undo("letters");
        Assert.Null(copy.FindText("letters", "v"));
    }

    [Fact]
    public void The_kept_sources_go_along_with_a_copy_and_a_damaged_one_is_told_and_kept_anew()
    {
        using var workspace = Create();
        var file = new KeptFile("letter.txt", "Дорогой друг"u8.ToArray());
        var hash = ContentHash.OfBytes(file.Bytes.Span);
        workspace.KeepSource(hash, [file]);

        workspace.CopyTo(folder.At("copy"), Engines[0]);
        using (var copy = Workspace.Open(folder.At("copy"), Engines, clock, "boris"))
        {
            Assert.Equal("letter.txt", copy.FindSource(hash)!.Single().Name);
        }

        workspace.AddText(Letters, Original("a") with { Description = Original("a").Description with { SourceHash = hash, SourceName = "letter.txt", Reading = "layout=auto" } });
        var archive = Directory.GetFiles(folder.At("sources")).Single();
        var bytes = File.ReadAllBytes(archive);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(archive, bytes[..^8]);
        Assert.Contains("damaged", workspace.CheckSources().Single(), StringComparison.Ordinal);
        Assert.Empty(workspace.Check());
        workspace.KeepSource(hash, [file]);
        Assert.Empty(workspace.CheckSources());

        File.Delete(archive);
        Assert.Contains("letter.txt", workspace.CheckSources().Single(), StringComparison.Ordinal);
        workspace.KeepSource(hash, [file]);
        Assert.Empty(workspace.CheckSources());
    }

    [Fact]
    public void A_workspace_copied_to_another_engine_and_back_is_the_same_record_by_record()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a", "\u0439 \U0001F4DA"));
        workspace.AddText(Letters, Version("v", "c", "d"));
        workspace.SetAlignment("letters", "v", OneToOne(2), "run");
        workspace.RenameWork("letters", "mail");
        workspace.Undo();
        File.WriteAllText(folder.At("translations.jsonl"), "{}");

        workspace.CopyTo(folder.At("there"), Engines[1]);
        using (var there = Workspace.Open(folder.At("there"), Engines, clock, "boris"))
        {
            there.CopyTo(folder.At("back"), Engines[0]);
        }

        workspace.Dispose();
        Assert.Equal(All(folder.At("workbench.db")), All(Path.Combine(folder.At("back"), "workbench.db")));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(folder.At("back"), "translations.jsonl")));
        using var again = Open();
        Assert.Throws<WorkspaceException>(() => again.CopyTo(folder.At("back"), Engines[0]));
    }

    private static List<string> All(string path)
    {
        using var store = new SqliteEngine().Open(path);
        return store.Read(s => s.Kinds().SelectMany(kind => s.List(kind)).Select(Support.Records.Content).ToList());
    }

    private Workspace Create() => Workspace.Create(folder.Path, Engines[0], clock, "anna");

    private Workspace Open() => Workspace.Open(folder.Path, Engines, clock, "anna");
}
