using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>
/// The rows of a work in such an order that each version reads on from passage to passage: what a version has in another place than
/// its row is set apart, after what stands before it in that version.
/// </summary>
internal static class WitnessPassages
{
    public static List<WitnessPassage> Of(AlignedWork work, ImmutableArray<int> versions)
    {
        var passages = work.Rows.Select(row => new WitnessPassage(row.Number, row.Original, [.. versions.Select(v => row.Cells[v].Units)], IsMoved: false)).ToList();
        for (var witness = 0; witness < versions.Length; witness++)
        {
            SetApart(passages, witness, versions.Length);
        }

        return passages;
    }

    private static void SetApart(List<WitnessPassage> passages, int witness, int witnesses)
    {
        var runs = passages.SelectMany((passage, place) => Runs(passage.Units[witness]).Select(run => (Place: place, Run: run))).ToList();
        // Of the runs of a row one stays at most: between two of them another row may have its place.
        int[] candidates = [.. Enumerable.Range(0, runs.Count).Where(number => number == 0 || runs[number].Place != runs[number - 1].Place)];
        var staying = Ascending([.. candidates.Select(number => runs[number].Run.First.Value)]).Select(place => candidates[place]).ToHashSet();
        for (var place = 0; place < passages.Count; place++)
        {
            passages[place].Units[witness] = UnitGroup.Union(runs.Where((run, number) => run.Place == place && staying.Contains(number)).Select(run => run.Run));
        }

        var moving = runs.Where((_, number) => !staying.Contains(number)).Select(run => (run.Run, passages[run.Place].Original)).OrderBy(run => run.Run.First).ToList();
        foreach (var (run, original) in moving)
        {
            var before = passages.FindLastIndex(passage => !passage.Units[witness].IsEmpty && passage.Units[witness].Last < run.First);
            var units = Enumerable.Repeat(UnitGroup.Empty, witnesses).ToArray();
            units[witness] = run;
            passages.Insert(before + 1, new WitnessPassage(before < 0 ? 0 : passages[before].Row, original, units, IsMoved: true));
        }
    }

    private static IEnumerable<UnitGroup> Runs(UnitGroup units)
    {
        for (var start = 0; start < units.Count;)
        {
            var end = start + 1;
            while (end < units.Count && units[end].Value == units[end - 1].Value + 1)
            {
                end++;
            }

            yield return UnitGroup.Range(units[start].Value, end - start);
            start = end;
        }
    }

    // The longest ascending choice among the numbers, by patience sorting.
    private static HashSet<int> Ascending(int[] values)
    {
        var (ends, previous) = (new List<int>(), new int[values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[ends[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var chosen = new HashSet<int>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = previous[at])
        {
            chosen.Add(at);
        }

        return chosen;
    }
}
