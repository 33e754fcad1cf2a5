using System.Collections.Immutable;

namespace Workbench.App.Web.Reading;

/// <summary>
/// Compares every row of a work in the background, once, and keeps one number a row. An edit hands it on: what was compared before
/// stays known, and what follows is compared of the work as it stands then.
/// </summary>
public sealed class DivergenceSurvey
{
    /// <summary>After an edit the next one may follow: whoever makes it does not share the processor with the survey.</summary>
    private static readonly TimeSpan HandRests = TimeSpan.FromSeconds(1);

    private readonly Func<int, double> divergenceOf;
    private readonly TimeProvider time;
    private readonly Lock starting = new();

    /// <summary>A row's divergence, NaN while it is not known.</summary>
    private readonly double[] found;
    private Task<ImmutableArray<double>>? survey;
    private Succession? succession;

    /// <param name="divergenceOf">Compares the row of a number.</param>
    public DivergenceSurvey(int rows, Func<int, double> divergenceOf, TimeProvider time)
        : this([.. Enumerable.Repeat(double.NaN, rows)], divergenceOf, time)
    {
    }

    private DivergenceSurvey(double[] found, Func<int, double> divergenceOf, TimeProvider time) => (this.found, this.divergenceOf, this.time) = (found, divergenceOf, time);

    private bool IsAfterEdit { get; init; }

    /// <summary>The share done, 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>The result where it is there already.</summary>
    public ImmutableArray<double>? Finished { get; private set; }

    /// <summary>What is known by now: a number a row, 0 where it is not known yet.</summary>
    public double[] SoFar() => [.. found.Select(divergence => double.IsNaN(divergence) ? 0 : divergence)];

    /// <summary>
    /// The survey of the work after an edit: rows it left alone keep what was found; the others are compared when the survey is next asked for, so that
    /// whoever made the edit does not wait for it.
    /// </summary>
    /// <param name="common">The rows that the edit left alone.</param>
    /// <param name="rows">How many there are now.</param>
    /// <param name="compare">Compares a row of the work as it is now.</param>
    public DivergenceSurvey After(CommonRows common, int rows, Func<int, double> compare)
    {
        lock (starting)
        {
            var next = new DivergenceSurvey(Carry(found, common, rows), compare, time) { IsAfterEdit = true };
            if (Finished is not null && common.Head + common.Tail == rows)
            {
                (next.Finished, next.Progress) = ([.. next.found], 1);
            }
            else if (Finished is null && survey is not null)
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
            return new DivergenceSurvey(found.Length, compare, time);
        }

        var against = new DivergenceSurvey([.. known], compare, time) { Finished = known, Progress = 1 };
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
        if (IsAfterEdit)
        {
            await Task.Delay(HandRests, time);
        }

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
