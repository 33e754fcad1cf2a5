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

    private readonly RunningSums[] ofVersion;
    private readonly RunningSums[] ofOriginal;

    public GroupScores(LinkModel model, Band band)
    {
        var rows = band.Transpose();
        ofVersion = new RunningSums[Largest];
        ofOriginal = new RunningSums[Largest];
        for (var size = 1; size <= Largest; size++)
        {
            ofVersion[size - 1] = new RunningSums(model.OfVersion, band, size);
            ofOriginal[size - 1] = new RunningSums(model.OfOriginal, rows, size);
        }
    }

    public double WordScore(int row, int rows, int column, int columns) =>
        (ofVersion[rows - 1].Between(row, column, columns) + ofOriginal[columns - 1].Between(column, row, rows)) / 2;

    /// <summary>For each group of one size: running sums of what it says, over the units that the band allows it.</summary>
    private sealed class RunningSums
    {
        private readonly int first;
        private readonly int[] low;
        private readonly int[] offsets;
        private readonly float[] sums;

        public RunningSums(WordLikelihood likelihood, Band band, int size)
        {
            first = band.FirstRow;
            var groups = Math.Max(0, band.LastRow - band.FirstRow - size + 1);
            (low, offsets) = (new int[groups], new int[groups + 1]);
            for (var g = 0; g < groups; g++)
            {
                low[g] = band.Low(first + g);
                offsets[g + 1] = offsets[g] + band.High(first + g + size) - low[g] + 1;
            }

            sums = new float[offsets[^1]];
            var scratch = likelihood.NewScratch();
            for (var g = 0; g < groups; g++)
            {
                var row = sums.AsSpan(offsets[g]..offsets[g + 1]);
                likelihood.Score(first + g, size, low[g], row[1..], scratch);
                for (var unit = 1; unit < row.Length; unit++)
                {
                    row[unit] += row[unit - 1];
                }
            }
        }

        public float Between(int group, int unit, int count)
        {
            var start = offsets[group - first] + unit - low[group - first];
            return sums[start + count] - sums[start];
        }
    }
}
