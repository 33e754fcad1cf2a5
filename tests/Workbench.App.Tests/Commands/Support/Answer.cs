using System.Text;
using System.Text.Json;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>What a run left on its streams.</summary>
internal sealed record Answer(int Exit, byte[] Bytes, string Error)
{
    public string Out => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
