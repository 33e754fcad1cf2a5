using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>An original and its versions as one file, or two side by side, hold them, with the links between them.</summary>
/// <param name="OriginalSiglum">The label the file gives the original; null when it gives none.</param>
public sealed record BitextResult(Document Original, string? OriginalSiglum, ImmutableArray<BitextVersion> Versions, SourceReport Report)
{
    /// <summary>The flags that Workbench wrote into it, a line of JSON each, on units as the file numbers them.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>What the file tells of its texts, the original's too; empty where it tells nothing but their words.</summary>
    public ImmutableArray<TextDescription> Told { get; init; } = [];
}
