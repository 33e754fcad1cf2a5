using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Exporting;

/// <summary>One link to be written as a translation unit.</summary>
/// <param name="Id">Unique within the file.</param>
internal sealed record TmxPair(string Id, Link Link, TmxLevel Level, string Original, string Version)
{
    /// <summary>How long the paragraphs are that the original's segment joins; empty for one.</summary>
    public ImmutableArray<int> OriginalLengths { get; init; } = [];

    /// <summary>The same of the version's.</summary>
    public ImmutableArray<int> VersionLengths { get; init; } = [];

    public bool IsWhole => Original.Length > 0 && Version.Length > 0;
}
