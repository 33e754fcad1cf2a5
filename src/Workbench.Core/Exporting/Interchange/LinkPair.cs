using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Exporting.Interchange;

/// <summary>One link to be written as a pair of texts.</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Parent">The paragraph link; <paramref name="Link"/> itself at that level.</param>
internal sealed record LinkPair(string Id, Link Link, Link Parent, LinkLevel Level, string Original, string Version)
{
    /// <summary>How long the paragraphs are that the original's segment joins; empty for one.</summary>
    public ImmutableArray<int> OriginalLengths { get; init; } = [];

    /// <summary>The same of the version's.</summary>
    public ImmutableArray<int> VersionLengths { get; init; } = [];

    /// <summary>Whether it is the first of its paragraph link, which then carries what is said of the whole.</summary>
    public bool IsFirst { get; init; } = true;

    public bool IsEmpty => Original.Length == 0 && Version.Length == 0;

    /// <summary>What of the link other Workbenches read back: numbers of units, lengths, what was moved. Names and values.</summary>
    public IEnumerable<(string Name, string Value)> Facts()
    {
        if (Level == LinkLevel.Paragraph)
        {
            yield return ("original-units", string.Join(' ', Link.Original.AsSpan().ToArray()));
            yield return ("version-units", string.Join(' ', Link.Version.AsSpan().ToArray()));
        }

        if (!OriginalLengths.IsEmpty)
        {
            yield return ("original-lengths", string.Join(' ', OriginalLengths));
        }

        if (!VersionLengths.IsEmpty)
        {
            yield return ("version-lengths", string.Join(' ', VersionLengths));
        }

        if (Link.Moved)
        {
            yield return ("moved", "yes");
        }
    }
}
