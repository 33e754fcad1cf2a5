using Workbench.Aligning.WordLinks;

namespace Workbench.Renderings;

/// <summary>A rendering with its words.</summary>
internal sealed record Reading(Rendering Rendering, LinkWord[] Words)
{
    public bool IsTied => Rendering.Basis is RenderingBasis.Words or RenderingBasis.Usage;
}
