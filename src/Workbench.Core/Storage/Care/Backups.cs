using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>
/// The folder of backups. Of those it made by itself it keeps the newest ten and the last of each of the newest thirty
/// days; those a person asked for, and files of other names, are left alone.
/// </summary>
internal sealed class Backups(string folder, TimeProvider time)
{
    private const string Stamp = "yyyy-MM-dd'T'HH-mm-ss-fff'Z'";
    private const string ByHand = "-by-hand";
    private const int Newest = 10;
    private const int Days = 30;
    private static readonly TimeSpan Due = TimeSpan.FromDays(1);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> All() => [.. Made().Select(backup => backup.Path)];

    /// <summary>Whether none was made within a day of now, before it or, by a clock that was set back, after it.</summary>
    public bool IsDue() => time.GetUtcNow() is var now && !Made().Any(backup => (now - backup.When).Duration() < Due);

    /// <param name="byHand">Whether a person asked for it.</param>
    /// <returns>The path of the new backup.</returns>
    public string Make(IStore store, bool byHand)
    {
        foreach (var unfinished in Directory.GetFiles(Directory.CreateDirectory(folder).FullName, "*.part"))
        {
            File.Delete(unfinished);
        }

        var path = NewPath(byHand ? ByHand : "");
        store.BackUpTo(path);
        Prune(path);
        return path;
    }

    /// <summary>Takes over backups that an engine made where it stands.</summary>
    public void Adopt(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(folder);
            var adopted = NewPath("");
            File.Move(path, adopted);
            Prune(adopted);
        }
    }

    /// <summary>A clock that was set back may come to the same moment twice.</summary>
    private string NewPath(string ending)
    {
        for (var now = time.GetUtcNow(); ; now = now.AddMilliseconds(1))
        {
            var path = Path.Combine(folder, now.ToString(Stamp, CultureInfo.InvariantCulture) + ending + ".db");
            if (!File.Exists(path))
            {
                return path;
            }
        }
    }

    private void Prune(string justMade)
    {
        var made = Made().FindAll(backup => !IsByHand(backup.Path));
        var daily = made.GroupBy(b => b.When.Date).Take(Days).Select(day => day.First().Path);
        var kept = made.Take(Newest).Select(b => b.Path).Concat(daily).Append(justMade).ToHashSet(StringComparer.Ordinal);
        foreach (var backup in made.Where(b => !kept.Contains(b.Path)))
        {
            File.Delete(backup.Path);
        }
    }

    private static bool IsByHand(string path) => Path.GetFileNameWithoutExtension(path).EndsWith(ByHand, StringComparison.Ordinal);

    private List<(string Path, DateTimeOffset When)> Made()
    {
        var made = new List<(string Path, DateTimeOffset When)>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.db") : [])
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (DateTimeOffset.TryParseExact(
                IsByHand(path) ? name[..^ByHand.Length] : name, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var when))
            {
                made.Add((path, when));
            }
        }

        return [.. made.OrderByDescending(b => b.When)];
    }
}
