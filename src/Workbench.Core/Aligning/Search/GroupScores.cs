using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>
/// The word scores of every link in a band. What a group of the original says for the version's units adds up over those units,
/// and the same the other way round; so for each group running sums over the other side are kept, and a link's score is
/// two differences.
/// </summary>
internal sealed class GroupScores
{
    /// <summary>The largest group on either side.</summary>
    private const int Largest = 4;

    private readonly RunningSums ofVersion;
    private readonly RunningSums ofOriginal;

    public GroupScores(LinkModel model, Band band)
    {
        RunningSums? version = null, original = null;
        Parallel.Invoke(
            () => version = new RunningSums(model.OfVersion, band),
            () => original = new RunningSums(model.OfOriginal, band.Transpose()));
        (ofVersion, ofOriginal) = (version!, original!);
    }

    public double WordScore(int row, int rows, int column, int columns) =>
        (ofVersion.Between(row, rows, column, columns) + ofOriginal.Between(column, columns, row, rows)) / 2;

    /// <summary>For each group: running sums of what it says, over the units that the band allows it.</summary>
    private sealed class RunningSums
    {
        private readonly int first;
        private readonly int groups;
        private readonly int[] low;
        private readonly int[] offsets;
        private readonly float[] sums;

        public RunningSums(WordLikelihood likelihood, Band band)
        {
            first = band.FirstRow;
            groups = band.LastRow - band.FirstRow;
            (low, offsets) = (new int[groups], new int[(groups * Largest) + 1]);
            for (var g = 0; g < groups; g++)
            {
                low[g] = band.Low(first + g);
                for (var size = 1; size <= Largest; size++)
                {
                    var at = (g * Largest) + size - 1;
                    offsets[at + 1] = offsets[at] + (g + size > groups ? 0 : band.High(first + g + size) - low[g] + 1);
                }
            }

            sums = new float[offsets[^1]];
            var scratch = likelihood.NewScratch();
            for (var g = 0; g < groups; g++)
            {
                Fill(likelihood, g, scratch);
            }
        }

        public float Between(int group, int size, int unit, int count)
        {
            var start = offsets[((group - first) * Largest) + size - 1] + unit - low[group - first];
            return sums[start + count] - sums[start];
        }

        private void Fill(WordLikelihood likelihood, int g, WordLikelihood.Scratch scratch)
        {
            for (var size = 1; size <= Largest && g + size <= groups; size++)
            {
                var at = (g * Largest) + size - 1;
                var row = sums.AsSpan(offsets[at]..offsets[at + 1]);
                likelihood.Score(first + g, size, low[g], row[1..], scratch);
                for (var unit = 1; unit < row.Length; unit++)
                {
                    row[unit] += row[unit - 1];
                }
            }

            scratch.Clear();
        }
    }
}
