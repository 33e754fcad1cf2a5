using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// Finds where flags of a work stand: on the units the workspace took them along to, or, where these read otherwise now, on the units that have the
/// words they were set on.
/// </summary>
public sealed class FlagPlacer
{
    private readonly AlignedWork work;
    private readonly Lazy<int?[]> rowsOfOriginal;
    private readonly Dictionary<string, Side> sides = new(StringComparer.Ordinal);

    public FlagPlacer(AlignedWork work)
    {
        this.work = work;
        rowsOfOriginal = new(() => RowsOf(work.Original.Document, row => row.Original));
    }

    public FlagPlace Place(FlagAnchor anchor)
    {
        var original = SideOf(null)!.Find(anchor.Original, anchor.OriginalHashes);
        var version = anchor.Siglum is null ? null : SideOf(anchor.Siglum);
        var units = version?.Find(anchor.Version, anchor.VersionHashes) ?? UnitGroup.Empty;
        var originalWords = anchor.OriginalWords?.In(work.Original.Document, original);
        var versionWords = version is null ? null : anchor.VersionWords?.In(version.Document, units);
        var row = RowOf(anchor, original, version, versionWords is null ? units : [versionWords.Unit]);
        var isCurrent = SideOf(null)!.IsSame(original, anchor.OriginalHashes)
            && (anchor.Siglum is null || version?.IsSame(units, anchor.VersionHashes) == true)
            && Holds(anchor.OriginalWords, originalWords) && Holds(anchor.VersionWords, versionWords);
        return new FlagPlace(row, row is null ? FlagPlaceState.Gone : isCurrent ? FlagPlaceState.Current : FlagPlaceState.Changed, originalWords, versionWords);
    }

    private static bool Holds(FlagSpan? before, FlagSpan? now) => before is null || now is not null;

    /// <summary>Words of a version go where that version's unit goes; all else stays with the original, or with the addition it is.</summary>
    private int? RowOf(FlagAnchor anchor, UnitGroup original, Side? version, UnitGroup units)
    {
        var byVersion = version is null || units.IsEmpty ? null : version.Rows.Value[units.First.Value];
        var byOriginal = original.IsEmpty ? null : rowsOfOriginal.Value[original.First.Value];
        return anchor.VersionWords is null ? byOriginal ?? byVersion : byVersion ?? byOriginal;
    }

    private Side? SideOf(string? siglum)
    {
        if (sides.TryGetValue(siglum ?? "", out var known))
        {
            return known;
        }

        if (siglum is null)
        {
            return sides[""] = new Side(work.Original.Document, rowsOfOriginal);
        }

        var index = work.Versions.ToList().FindIndex(v => string.Equals(v.Text.Siglum, siglum, StringComparison.Ordinal));
        if (index < 0)
        {
            return null;
        }

        var document = work.Versions[index].Text.Document;
        return sides[siglum] = new Side(document, new(() => RowsOf(document, row => row.Cells[index].Units)));
    }

    private int?[] RowsOf(Document document, Func<Row, UnitGroup> units)
    {
        var rows = new int?[document.Units.Length];
        foreach (var row in work.Rows)
        {
            foreach (var unit in units(row))
            {
                rows[unit.Value] ??= row.Number;
            }
        }

        return rows;
    }

    /// <summary>The original, or one version.</summary>
    private sealed class Side(Document document, Lazy<int?[]> rows)
    {
        private readonly Lazy<ILookup<ContentHash, int>> places = new(() => document.Units.Select((unit, i) => (unit.Hash, i)).ToLookup(u => u.Hash, u => u.i));

        public Document Document => document;

        public Lazy<int?[]> Rows => rows;

        public bool IsSame(UnitGroup units, ImmutableArray<ContentHash> hashes) =>
            units.Count == hashes.Length && units.Zip(hashes).All(pair => document[pair.First].Hash == pair.Second);

        /// <summary>The units where they are; else those with the same words nearest to them; else what is left of them.</summary>
        public UnitGroup Find(UnitGroup units, ImmutableArray<ContentHash> hashes)
        {
            var there = UnitGroup.Of([.. units.Where(u => u.Value < document.Units.Length)]);
            if (IsSame(there, hashes))
            {
                return there;
            }

            var near = units.IsEmpty ? 0 : units.First.Value;
            var found = hashes.Select(hash => places.Value[hash].Select(i => (int?)i).MinBy(i => Math.Abs(i!.Value - near))).ToList();
            return found.Contains(null) || found.Count == 0
                ? there
                : UnitGroup.Of([.. found.Select(i => new UnitIndex(i!.Value)).Distinct().Order()]);
        }
    }
}
