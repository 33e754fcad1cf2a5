using Workbench.Storage;

namespace Workbench.App.Web.Care;

/// <summary>What a workspace holds and what room it takes, in bytes.</summary>
/// <param name="Database">With the log beside it.</param>
/// <param name="Sources">The files that texts were imported from, packed.</param>
/// <param name="Files">What jobs made.</param>
internal sealed record WorkspaceFigures(int Works, long Operations, long Database, long Sources, long Files, int BackupCount, long Backups, DateTimeOffset? LastBackup)
{
    public static WorkspaceFigures Of(Workspace workspace)
    {
        var backups = workspace.BackupPaths;
        return new WorkspaceFigures(
            workspace.Works().Count,
            workspace.History(take: 1) is [var newest] ? newest.Number : 0,
            Sizes(workspace.Folder, "workbench.db*", SearchOption.TopDirectoryOnly),
            Sizes(Path.Combine(workspace.Folder, "sources"), "*", SearchOption.AllDirectories),
            Sizes(Path.Combine(workspace.Folder, "jobs"), "*", SearchOption.AllDirectories),
            backups.Count,
            backups.Sum(SizeOf),
            backups is [var last, ..] ? new FileInfo(last).LastWriteTimeUtc : null);
    }

    private static long Sizes(string folder, string pattern, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, depth).Sum(SizeOf) : 0;

    /// <summary>A file may go while it is looked at.</summary>
    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
