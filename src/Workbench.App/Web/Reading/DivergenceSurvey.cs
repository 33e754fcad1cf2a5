using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>Compares every row of a work in the background, once, and keeps one number a row.</summary>
public sealed class DivergenceSurvey(AlignedWork work, Lazy<ComparisonBasis> basis)
{
    private readonly Lock starting = new();
    private Task<ImmutableArray<double>>? survey;

    /// <summary>The share done, 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>The result where it is there already.</summary>
    public ImmutableArray<double>? Finished { get; private set; }

    /// <summary>For every row the divergence of the version that departs most from the original.</summary>
    /// <param name="cancel">Ends the waiting, not the survey.</param>
    public Task<ImmutableArray<double>> Result(CancellationToken cancel)
    {
        lock (starting)
        {
            survey ??= Task.Run(Compare, CancellationToken.None);
            return survey.WaitAsync(cancel);
        }
    }

    private ImmutableArray<double> Compare()
    {
        var rows = ImmutableArray.CreateBuilder<double>(work.Rows.Length);
        foreach (var row in work.Rows)
        {
            rows.Add(RowComparer.Compare(work, row, basis.Value).Versions.Select(v => v.Divergence).DefaultIfEmpty().Max());
            Progress = (double)rows.Count / work.Rows.Length;
        }

        var result = rows.MoveToImmutable();
        Finished = result;
        return result;
    }
}
