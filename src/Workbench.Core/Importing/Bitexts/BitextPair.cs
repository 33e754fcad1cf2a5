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
}
