using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Exporting;

/// <summary>Two versions in one language, the second compared with the first.</summary>
/// <param name="MarksBase">Whether the base shows its side of the differences too: so when it is compared with one version only.</param>
internal readonly record struct VersionPair(int Base, int Other, bool MarksBase)
{
    /// <summary>Every version with the base in its language: the version named as such, or the first shown.</summary>
    public static ImmutableArray<VersionPair> Among(AlignedWork work, ImmutableArray<int> versions, string? baseSiglum)
    {
        var named = baseSiglum is null ? -1 : VersionChoice.PlaceOf(work, baseSiglum);
        return
        [
            .. versions.GroupBy(v => work.Versions[v].Text.Language).Where(group => group.Key.IsKnown).SelectMany(group =>
            {
                var first = group.Contains(named) ? named : group.First();
                return group.Where(v => v != first).Select(v => new VersionPair(first, v, group.Count() == 2));
            }),
        ];
    }
}
