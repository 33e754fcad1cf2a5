namespace Workbench.Divergences;

/// <summary>How much a divergence matters, from the least. Written as its name in lower case.</summary>
public enum Severity
{
    Info,
    Minor,
    Major,
    Critical,
}
