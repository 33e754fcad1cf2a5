using Workbench.Aligning;

namespace Workbench.Exporting;

/// <summary>One link to be written as a translation unit.</summary>
/// <param name="Id">Unique within the file.</param>
internal sealed record TmxPair(string Id, Link Link, TmxLevel Level, string Original, string Version)
{
    public bool IsWhole => Original.Length > 0 && Version.Length > 0;
}
