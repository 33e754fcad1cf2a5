using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The hashes of units, as anchors of flags and identities of findings keep them.</summary>
internal static class UnitHashes
{
    public static ImmutableArray<ContentHash> Of(Document document, UnitGroup units) => [.. units.Select(u => document[u].Hash)];
}
