using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Vectors;

/// <summary>How near vectors are: of pairs that are surely linked, and of pairs that surely are not.</summary>
internal sealed record SimilaritySample(IReadOnlyList<double> Linked, IReadOnlyList<double> Chance)
{
    private const float Sure = 0.9f;

    /// <summary>How far from its partner a unit's chance partners stand; near ones may belong to it after all.</summary>
    private static readonly int[] Distances = [5, 11, 23, -7, -13];

    /// <param name="versionUnits">How many units the version has.</param>
    /// <param name="similarity">Of a unit of the original and one of the version; null where a vector is missing.</param>
    public static SimilaritySample Of(IReadOnlyList<SoftLink> links, int versionUnits, Func<int, int, double?> similarity)
    {
        var (linked, chance) = (new List<double>(), new List<double>());
        foreach (var link in links.Where(link => link is { Weight: >= Sure, OriginalCount: 1, VersionCount: 1 }))
        {
            if (similarity(link.Original, link.Version) is not { } near)
            {
                continue;
            }

            linked.Add(near);
            chance.AddRange(Distances.Select(distance => link.Version + distance).Where(other => other >= 0 && other < versionUnits)
                .Select(other => similarity(link.Original, other)).OfType<double>());
        }

        return new SimilaritySample(linked, chance);
    }
}
