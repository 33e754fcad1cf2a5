using System.Collections.Immutable;

namespace Workbench.Works;

/// <summary>The units of one text in reading order.</summary>
public sealed record Document(Language Language, ImmutableArray<Unit> Units)
{
    public Unit this[UnitIndex index] => Units[index.Value];

    /// <summary>
    /// The divisions that the headings open, in order. Units before the first heading form a division without title;
    /// a heading belongs to the division it opens, and divisions do not nest: each ends where the next begins.
    /// </summary>
    public ImmutableArray<Division> Divisions => Division.Of(Units);
}
