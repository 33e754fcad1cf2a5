using Workbench.Aligning.Words;

namespace Workbench.Aligning.Moves;

/// <summary>For each omission the additions that share most of its words, so that not every pair need be weighed.</summary>
internal sealed class MoveCandidates(IBoxAligner aligner, IReadOnlyList<LoosePart> omissions, IReadOnlyList<LoosePart> additions)
{
    private const int CandidatesPerOmission = 5;

    public IEnumerable<(LoosePart Omission, LoosePart Addition)> Pairs
    {
        get
        {
            var (original, version, table) = (aligner.Model.Original, aligner.Model.Version, aligner.Model.Pair.Table);
            var additionOf = AdditionOfUnit(version.Units);
            var occurrences = new Postings(version);
            var shared = new Dictionary<int, double>();
            foreach (var omission in omissions)
            {
                shared.Clear();
                foreach (var type in aligner.Judged(omission.Units).SelectMany(u => original.Of(u.Value).ToArray()))
                {
                    for (var k = table.RowStarts[type]; original.IsRare(type) && k < table.RowStarts[type + 1]; k++)
                    {
                        if (!version.IsRare(table.Version[k]))
                        {
                            continue;
                        }

                        var gain = Math.Min(table.ToVersion[k], table.ToOriginal[k]) * -Math.Log(version.Probability(table.Version[k]));
                        foreach (var unit in occurrences.Of(table.Version[k]))
                        {
                            if (additionOf[unit] >= 0)
                            {
                                shared[additionOf[unit]] = shared.GetValueOrDefault(additionOf[unit]) + gain;
                            }
                        }
                    }
                }

                foreach (var (addition, _) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(CandidatesPerOmission))
                {
                    yield return (omission, additions[addition]);
                }
            }
        }
    }

    private int[] AdditionOfUnit(int units)
    {
        var additionOf = new int[units];
        Array.Fill(additionOf, -1);
        for (var addition = 0; addition < additions.Count; addition++)
        {
            foreach (var unit in aligner.JudgedOfVersion(additions[addition].Units))
            {
                additionOf[unit.Value] = addition;
            }
        }

        return additionOf;
    }
}
