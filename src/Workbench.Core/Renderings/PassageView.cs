using Workbench.Aligning.WordLinks;

namespace Workbench.Renderings;

/// <summary>A linked passage seen from the side that is searched.</summary>
/// <param name="Near">The words of the side searched, ascending, by their numbers in the units of the link.</param>
/// <param name="Far">Those of the other side.</param>
internal sealed record PassageView(int[] Near, int[] Far, LinkedPassage Links, bool IsBack)
{
    /// <param name="near">By its place in <see cref="Near"/>.</param>
    /// <param name="far">By its place in <see cref="Far"/>.</param>
    public float Strength(int near, int far) => IsBack ? Links.Strengths[far, near] : Links.Strengths[near, far];

    public bool IsLinked(int near, int far) => IsBack ? Links.Linked[far, near] : Links.Linked[near, far];
}
