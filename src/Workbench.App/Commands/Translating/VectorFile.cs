using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Vectors of texts beside the workspace's database, a line each, by a hash of model and text: none is asked for twice.</summary>
internal sealed class VectorFile : IDisposable
{
    public const string FileName = "vectors.jsonl";

    private readonly Dictionary<string, float[]> vectors = new(StringComparer.Ordinal);
    private readonly AppendedLines file;
    private readonly string model;

    private VectorFile(string path, string model, TimeProvider time)
    {
        this.model = model;
        file = AppendedLines.Open(path, time, Learn);
    }

    /// <param name="model">Provider and model.</param>
    public static VectorFile Open(string workspaceFolder, string model, TimeProvider time) => new(Path.Combine(workspaceFolder, FileName), model, time);

    public float[]? Find(ContentHash text) => vectors.GetValueOrDefault(KeyOf(text));

    public void Keep(ContentHash text, float[] vector)
    {
        vectors[KeyOf(text)] = vector;
        file.Append(JsonLines.Line(json =>
        {
            json.WriteString("key", KeyOf(text));
            json.WriteString("vector", Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)));
        }));
    }

    public void Dispose() => file.Dispose();

    private string KeyOf(ContentHash text) => ContentHash.OfBytes(Encoding.UTF8.GetBytes($"{model}\u001f{text.Hex}")).Hex;

    /// <summary>Half a line, which a killed process left, says nothing.</summary>
    private void Learn(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            vectors[json.RootElement.GetProperty("key").GetString()!] = MemoryMarshal.Cast<byte, float>(json.RootElement.GetProperty("vector").GetBytesFromBase64()).ToArray();
        }
        catch (Exception half) when (half is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // That vector is asked for anew.
        }
    }
}
