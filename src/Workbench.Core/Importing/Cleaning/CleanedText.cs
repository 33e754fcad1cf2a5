using Workbench.Importing.Cleaning.Plain;

namespace Workbench.Importing.Cleaning;

/// <summary>A source with its repairs made.</summary>
internal sealed class CleanedText(string text, PatchMap patches, Pagination pages)
{
    private PlainBlocks? blocks;

    public string Text { get; } = text;

    public PatchMap Patches { get; } = patches;

    public Pagination Pages { get; } = pages;

    /// <summary>The blocks it is read in, cut once.</summary>
    public PlainBlocks Blocks(UnitLayout layout) => blocks ??= new PlainBlocks(this, layout);

    /// <summary>The place in the source that a place of the text came from.</summary>
    public int SourcePlace(int place) => Patches.SourcePlace(place);
}
