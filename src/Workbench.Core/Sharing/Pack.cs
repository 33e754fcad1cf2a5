using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>The alignments of a work without its texts: what people share in git. Units are named by number and by a hash of their words.</summary>
/// <param name="Texts">The original first.</param>
/// <param name="Links">By the siglum of the version.</param>
/// <param name="Flags">Without the words they mark.</param>
/// <param name="Terms">The glossary.</param>
public sealed record Pack(Work Work, ImmutableArray<PackedText> Texts, ImmutableSortedDictionary<string, ImmutableArray<PackedLink>> Links, ImmutableArray<Flag> Flags, ImmutableArray<GlossaryTerm> Terms)
{
    public PackedText Original => Texts[0];
}
