using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>
/// The answers of providers beside the workspace's database, one JSON object a line, each written as it comes: a run
/// that was broken off goes on where it stopped, and nothing is paid twice.
/// </summary>
internal sealed class TranslationFile : ITranslationMemory, IDisposable
{
    private const string FileName = "translations.jsonl";

    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly FileStream file;

    private TranslationFile(FileStream file) => this.file = file;

    /// <summary>Takes the file for this process; the workspace must be open, so that no other has it.</summary>
    public static TranslationFile Open(string workspaceFolder)
    {
        var file = new FileStream(Path.Combine(workspaceFolder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite);
        var memory = new TranslationFile(file);
        memory.Load();
        return memory;
    }

    public string? Find(ContentHash key) => answers.GetValueOrDefault(key.Hex);

    public void Keep(ContentHash key, string translation)
    {
        answers[key.Hex] = translation;
        file.Write(ConsoleStreams.Utf8.GetBytes(JsonLines.Line(json =>
        {
            json.WriteString("key", key.Hex);
            json.WriteString("text", translation);
        }) + "\n"));
        file.Flush();
    }

    public void Dispose() => file.Dispose();

    private void Load()
    {
        using var reader = new StreamReader(file, ConsoleStreams.Utf8, leaveOpen: true);
        var text = reader.ReadToEnd();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(line) is var (key, translation))
            {
                answers[key] = translation;
            }
        }

        file.Seek(0, SeekOrigin.End);
        if (text.Length > 0 && text[^1] != '\n')
        {
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Null for a line that a run killed while writing has left in half: that answer is asked for anew.</summary>
    private static (string Key, string Text)? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("key", out var key) && json.RootElement.TryGetProperty("text", out var text)
                ? (key.GetString() ?? "", text.GetString() ?? "")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
