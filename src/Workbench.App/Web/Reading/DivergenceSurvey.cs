using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.App.Web.Reading;

/// <summary>
/// Compares every row of a work in the background, once, and keeps one number a row. An edit hands it on: what was compared before
/// stays known, and what follows is compared of the work as it stands then.
/// </summary>
public sealed class DivergenceSurvey
{
    private const int MostComparedAtOnce = 8;
    private readonly Func<int, double> divergenceOf;
    private readonly Lock starting = new();

    /// <summary>A row's divergence, NaN while it is not known.</summary>
    private readonly double[] found;
    private Task<ImmutableArray<double>>? survey;
    private Succession? succession;

    /// <param name="divergenceOf">Compares the row of a number.</param>
    public DivergenceSurvey(int rows, Func<int, double> divergenceOf)
        : this([.. Enumerable.Repeat(double.NaN, rows)], divergenceOf)
    {
    }

    private DivergenceSurvey(double[] found, Func<int, double> divergenceOf) => (this.found, this.divergenceOf) = (found, divergenceOf);

    /// <summary>The share done, 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>The result where it is there already.</summary>
    public ImmutableArray<double>? Finished { get; private set; }

    /// <summary>What is known by now: a number a row, 0 where it is not known yet.</summary>
    public double[] SoFar() => [.. found.Select(divergence => double.IsNaN(divergence) ? 0 : divergence)];

    /// <summary>The survey of the work after an edit: rows it left alone keep what was found, and the few others are compared anew.</summary>
    /// <param name="compare">Compares a row of the work as it is now.</param>
    public DivergenceSurvey After(AlignedWork before, AlignedWork now, Func<int, double> compare)
    {
        lock (starting)
        {
            var common = CommonRows.Of(before, now);
            var next = new DivergenceSurvey(Carry(found, common, now.Rows.Length), compare);
            if (Finished is not null)
            {
                next.Complete(common);
            }
            else if (survey is not null)
            {
                succession = new Succession(next, common);
                next.survey = Task.Run(next.CompareAsync, CancellationToken.None);
            }

            return next;
        }
    }

    /// <summary>The survey against another basis: what was found stands until the few rows that it changes are compared anew.</summary>
    /// <param name="compare">Compares a row against the other basis.</param>
    /// <param name="changed">The numbers of those rows.</param>
    public DivergenceSurvey Against(Func<int, double> compare, Func<Task<IReadOnlyCollection<int>>> changed)
    {
        if (Finished is not { } known)
        {
            return new DivergenceSurvey(found.Length, compare);
        }

        var against = new DivergenceSurvey([.. known], compare) { Finished = known, Progress = 1 };
        against.survey = Task.Run(async () => against.CompareAnew(await changed()));
        return against;
    }

    /// <summary>For every row the divergence of the version that departs most from the original.</summary>
    /// <param name="cancel">Ends the waiting, not the survey.</param>
    public Task<ImmutableArray<double>> Result(CancellationToken cancel)
    {
        lock (starting)
        {
            survey ??= Finished is { } known ? Task.FromResult(known) : Task.Run(CompareAsync, CancellationToken.None);
            return survey.WaitAsync(cancel);
        }
    }

    /// <summary>What was found of rows that two states have in common, in the other's places; NaN for the rest.</summary>
    private static double[] Carry(IReadOnlyList<double> from, CommonRows common, int length) =>
        [.. Enumerable.Range(0, length).Select(row => row < common.Head ? from[row]
            : length - row <= common.Tail ? from[from.Count - length + row]
            : double.NaN)];

    /// <summary>What an edit changed is compared at once where it is a few rows; more of them when the survey is next asked for.</summary>
    private void Complete(CommonRows common)
    {
        var changed = Enumerable.Range(common.Head, found.Length - common.Tail - common.Head).ToList();
        if (changed.Count > MostComparedAtOnce)
        {
            return;
        }

        foreach (var row in changed)
        {
            found[row] = divergenceOf(row);
        }

        (Finished, Progress) = ([.. found], 1);
    }

    private ImmutableArray<double> CompareAnew(IReadOnlyCollection<int> changed)
    {
        foreach (var row in changed)
        {
            found[row] = divergenceOf(row);
        }

        ImmutableArray<double> anew = [.. found];
        Finished = anew;
        return anew;
    }

    private async Task<ImmutableArray<double>> CompareAsync()
    {
        for (var row = 0; row < found.Length; row++)
        {
            if (Volatile.Read(ref succession) is { } handedOn)
            {
                return await OfSuccessorAsync(handedOn);
            }

            if (double.IsNaN(found[row]))
            {
                found[row] = divergenceOf(row);
            }

            Progress = (row + 1.0) / found.Length;
        }

        ImmutableArray<double> result = [.. found];
        Finished = result;
        return result;
    }

    /// <summary>Whoever still waits for the work as it was is told what was found of it as it is, and for the rows between what was known.</summary>
    private async Task<ImmutableArray<double>> OfSuccessorAsync(Succession handedOn)
    {
        var theirs = Carry(await handedOn.Next.Result(CancellationToken.None), handedOn.Common, found.Length);
        return [.. theirs.Select((divergence, row) => !double.IsNaN(divergence) ? divergence : double.IsNaN(found[row]) ? divergenceOf(row) : found[row])];
    }

    private sealed record Succession(DivergenceSurvey Next, CommonRows Common);
}
