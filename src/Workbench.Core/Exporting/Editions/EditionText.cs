using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>One text of an edition.</summary>
/// <param name="Place">Its place among the texts of the edition.</param>
/// <param name="Version">Its place among the versions of the work; <see cref="Original"/> for the original.</param>
internal sealed record EditionText(int Place, int Version, WorkText Text)
{
    public const int Original = -1;

    public bool IsOriginal => Version == Original;

    public string Label => Text.Description.Label;

    public Language Language => Text.Language;

    public Document Document => Text.Document;

    public NoteAnchors Notes { get; } = new(Text.Document);
}
