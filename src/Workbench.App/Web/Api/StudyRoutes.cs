using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Studying;

namespace Workbench.App.Web.Api;

/// <summary>Searches, names and figures: what is found out about a work.</summary>
internal static class StudyRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.GetAsync("/api/works/{work}/concordance", "A word or phrase in its context, and what the other texts have for it, a hundred at a time.", ConcordanceAsync, ApiParameter.Query, ApiParameter.In, ApiParameter.From, ApiParameter.Take),
        ApiRoute.GetAsync("/api/works/{work}/renderings", "What each text has for a word or phrase, with counts and their course over the divisions.", RenderingsAsync, ApiParameter.Query, ApiParameter.In),
        ApiRoute.GetAsync("/api/works/{work}/names", "The names of the original and how each version writes them, a hundred at a time.", NamesAsync, ApiParameter.From, ApiParameter.Take),
        ApiRoute.GetAsync("/api/works/{work}/statistics", "Progress, losses and confidence of each version, counted in rows.", StatisticsAsync),
        ApiRoute.GetAsync("/api/works/{work}/measures", "Divergence, dispersion and length ratios of a hundred rows.", MeasuresAsync, ApiParameter.From, ApiParameter.Take),
    ];

    private static async Task<ApiConcordance> ConcordanceAsync(ApiCall call)
    {
        var (work, from, take) = (call.OpenWork(), call.From, call.Take);
        var version = ApiCall.VersionOf(work, call.Word(ApiParameter.In));
        var search = await SearchAsync(call, work, version);
        var text = work.Aligned.Text(version);
        var shown = search.Occurrences.Select((found, at) => (found, at)).Skip(from).Take(take)
            .Select(o => ApiOccurrence.Of(text, o.found, work.RowOf(version, o.found.Unit), search.Report?.Occurrences[o.at]));
        return new ApiConcordance(search.Query!.Text, text.Siglum, ApiPage<ApiOccurrence>.Of(search.Occurrences.Length, from, [.. shown]));
    }

    private static async Task<ApiRenderings> RenderingsAsync(ApiCall call)
    {
        var work = call.OpenWork();
        var search = await SearchAsync(call, work, ApiCall.VersionOf(work, call.Word(ApiParameter.In)));
        return search.Report is { } report ? ApiRenderings.Of(report)
            : search.Occurrences.IsEmpty ? new ApiRenderings(search.Query!.Text, 0, [])
            : throw new ApiFault(StatusCodes.Status422UnprocessableEntity, $"'{search.Query!.Text}' occurs more than {TermSearch.MostRead} times.", "The concordance has its places; ask for a rarer word.");
    }

    private static async Task<TermSearch> SearchAsync(ApiCall call, OpenWork work, int? version)
    {
        var search = await TermSearch.Of(work, call.Require(ApiParameter.Query), version);
        return search.Query is null ? throw new ApiFault(StatusCodes.Status422UnprocessableEntity, "There is no word in what was asked.", "Ask for a word or phrase.") : search;
    }

    private static async Task<ApiPage<ApiName>> NamesAsync(ApiCall call)
    {
        var (work, from, take) = (call.OpenWork(), call.From, call.Take);
        var names = await work.Studies.Names;
        return ApiPage<ApiName>.Of(names.Length, from, [.. names.Skip(from).Take(take).Select(name => ApiName.Of(work.Aligned, name))]);
    }

    private static async Task<ImmutableArray<ApiStatistics>> StatisticsAsync(ApiCall call)
    {
        var work = call.OpenWork();
        var counted = await work.Studies.Statistics;
        return [.. counted.Versions.Select((version, at) => ApiStatistics.Of(work.Aligned.Versions[at].Text.Siglum, version))];
    }

    private static async Task<ApiPage<ApiMeasures>> MeasuresAsync(ApiCall call)
    {
        var (work, from, take) = (call.OpenWork(), call.From, call.Take);
        var (divergence, counted) = (await work.Survey.Result(call.Context.RequestAborted), await work.Studies.Statistics);
        var rows = work.Aligned.Rows.Skip(from).Take(take).Select(row => new ApiMeasures(
            row.Number,
            divergence[row.Number],
            counted.Dispersion[row.Number],
            [.. counted.Versions.Select((version, at) => new ApiLengthRatio(work.Aligned.Versions[at].Text.Siglum, version.LengthRatios[row.Number]))]));
        return ApiPage<ApiMeasures>.Of(work.Aligned.Rows.Length, from, [.. rows]);
    }
}
