using System.Globalization;
using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>
/// The answers of providers beside the workspace's database, one JSON object a line, each written as it comes: a run
/// that was broken off goes on where it stopped, and nothing is paid twice. Undo does not unsay them.
/// </summary>
internal sealed class TranslationFile : ITranslationMemory, IDisposable
{
    public const string FileName = "translations.jsonl";

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly AppendedLines file;

    private TranslationFile(string path, TimeProvider time)
    {
        this.time = time;
        file = AppendedLines.Open(path, time, Learn);
    }

    /// <summary>Takes the file for this process; the workspace must be open, so that no other has it.</summary>
    public static TranslationFile Open(string workspaceFolder, TimeProvider time) => new(Path.Combine(workspaceFolder, FileName), time);

    /// <summary>How many answers this run brought.</summary>
    public int Kept { get; private set; }

    public string? Find(ContentHash key)
    {
        lock (gate)
        {
            return answers.GetValueOrDefault(key.Hex);
        }
    }

    public void Keep(ContentHash key, string translation)
    {
        lock (gate)
        {
            answers[key.Hex] = translation;
            Kept++;
        }

        file.Append(JsonLines.Line(json =>
        {
            json.WriteString("key", key.Hex);
            json.WriteString("text", translation);
            json.WriteString("when", time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }));
    }

    public void Dispose() => file.Dispose();

    /// <summary>A line that a run killed while writing has left in half says nothing: that answer is asked for anew.</summary>
    private void Learn(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("key", out var key) && json.RootElement.TryGetProperty("text", out var text))
            {
                answers[key.GetString() ?? ""] = text.GetString() ?? "";
            }
        }
        catch (Exception half) when (half is JsonException or InvalidOperationException)
        {
            // It is told apart by nothing else.
        }
    }
}
