using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Names a piece of text within a run, so that answers are matched by name and never by place.</summary>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="Start">Where it starts in the unit's text, in UTF-16 units; 0 for a whole unit.</param>
public readonly record struct PieceId(UnitIndex Unit, int Start)
{
    /// <summary><c>12</c>, or <c>12+340</c> for a later piece of a long unit.</summary>
    public override string ToString() => Start == 0 ? $"{Unit}" : string.Create(null, $"{Unit}+{Start}");
}
