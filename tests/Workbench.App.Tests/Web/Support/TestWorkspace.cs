using System.Collections.Concurrent;
using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Sqlite;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Tests.Web.Support;

/// <summary>A workspace in a folder of its own, which outlives the servers over it and goes with the test.</summary>
internal sealed class TestWorkspace : IDisposable
{
    private const string Who = "reader";
    private static readonly ConcurrentDictionary<(string Work, string Siglum), Lazy<Alignment>> Aligned = [];
    private Workspace? open;

    public TestWorkspace()
    {
        Folder = Directory.CreateTempSubdirectory("workbench-").FullName;
        open = Workspace.Create(Folder, new SqliteEngine(), TimeProvider.System, Who, "Reading room");
    }

    public string Folder { get; }

    public Workspace Open() => open ??= Workspace.Open(Folder, [new SqliteEngine()], TimeProvider.System, Who);

    public void Close()
    {
        open?.Dispose();
        open = null;
    }

    /// <summary>Imports, segments and aligns the texts of a work.</summary>
    public TestWorkspace With(Work work, params TextFile[] texts) => With(work, AlignmentOptions.Default, texts);

    public TestWorkspace With(Work work, AlignmentOptions options, params TextFile[] texts)
    {
        Document? original = null;
        foreach (var file in texts)
        {
            var source = new SourceFile(file.Name, file.Bytes);
            var document = DocumentSegmenter.Segment(TextImporter.Import(source, new ImportOptions { Language = file.Language }).Document);
            var role = file.Siglum is null ? TextRole.Original : TextRole.Version;
            var description = new TextDescription(file.Siglum ?? "original", role, file.Language) { Translator = file.Translator, Year = file.Year };
            Open().AddText(work, new WorkText(description, document));
            original ??= document;
            if (role == TextRole.Version)
            {
                Open().SetAlignment(work.Id, description.Siglum, AlignOnce(work, description.Siglum, original, document, options), "aligned");
            }
        }

        return this;
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }

    // Many tests stand on the same texts, and aligning is by far the longest of what they need.
    private static Alignment AlignOnce(Work work, string siglum, Document original, Document version, AlignmentOptions options) =>
        Aligned.GetOrAdd((work.Id, siglum), _ => new Lazy<Alignment>(() => Aligner.Align(original, version, options))).Value;
}
