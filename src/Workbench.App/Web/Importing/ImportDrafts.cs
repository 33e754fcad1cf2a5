using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Web.Importing;

/// <summary>
/// Takes files in and keeps them, under names of its own, until they are imported or forgotten. Nothing of a name that was sent
/// makes a path but letters, digits and a few marks; sizes are bounded; what they hold is read by readers that bound it again.
/// </summary>
internal sealed class ImportDrafts : IDisposable
{
    public const long LargestRequest = 256L * 1024 * 1024;
    public const int MostFiles = 20;

    private const int MostDrafts = 8;
    private const int LongestName = 100;
    private const int IdBytes = 16;

    private readonly string folder;
    private readonly Lock keeping = new();
    private readonly List<ImportDraft> drafts = [];

    /// <param name="folder">Its own: what an earlier server left there is removed.</param>
    public ImportDrafts(string folder)
    {
        this.folder = folder;
        Clear();
    }

    public ImportDraft? Find(string id)
    {
        lock (keeping)
        {
            return drafts.Find(draft => string.Equals(draft.Id, id, StringComparison.Ordinal));
        }
    }

    /// <exception cref="InputException">There are no files, or too many, or one is empty.</exception>
    public async Task<ImportDraft> TakeAsync(IReadOnlyList<IFormFile> sent, CancellationToken cancel)
    {
        if (sent.Count is 0 or > MostFiles)
        {
            throw new InputException("files", sent.Count == 0 ? "No file was sent." : $"More than {MostFiles} files were sent.", $"Send 1 to {MostFiles} files.");
        }

        var id = RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true);
        var home = Path.Combine(folder, id);
        var files = ImmutableArray.CreateBuilder<DraftFile>();
        try
        {
            foreach (var file in sent)
            {
                files.Add(await KeepAsync(home, files.Count, file, cancel));
            }
        }
        catch
        {
            Directory.Delete(home, recursive: true);
            throw;
        }

        return Keep(new ImportDraft(id, home, files.ToImmutable()));
    }

    public void Forget(ImportDraft draft)
    {
        lock (keeping)
        {
            drafts.Remove(draft);
        }

        if (Directory.Exists(draft.Folder))
        {
            Directory.Delete(draft.Folder, recursive: true);
        }
    }

    public void Dispose() => Clear();

    private ImportDraft Keep(ImportDraft draft)
    {
        ImportDraft? oldest = null;
        lock (keeping)
        {
            drafts.Add(draft);
            oldest = drafts.Count > MostDrafts ? drafts[0] : null;
        }

        if (oldest is not null)
        {
            Forget(oldest);
        }

        return draft;
    }

    /// <summary>Each in a folder of its own, for two may have one name.</summary>
    private static async Task<DraftFile> KeepAsync(string home, int number, IFormFile file, CancellationToken cancel)
    {
        var name = NameOf(file.FileName);
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(home, number.ToString(CultureInfo.InvariantCulture))).FullName, name);
        await using (var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await file.CopyToAsync(kept, cancel);
        }

        return file.Length > 0 ? new DraftFile(number, name, path, file.Length) : throw new InputException(name, "The file is empty.", "Look whether it is the right one.");
    }

    /// <summary>The last part of a name, with nothing in it that a file system, a command line or a reader's eye could take for something else.</summary>
    private static string NameOf(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\', ':']) + 1)..].Normalize(NormalizationForm.FormC);
        var kept = string.Concat(last.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '-' or '_' or '(' or ')')).Trim(' ', '.', '-');
        var name = kept.Length > LongestName ? kept[^LongestName..].TrimStart(' ', '.', '-') : kept;
        return name.Length == 0 ? "file" : name;
    }

    private void Clear()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
