using Workbench.Aligning;

namespace Workbench.Exporting.Interchange;

/// <summary>Counts the units of one version, and of the original with it, as they are written.</summary>
internal sealed class CoverageCount(AlignedVersion version)
{
    private readonly int[] original = new int[version.Alignment.OriginalCount];
    private readonly int[] units = new int[version.Alignment.VersionCount];

    public int LeftOut { get; private set; }

    public int Written { get; private set; }

    public void Take(Link link)
    {
        foreach (var unit in link.Original)
        {
            original[unit.Value]++;
        }

        foreach (var unit in link.Version)
        {
            units[unit.Value]++;
        }
    }

    public void Write() => Written++;

    public void LeaveOut() => LeftOut++;

    public VersionCoverage Result() => new(
        version.Text.Siglum,
        original.Count(times => times > 0),
        original.Length,
        units.Count(times => times > 0),
        units.Length,
        original.Concat(units).Count(times => times > 1));

    public static InterchangeReport Report(AlignedWork work, IReadOnlyList<CoverageCount> counts, int dropped) =>
        new(counts.Sum(count => count.Written), counts.Sum(count => count.LeftOut), dropped, [.. counts.Select(count => count.Result())]);
}
