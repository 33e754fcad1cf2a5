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

    /// <summary>Parts of one text, one after the other; anchors go on pointing to their notes.</summary>
    public static Document Join(Language language, IReadOnlyList<Document> parts)
    {
        if (parts is [var only])
        {
            return only with { Language = language };
        }

        var units = ImmutableArray.CreateBuilder<Unit>(parts.Sum(part => part.Units.Length));
        foreach (var part in parts)
        {
            var before = units.Count;
            units.AddRange(part.Units.Select(unit => unit.Anchors.IsEmpty ? unit : unit with
            {
                Anchors = [.. unit.Anchors.Select(anchor => anchor with { Note = new UnitIndex(anchor.Note.Value + before) })],
            }));
        }

        return new Document(language, units.MoveToImmutable());
    }
}
