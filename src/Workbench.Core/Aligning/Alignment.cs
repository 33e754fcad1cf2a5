using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>The links between an original and one version: every unit of either side is in exactly one of them.</summary>
public sealed class Alignment
{
    private const double LeastBelieved = 0.6;

    /// <summary>A text of which less is tied is not there, whatever single links say.</summary>
    private const double LeastTied = 0.15;

    /// <exception cref="ArgumentException">A unit is in no link, or in two, or does not exist.</exception>
    public Alignment(int originalCount, int versionCount, IEnumerable<Link> links)
    {
        OriginalCount = originalCount;
        VersionCount = versionCount;
        Links = [.. links];
        RequireEachOnce(originalCount, l => l.Original, "original");
        RequireEachOnce(versionCount, l => l.Version, "version");
    }

    public int OriginalCount { get; }

    public int VersionCount { get; }

    /// <summary>In reading order of the original; additions stand where the version has them.</summary>
    public ImmutableArray<Link> Links { get; }

    /// <summary>
    /// The mean confidence of the links with both sides, 0 when there are none. Translations of each other reach .7 even when short
    /// and free; texts that have nothing to do with each other stay under .6, long ones
    /// under .4.
    /// </summary>
    public double MeanConfidence => Links.Where(l => !l.IsOmission && !l.IsAddition).Select(l => l.Confidence).DefaultIfEmpty(0).Average();

    /// <summary>How much of the text with fewer units is in links with both sides, 0 to 1; of an excerpt, and of the text it is taken from, nearly all.</summary>
    public double TiedShare => Math.Min(OriginalCount, VersionCount) is > 0 and var fewer
        ? Links.Where(l => !l.IsOmission && !l.IsAddition).Sum(l => OriginalCount <= VersionCount ? l.Original.Count : l.Version.Count) / (double)fewer
        : 0;

    /// <summary>Whether the texts are hardly translations of each other: few units are tied, or their links should not be believed.</summary>
    public bool IsDoubtful => OriginalCount > 0 && VersionCount > 0 && (MeanConfidence < LeastBelieved || TiedShare < LeastTied);

    private void RequireEachOnce(int count, Func<Link, UnitGroup> side, string name)
    {
        var seen = new bool[count];
        var total = 0;
        foreach (var link in Links)
        {
            foreach (var unit in side(link).AsSpan())
            {
                if (unit.Value >= count || seen[unit.Value])
                {
                    throw new ArgumentException($"Unit {unit} of the {name} is in two links, or does not exist.");
                }

                seen[unit.Value] = true;
                total++;
            }
        }

        if (total != count)
        {
            throw new ArgumentException($"Unit {Array.IndexOf(seen, false)} of the {name} is in no link.");
        }
    }
}
