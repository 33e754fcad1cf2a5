using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.App.Web.Jobs;

/// <summary>The folder <c>jobs</c> of a workspace: what each of the last jobs came to, and the file it made.</summary>
internal sealed class JobFiles(string folder)
{
    private const int Kept = 50;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Oldest first. One that says that it is at work was cut short with the server it ran in.</summary>
    public IReadOnlyList<Job> Load()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory.GetFiles(folder, "*.json").Select(Read).OfType<Job>().OrderBy(job => job.Number)
                .Select(job => job.IsOver ? job : job with { State = JobState.Cut }),
        ];
    }

    public void Save(Job job)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(job.Number, "json");
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(job, Json));
        File.Move(path + ".new", path, overwrite: true);
        Forget(job.Number - Kept);
    }

    /// <summary>Where the file that a job makes is kept.</summary>
    public string ResultOf(long number)
    {
        Directory.CreateDirectory(folder);
        return PathOf(number, "result");
    }

    /// <summary>A folder for several files that a job makes, of which an archive becomes its one.</summary>
    /// <param name="named">What the file is called that is named to the verb.</param>
    public GatheredFiles Gather(long number, string named) => new(PathOf(number, "files"), named, ResultOf(number));

    private void Forget(long number)
    {
        File.Delete(PathOf(number, "json"));
        File.Delete(PathOf(number, "result"));
    }

    private string PathOf(long number, string ending) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D6}.{ending}"));

    private static Job? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Job>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException)
        {
            // Nobody but this class writes there; what it did not finish is under another name.
            return null;
        }
    }
}
