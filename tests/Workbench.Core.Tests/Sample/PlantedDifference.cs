using System.Collections.Immutable;
using Xunit;

namespace Workbench.Core.Tests.Sample;

/// <summary>A row of planted.tsv: a difference put into a version on purpose.</summary>
internal sealed record PlantedDifference(
    string Number,
    string Version,
    string Kind,
    string Severity,
    ImmutableArray<int> Original,
    ImmutableArray<int> VersionUnits,
    string OriginalWords,
    string VersionWords)
{
    public static PlantedDifference Parse(string line)
    {
        var cells = line.Split('\t');
        Assert.Equal(9, cells.Length);
        return new(
            cells[0], cells[1], cells[2], cells[3], [.. SampleFolder.Numbers(cells[4])], [.. SampleFolder.Numbers(cells[5])], cells[6], cells[7]);
    }

    public override string ToString() => $"{Number} ({Version}, {Kind})";
}
