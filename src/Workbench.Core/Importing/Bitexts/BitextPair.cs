using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>A segment of the original and what a version has for it; one of the two may be empty.</summary>
internal sealed record BitextPair(string Original, string Version)
{
    public Locator Locator { get; init; }

    public LinkState State { get; init; }

    public double Confidence { get; init; } = 1;

    /// <summary>Where the version has it among its own segments; by default in the order of the file.</summary>
    public int? VersionPlace { get; init; }

    /// <summary>Which units of the original it joins, where the file numbers them; default where it does not.</summary>
    public ImmutableArray<int> OriginalUnits { get; init; }

    /// <summary>The same of the version.</summary>
    public ImmutableArray<int> VersionUnits { get; init; }

    /// <summary>Whether the file says that its sides stand in different places.</summary>
    public bool IsMoved { get; init; }

    /// <summary>How long the paragraphs are that the original's segment joins by spaces, where the file says so.</summary>
    public ImmutableArray<int> OriginalLengths { get; init; } = [];

    /// <summary>The same of the version's segment.</summary>
    public ImmutableArray<int> VersionLengths { get; init; } = [];

    /// <summary>The paragraphs of a segment; the whole of it where the lengths do not fit it any more.</summary>
    public static ImmutableArray<string> Paragraphs(string segment, ImmutableArray<int> lengths)
    {
        if (lengths.Length < 2 || lengths.Any(length => length < 1) || lengths.Sum(length => length + 1L) - 1 != segment.Length)
        {
            return [segment];
        }

        var (paragraphs, at) = (ImmutableArray.CreateBuilder<string>(lengths.Length), 0);
        foreach (var length in lengths)
        {
            if (at > 0 && segment[at - 1] != ' ')
            {
                return [segment];
            }

            paragraphs.Add(segment.Substring(at, length));
            at += length + 1;
        }

        return paragraphs.MoveToImmutable();
    }
}
