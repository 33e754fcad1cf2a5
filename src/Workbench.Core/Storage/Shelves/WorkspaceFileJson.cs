using System.Text.Json.Serialization;

namespace Workbench.Storage.Shelves;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(WorkspaceFile))]
internal sealed partial class WorkspaceFileJson : JsonSerializerContext;
