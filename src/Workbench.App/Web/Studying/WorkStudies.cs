using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Renderings;
using Workbench.Statistics;

namespace Workbench.App.Web.Studying;

/// <summary>What is found out about one state of a work beyond its rows: each is begun when a page first asks for it, and kept as long as the state is.</summary>
internal sealed class WorkStudies
{
    private const int ReportsKept = 16;
    private readonly Background<WorkStatistics> statistics;
    private readonly Background<ImmutableArray<NameEntry>> names;
    private readonly Background<RenderingFinder> finder;
    private readonly Lock keeping = new();
    private readonly List<((int? Version, string Query) Asked, Background<RenderingReport> Report)> reports = [];

    public WorkStudies(AlignedWork work)
    {
        statistics = new(() => WorkStatistics.Of(work));
        names = new(() => NameTable.Of(work));
        finder = new(() => new RenderingFinder(work));
    }

    public Task<WorkStatistics> Statistics => statistics.Result;

    public Task<ImmutableArray<NameEntry>> Names => names.Result;

    /// <summary>The places of a word or phrase in one text, its index made when it is first asked for.</summary>
    /// <param name="version">By its place in the work; null for the original.</param>
    public async Task<ImmutableArray<Occurrence>> Occurrences(PhraseQuery query, int? version)
    {
        var found = await finder.Result;
        return await Task.Run(() => (version is { } v ? found.Version(v) : found.Original).Find(query));
    }

    /// <summary>What the texts on the other side have for a word or phrase.</summary>
    /// <param name="version">By its place in the work; null for the original.</param>
    public async Task<RenderingReport> Renderings(PhraseQuery query, int? version)
    {
        var found = await finder.Result;
        return await Kept((version, query.Text), () => version is { } v ? found.FindBack(query, v) : found.Find(query)).Result;
    }

    private Background<RenderingReport> Kept((int? Version, string Query) asked, Func<RenderingReport> make)
    {
        lock (keeping)
        {
            var index = reports.FindIndex(report => report.Asked == asked);
            var kept = index < 0 ? (asked, new Background<RenderingReport>(make)) : reports[index];
            if (index >= 0)
            {
                reports.RemoveAt(index);
            }

            reports.Insert(0, kept);
            reports.RemoveRange(Math.Min(reports.Count, ReportsKept), Math.Max(0, reports.Count - ReportsKept));
            return kept.Item2;
        }
    }
}
