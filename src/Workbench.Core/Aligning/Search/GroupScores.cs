using Workbench.Aligning.Model;
using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Search;

/// <summary>
/// The word scores of every link in a band. What a group of the original says for the version's units adds up over those units,
/// and the same the other way round; so for each group running sums over the other side are kept, and a link's score is
/// a few differences.
/// </summary>
internal sealed class GroupScores
{
    private readonly RunningSums ofVersion;
    private readonly RunningSums ofOriginal;

    public GroupScores(LinkModel model, Band band, IEnumerable<LinkShape> shapes)
    {
        var used = shapes.Where(s => !s.IsOneSided).ToArray();
        RunningSums? version = null, original = null;
        Parallel.Invoke(
            () => version = new RunningSums(model.OfVersion, band, used.Select(s => s.Original)),
            () => original = new RunningSums(model.OfOriginal, band.Transpose(), used.Select(s => s.Version)));
        (ofVersion, ofOriginal) = (version!, original!);
    }

    public double WordScore(LinkShape shape, int row, int column) =>
        (ofVersion.Sum(row, shape.Original, column, shape.Version) + ofOriginal.Sum(column, shape.Version, row, shape.Original)) / 2;

    /// <summary>For each group: running sums of what it says, over the units that the band allows it.</summary>
    private sealed class RunningSums
    {
        private readonly UnitPattern[] patterns;
        private readonly int[] numberOf = new int[16];
        private readonly int first;
        private readonly int groups;
        private readonly int[] low;
        private readonly int[] offsets;
        private readonly float[] sums;

        public RunningSums(WordLikelihood likelihood, Band band, IEnumerable<UnitPattern> used)
        {
            patterns = [.. used.Distinct().OrderBy(p => p.IsGapped).ThenBy(p => p.Mask)];
            for (var p = 0; p < patterns.Length; p++)
            {
                numberOf[patterns[p].Mask] = p;
            }

            first = band.FirstRow;
            groups = band.LastRow - band.FirstRow;
            (low, offsets) = (new int[groups], new int[(groups * patterns.Length) + 1]);
            for (var at = 0; at + 1 < offsets.Length; at++)
            {
                var (g, span) = (at / patterns.Length, patterns[at % patterns.Length].Span);
                low[g] = band.Low(first + g);
                offsets[at + 1] = offsets[at] + (g + span > groups ? 0 : band.High(first + g + span) - low[g] + 1);
            }

            sums = new float[offsets[^1]];
            var scratch = likelihood.NewScratch();
            for (var g = 0; g < groups; g++)
            {
                Fill(likelihood, g, scratch);
            }
        }

        /// <summary>What a group says for the units of <paramref name="told"/> from <paramref name="unit"/> on.</summary>
        public float Sum(int group, UnitPattern pattern, int unit, UnitPattern told)
        {
            var start = offsets[((group - first) * patterns.Length) + numberOf[pattern.Mask]] + unit - low[group - first];
            if (!told.IsGapped)
            {
                return sums[start + told.Span] - sums[start];
            }

            var sum = 0f;
            for (var offset = 0; offset < told.Span; offset++)
            {
                sum += told.Contains(offset) ? sums[start + offset + 1] - sums[start + offset] : 0;
            }

            return sum;
        }

        /// <summary>Consecutive groups grow unit by unit; a gapped one is built anew.</summary>
        private void Fill(WordLikelihood likelihood, int g, WordLikelihood.Scratch scratch)
        {
            for (var p = 0; p < patterns.Length; p++)
            {
                var at = (g * patterns.Length) + p;
                var row = sums.AsSpan(offsets[at]..offsets[at + 1]);
                if (row.IsEmpty)
                {
                    continue;
                }

                if (patterns[p].IsGapped)
                {
                    scratch.Clear();
                    for (var offset = 0; offset < patterns[p].Span; offset++)
                    {
                        if (patterns[p].Contains(offset))
                        {
                            likelihood.Add(first + g + offset, scratch);
                        }
                    }
                }
                else
                {
                    likelihood.Add(first + g + patterns[p].Span - 1, scratch);
                }

                likelihood.Score(low[g], row[1..], scratch);
                for (var unit = 1; unit < row.Length; unit++)
                {
                    row[unit] += row[unit - 1];
                }
            }

            scratch.Clear();
        }
    }
}
