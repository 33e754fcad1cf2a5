using Workbench.Importing;

namespace Workbench.App.Web.Importing;

/// <summary>A file that a person sent, as it lies in the folder of its draft.</summary>
/// <param name="Name">What it is called where it came from, without folders and without what no file name needs.</param>
public sealed record DraftFile(int Number, string Name, string Path, long Length)
{
    public SourceFile Read() => new(Name, File.ReadAllBytes(Path));
}
