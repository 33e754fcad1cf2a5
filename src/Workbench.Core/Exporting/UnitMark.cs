using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>A mark and where it belongs: in which column, the original being <see cref="Original"/>, and in which unit.</summary>
internal readonly record struct UnitMark(int Column, UnitIndex Unit, TextMark Mark)
{
    public const int Original = -1;
}
