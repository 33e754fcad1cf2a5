using System.IO.Compression;

namespace Workbench.App.Web.Jobs;

/// <summary>Files that a verb makes side by side, in a folder that goes when they are packed together.</summary>
internal sealed class GatheredFiles : IDisposable
{
    private readonly string folder;
    private readonly string archive;

    public GatheredFiles(string folder, string named, string archive)
    {
        (this.folder, this.archive) = (folder, archive);
        Dispose();
        Named = Path.Combine(Directory.CreateDirectory(folder).FullName, named);
    }

    /// <summary>The path of the file that is named to the verb; the others come to stand beside it.</summary>
    public string Named { get; }

    public void Pack()
    {
        File.Delete(archive);
        ZipFile.CreateFromDirectory(folder, archive);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
