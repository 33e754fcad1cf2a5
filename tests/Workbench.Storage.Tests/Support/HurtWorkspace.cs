using Microsoft.Data.Sqlite;
using Workbench.Divergences;
using Workbench.Sqlite;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Support;

/// <summary>A workspace of one aligned pair whose database is hurt behind its back, and repaired.</summary>
public abstract class HurtWorkspace : IDisposable
{
    private protected static SqliteEngine Engine { get; } = new();

    private protected TemporaryFolder Folder { get; } = new();

    private protected TestClock Clock { get; } = new();

    private protected string StorePath => Folder.At("workbench.db");

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void Make(Action<Workspace> more)
    {
        using var workspace = Workspace.Create(Folder.Path, Engine, Clock, "anna");
        workspace.AddText(Letters, Original(Paragraphs("o")));
        workspace.AddText(Letters, Version("v", Paragraphs("v")));
        workspace.SetAlignment("letters", "v", OneToOne(200), "run");
        workspace.AddFlag(new Flag("", "letters", new FlagAnchor(UnitGroup.Range(0, 1), [], null, UnitGroup.Empty, []), "anna", default) { Note = "a note" });
        more(workspace);
    }

    private protected static string[] Paragraphs(string name) => [.. Enumerable.Range(0, 200).Select(i => $"{name}{i} {new string('x', 60)}")];

    private protected Workspace Open() => Workspace.Open(Folder.Path, [Engine], Clock, "anna");

    private protected RepairReport Repair() => Workspace.Repair(Folder.Path, [Engine], Clock, "doctor");

    /// <summary>Changes one bit of the words of unit 17, and not the hash beside them.</summary>
    private protected void Flip(string id = "letters/v/00000017") =>
        Execute($"UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'v17 ', 'w17 ') AS BLOB) WHERE kind = 'unit' AND id = '{id}';");

    private protected void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    private protected IReadOnlyList<string> Content()
    {
        using var store = Engine.Open(StorePath);
        return OpenWorkspace.ContentOf(store);
    }
}
