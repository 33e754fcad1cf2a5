using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    private const string SourceFolder = "sources";

    private KeptSources Sources => new(Path.Combine(Folder, SourceFolder));

    /// <summary>Keeps the files that a text is imported from, so that it can be read again under other rules.</summary>
    /// <param name="hash">Of the files' bytes, one after the other, as the text's description names it.</param>
    /// <returns>Whether they were not kept yet, or were damaged.</returns>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public bool KeepSource(ContentHash hash, IReadOnlyList<KeptFile> files) => Sources.Keep(hash, files);

    /// <summary>The files a text was imported from, in order; null when they are not kept here.</summary>
    /// <exception cref="StoreDamagedException">They are not what was kept.</exception>
    public IReadOnlyList<KeptFile>? FindSource(ContentHash hash) => Sources.Find(hash);
}
