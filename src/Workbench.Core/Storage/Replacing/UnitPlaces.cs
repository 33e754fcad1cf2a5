using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>
/// Where the units of one reading of a source stand in another, by what they say. A unit that was divided, or put together with
/// another, stands nowhere.
/// </summary>
internal sealed class UnitPlaces(Document read, Document anew)
{
    private const double Alike = 0.5;
    private const double Part = 0.6;

    private readonly List<(int Old, int New)> fixedPairs = [.. UniquePairs.InOrder([.. read.Units.Select(unit => unit.Hash)], [.. anew.Units.Select(unit => unit.Hash)])];
    private readonly Dictionary<int, bool> oneToOne = [];
    private readonly Dictionary<int, Likeness> old = [];
    private readonly Dictionary<int, Likeness> now = [];

    /// <returns>Null when it has no one place there.</returns>
    public UnitIndex? Of(UnitIndex unit)
    {
        var before = fixedPairs.FindLastIndex(pair => pair.Old <= unit.Value);
        var start = before < 0 ? (Old: -1, New: -1) : fixedPairs[before];
        if (start.Old == unit.Value)
        {
            return new UnitIndex(start.New);
        }

        var end = before + 1 < fixedPairs.Count ? fixedPairs[before + 1] : (Old: read.Units.Length, New: anew.Units.Length);
        return InStretch(unit.Value, (start.Old + 1, end.Old), (start.New + 1, end.New));
    }

    private UnitIndex? InStretch(int unit, (int Start, int End) left, (int Start, int End) right)
    {
        if (IsOneToOne(left, right))
        {
            return new UnitIndex(right.Start + unit - left.Start);
        }

        var (olds, news) = (Enumerable.Range(left.Start, left.End - left.Start).Where(i => i != unit).ToList(), Enumerable.Range(right.Start, right.End - right.Start).ToList());
        if (news.Count == 0)
        {
            return null;
        }

        var place = news.MaxBy(i => Between(unit, i));
        var likeness = Between(unit, place);
        var isClear = likeness >= Alike
            && news.All(i => i == place || (Between(unit, i) < likeness && NewAt(i).Within(OldAt(unit)) < Part))
            && olds.All(i => Between(i, place) < likeness && OldAt(i).Within(NewAt(place)) < Part);
        return isClear ? new UnitIndex(place) : null;
    }

    /// <summary>Looked at once: a rule may change every paragraph of a volume, and people edit many of them.</summary>
    private bool IsOneToOne((int Start, int End) left, (int Start, int End) right)
    {
        if (!oneToOne.TryGetValue(left.Start, out var isSo))
        {
            isSo = left.End - left.Start == right.End - right.Start
                && Enumerable.Range(0, left.End - left.Start).All(i =>
                    new Likeness(read.Units[left.Start + i].Text).To(new Likeness(anew.Units[right.Start + i].Text)) >= Alike);
            oneToOne[left.Start] = isSo;
        }

        return isSo;
    }

    private double Between(int unit, int place) => OldAt(unit).To(NewAt(place));

    private Likeness OldAt(int unit) => At(old, unit, read);

    private Likeness NewAt(int unit) => At(now, unit, anew);

    private static Likeness At(Dictionary<int, Likeness> known, int unit, Document document)
    {
        if (!known.TryGetValue(unit, out var likeness))
        {
            known[unit] = likeness = new Likeness(document.Units[unit].Text);
        }

        return likeness;
    }
}
