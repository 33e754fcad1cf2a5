using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>Compares every row of a work in the background, once, and keeps one number a row.</summary>
public sealed class DivergenceSurvey(AlignedWork work, Lazy<ComparisonBasis> basis)
{
    private const int MostComparedAtOnce = 8;
    private readonly Lock starting = new();
    private Task<ImmutableArray<double>>? survey;

    /// <summary>The share done, 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>The result where it is there already.</summary>
    public ImmutableArray<double>? Finished { get; private set; }

    /// <summary>The survey of the work after an edit: rows it left alone keep what was found, and the few others are compared anew.</summary>
    public DivergenceSurvey After(AlignedWork before, AlignedWork now)
    {
        if (Finished is not { } found || found.Length != before.Rows.Length)
        {
            return this;
        }

        var least = Math.Min(before.Rows.Length, now.Rows.Length);
        var head = 0;
        while (head < least && IsSame(before.Rows[head], now.Rows[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < least - head && IsSame(before.Rows[^(tail + 1)], now.Rows[^(tail + 1)]))
        {
            tail++;
        }

        var changed = now.Rows[head..(now.Rows.Length - tail)];
        var anew = changed.Length <= MostComparedAtOnce ? changed.Select(row => DivergenceOf(now, row)) : changed.Select(row => found[Math.Min(row.Number, found.Length - 1)]);
        return new DivergenceSurvey(now, basis) { Finished = [.. found[..head], .. anew, .. found[(found.Length - tail)..]] };
    }

    /// <summary>The survey against another basis: what was found stands until the few rows that it changes are compared anew.</summary>
    /// <param name="other">Of the same work.</param>
    /// <param name="changed">The numbers of those rows.</param>
    public DivergenceSurvey Against(Lazy<ComparisonBasis> other, Func<Task<IReadOnlyCollection<int>>> changed)
    {
        var against = new DivergenceSurvey(work, other);
        if (Finished is { } found)
        {
            against.Finished = found;
            against.survey = Task.Run(async () => against.CompareAnew(found, await changed()));
        }

        return against;
    }

    /// <summary>For every row the divergence of the version that departs most from the original.</summary>
    /// <param name="cancel">Ends the waiting, not the survey.</param>
    public Task<ImmutableArray<double>> Result(CancellationToken cancel)
    {
        lock (starting)
        {
            survey ??= Finished is { } known ? Task.FromResult(known) : Task.Run(Compare, CancellationToken.None);
            return survey.WaitAsync(cancel);
        }
    }

    private static bool IsSame(Row before, Row now) =>
        before.Original.Count == now.Original.Count && before.Cells.Zip(now.Cells).All(pair => pair.First.Links.SequenceEqual(pair.Second.Links));

    private double DivergenceOf(AlignedWork compared, Row row) =>
        RowComparer.Compare(compared, row, basis.Value).Versions.Select(v => v.Divergence).DefaultIfEmpty().Max();

    private ImmutableArray<double> CompareAnew(ImmutableArray<double> found, IReadOnlyCollection<int> changed)
    {
        var rows = found.ToBuilder();
        foreach (var row in changed)
        {
            rows[row] = DivergenceOf(work, work.Rows[row]);
        }

        Finished = rows.MoveToImmutable();
        return Finished.Value;
    }

    private ImmutableArray<double> Compare()
    {
        var rows = ImmutableArray.CreateBuilder<double>(work.Rows.Length);
        foreach (var row in work.Rows)
        {
            rows.Add(DivergenceOf(work, row));
            Progress = (double)rows.Count / work.Rows.Length;
        }

        var result = rows.MoveToImmutable();
        Finished = result;
        return result;
    }
}
