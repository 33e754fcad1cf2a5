using System.Text.Json;

namespace Workbench.Storage.Shelves;

/// <summary>Reads a value that begins at the reader's token, and leaves the reader at the value's last one.</summary>
internal delegate T JsonPart<T>(ref Utf8JsonReader json);
