using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>Reading: works, texts, rows, links, findings, and the journal.</summary>
internal static class WorkRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works", "The works with their texts.", call => call.Library.Works().Select(Summary).ToImmutableArray()),
        ApiRoute.Get("/api/works/{work}", "One work.", call => Summary(call.Library.Works().Single(summary => summary.Work.Id == call.Work().Id))),
        ApiRoute.Get("/api/works/{work}/texts/{siglum}/units", "Paragraphs of a text, a hundred at a time.", Units, ApiParameter.From, ApiParameter.Take),
        ApiRoute.Get("/api/works/{work}/rows", "Rows, a hundred at a time.", Rows, ApiParameter.From, ApiParameter.Take),
        ApiRoute.Get("/api/works/{work}/texts/{siglum}/links", "Links of a version, a hundred at a time, from a unit of the original on.", Links, ApiParameter.From, ApiParameter.Take),
        ApiRoute.Get("/api/works/{work}/divisions", "The divisions of the original, by its headings.", Divisions),
        ApiRoute.Get("/api/works/{work}/findings", "What departs in a hundred rows, without what is passed over.", Findings, ApiParameter.From, ApiParameter.Take),
        ApiRoute.Get("/api/history", "The newest operations first.", History, ApiParameter.Work, ApiParameter.Take),
    ];

    public static ApiWork Summary(WorkSummary summary) => new(
        summary.Work.Id,
        summary.Work.Title,
        summary.Work.Author,
        summary.Rows,
        summary.Flags,
        [.. summary.Texts.Select(text => Text(text.Description, text.Paragraphs, text.Linked))]);

    private static ApiText Text(TextDescription text, int units, double? linked) => new(
        text.Siglum, text.Role, text.Language.Tag, text.Label, units, linked, text.Title, text.Author, text.Translator, text.Year, text.Rights, text.SourceName);

    private static ApiPage<ApiUnit> Units(ApiCall call)
    {
        var (work, text, from) = (call.Work(), call.Text(), call.From);
        var units = call.Workspace.Units(work.Id, text.Siglum, from, call.Take);
        return ApiPage<ApiUnit>.Of(call.Workspace.UnitCount(work.Id, text.Siglum), from, [.. units.Select((unit, at) => ApiUnit.Of(from + at, unit))]);
    }

    private static ApiPage<ApiRow> Rows(ApiCall call)
    {
        var (aligned, from) = (call.OpenWork().Aligned, call.From);
        return ApiPage<ApiRow>.Of(aligned.Rows.Length, from, [.. aligned.Rows.Skip(from).Take(call.Take).Select(row => ApiRow.Of(aligned, row))]);
    }

    private static ImmutableArray<ApiLink> Links(ApiCall call) =>
        [.. call.Workspace.Links(call.Work().Id, call.Text().Siglum, new UnitIndex(call.From), call.Take).Select(ApiLink.Of)];

    private static ImmutableArray<ApiDivision> Divisions(ApiCall call) =>
        [.. call.OpenWork().Divisions.Select(division => new ApiDivision(division.Number, division.Title, division.Level, division.FirstRow, division.RowCount))];

    private static ImmutableArray<ApiFinding> Findings(ApiCall call)
    {
        var (work, from, take) = (call.OpenWork(), call.From, call.Take);
        return [.. work.ViewsFrom(from, take).SelectMany(view => view.Versions).SelectMany(version => version.Comparison.Findings).Select(finding => ApiFinding.Of(work, finding))];
    }

    private static ImmutableArray<Operation> History(ApiCall call) =>
        [.. call.Workspace.History(call.Word(ApiParameter.Work), call.Take)];
}
