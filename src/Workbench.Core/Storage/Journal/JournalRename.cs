using System.Text.Json.Serialization;

namespace Workbench.Storage.Journal;

/// <summary>Another name for a work or a text. Its inverse is the same with the names exchanged: no before-images are kept of it.</summary>
/// <param name="From">The id of a work, or of a text as <see cref="Shelves.Keys.TextOf"/> gives it.</param>
/// <param name="BeforeImages">Whether the names were exchanged before the other changes of the operation, or after them.</param>
internal sealed record JournalRename(string From, string To, bool BeforeImages)
{
    [JsonIgnore]
    public JournalRename Inverse => new(To, From, !BeforeImages);

    [JsonIgnore]
    public bool IsOfWork => !From.Contains('/', StringComparison.Ordinal);
}
