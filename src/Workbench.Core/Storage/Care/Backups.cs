using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>
/// The folder of backups. Of those it made itself it keeps the newest ten and the last of each of the newest thirty
/// days; files of other names are left alone.
/// </summary>
internal sealed class Backups(string folder, TimeProvider time)
{
    private const string Stamp = "yyyy-MM-dd'T'HH-mm-ss-fff'Z'";
    private const int Newest = 10;
    private const int Days = 30;
    private static readonly TimeSpan Due = TimeSpan.FromDays(1);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> All() => [.. Made().Select(backup => backup.Path)];

    public bool IsDue() => Made() is not [var last, ..] || time.GetUtcNow() - last.When >= Due;

    /// <returns>The path of the new backup.</returns>
    public string Make(IStore store)
    {
        foreach (var unfinished in Directory.GetFiles(Directory.CreateDirectory(folder).FullName, "*.part"))
        {
            File.Delete(unfinished);
        }

        var path = Path.Combine(folder, time.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture) + ".db");
        store.BackUpTo(path);
        Prune();
        return path;
    }

    private void Prune()
    {
        var made = Made();
        var daily = made.GroupBy(b => b.When.Date).Take(Days).Select(day => day.First().Path);
        var kept = made.Take(Newest).Select(b => b.Path).Concat(daily).ToHashSet(StringComparer.Ordinal);
        foreach (var backup in made.Where(b => !kept.Contains(b.Path)))
        {
            File.Delete(backup.Path);
        }
    }

    private List<(string Path, DateTimeOffset When)> Made()
    {
        var made = new List<(string Path, DateTimeOffset When)>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.db") : [])
        {
            if (DateTimeOffset.TryParseExact(
                Path.GetFileNameWithoutExtension(path), Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var when))
            {
                made.Add((path, when));
            }
        }

        return [.. made.OrderByDescending(b => b.When)];
    }
}
