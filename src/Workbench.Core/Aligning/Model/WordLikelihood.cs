using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>
/// How well groups of units on the given side explain single units of the told side: for each word the logarithm of
/// its chance given the group, background + Σ t(e|r) / (|group| · p(e)), over its chance anywhere. What the table does not
/// know about the group stays background, so that unknown words say nothing.
/// </summary>
internal sealed class WordLikelihood
{
    private const double LeastBackground = 0.05;

    private readonly UnitTokens given;
    private readonly UnitTokens told;
    private readonly int[] starts;
    private readonly int[] types;
    private readonly float[] overProbability;
    private readonly double[] massBefore;

    private WordLikelihood(UnitTokens given, UnitTokens told, int[] starts, int[] types, float[] probability, float[] mass)
    {
        this.given = given;
        this.told = told;
        this.starts = starts;
        this.types = types;
        overProbability = [.. probability.Select((p, k) => (float)(p / told.Probability(types[k])))];
        massBefore = new double[given.Units + 1];
        for (var unit = 0; unit < given.Units; unit++)
        {
            massBefore[unit + 1] = massBefore[unit];
            foreach (var token in given.Of(unit))
            {
                massBefore[unit + 1] += mass[token];
            }
        }
    }

    public static WordLikelihood OfVersion(UnitTokens original, UnitTokens version, TranslationTable table) =>
        new(original, version, table.RowStarts, table.Version, table.ToVersion, table.OriginalMass);

    public static WordLikelihood OfOriginal(UnitTokens original, UnitTokens version, TranslationTable table) =>
        new(version, original, table.ColumnStarts,
            [.. table.ColumnEntries.Select(k => table.Original[k])], [.. table.ColumnEntries.Select(k => table.ToOriginal[k])], table.VersionMass);

    public Scratch NewScratch() => new(told.Types.Length);

    /// <summary>Takes one more unit of the given side into the group that <paramref name="scratch"/> holds.</summary>
    public void Add(int unit, Scratch scratch)
    {
        foreach (var word in given.Of(unit))
        {
            for (var k = starts[word]; k < starts[word + 1]; k++)
            {
                scratch.Add(types[k], overProbability[k]);
            }
        }

        scratch.Words += given.Count(unit);
        scratch.Mass += massBefore[unit + 1] - massBefore[unit];
    }

    /// <summary>Fills <paramref name="scores"/> with the log-likelihood of each told unit from the first on, given the group.</summary>
    public void Score(int toldFirst, Span<float> scores, Scratch scratch)
    {
        if (scratch.Words == 0)
        {
            scores.Clear();
            return;
        }

        var unexplained = Weigh(scratch);
        for (var unit = 0; unit < scores.Length; unit++)
        {
            var sum = 0f;
            var tokens = told.Of(toldFirst + unit);
            foreach (var token in tokens)
            {
                sum += scratch.Gain(token);
            }

            scores[unit] = (float)(sum + (unexplained * tokens.Length));
        }
    }

    /// <summary>The same for many units at once: only the words that the group explains are looked up, where they occur.</summary>
    public void ScoreWidely(int toldFirst, Span<float> scores, Postings occurrences, Scratch scratch)
    {
        if (scratch.Words == 0)
        {
            scores.Clear();
            return;
        }

        var unexplained = Weigh(scratch);
        for (var unit = 0; unit < scores.Length; unit++)
        {
            scores[unit] = (float)(unexplained * told.Count(toldFirst + unit));
        }

        foreach (var type in scratch.Touched)
        {
            var gain = scratch.Gain(type);
            foreach (var unit in occurrences.Of(type, toldFirst, toldFirst + scores.Length))
            {
                scores[unit - toldFirst] += gain;
            }
        }
    }

    /// <summary>Fixes what each word gains from the group, and returns what a word loses that the group does not explain.</summary>
    private static double Weigh(Scratch scratch)
    {
        var background = Math.Max(LeastBackground, 1 - (scratch.Mass / scratch.Words));
        scratch.Weigh((float)(1 / (background * scratch.Words)));
        return Math.Log(background);
    }

    /// <summary>Room for one group's sums; every thread has its own.</summary>
    internal sealed class Scratch(int types)
    {
        private readonly int[] touched = new int[types];
        private readonly float[] explained = new float[types];
        private readonly float[] gain = new float[types];
        private int count;

        public int Words { get; set; }

        /// <summary>How many of the words' renderings are known.</summary>
        public double Mass { get; set; }

        /// <summary>The types that the group explains.</summary>
        public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

        /// <summary>What a type gains over the background, as a logarithm.</summary>
        public float Gain(int type) => gain[type];

        public void Add(int type, float amount)
        {
            if (explained[type] == 0 && amount > 0)
            {
                touched[count++] = type;
            }

            explained[type] += amount;
        }

        public void Weigh(float share)
        {
            foreach (var type in touched.AsSpan(0, count))
            {
                gain[type] = MathF.Log(1 + (explained[type] * share));
            }
        }

        public void Clear()
        {
            foreach (var type in touched.AsSpan(0, count))
            {
                (explained[type], gain[type]) = (0, 0);
            }

            (count, Words, Mass) = (0, 0, 0);
        }
    }
}
