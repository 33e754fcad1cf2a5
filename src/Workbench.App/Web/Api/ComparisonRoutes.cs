using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Comparing;
using Workbench.App.Web.Jobs;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>A row of a version to be translated back into the language of the original.</summary>
/// <param name="Provider">One of the services.</param>
internal sealed record ApiNewBackTranslation(int Row, string Provider = "");

/// <summary>What a machine makes of a paragraph of a version in the language of the original.</summary>
internal sealed record ApiBackTranslation(int Unit, string Text, string Provider, string? Model, DateTimeOffset Made)
{
    public static ApiBackTranslation Of(BackTranslation back) => new(back.Unit.Value, back.Text, back.Provider, back.Model, back.Made);
}

/// <summary>Versions beside each other, and what machines testify of them.</summary>
internal static class ComparisonRoutes
{
    private const string BackTranslations = "/api/works/{work}/texts/{siglum}/back-translations";

    private static readonly ApiParameter Base = new("base", "The siglum of the text that the others are measured by. Default: the first version.");
    private static readonly ApiParameter Show = new("show", "What is marked: base, unique or shared. Default: base.");
    private static readonly ApiParameter Machines = new("machines", "Whether machine versions are compared too: on or off. Default: off.");

    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works/{work}/comparison", "In what the versions of one language differ, a hundred rows at a time.", Comparison, Base, Show, Machines, ApiParameter.From, ApiParameter.Take),
        ApiRoute.Get(BackTranslations, "What machines made of a version in the language of the original, as far as its words are those that were sent.", Kept),
        ApiRoute.Post<ApiNewBackTranslation, Job>(BackTranslations, "Begins a job that translates a row of a version back.", Order, StatusCodes.Status202Accepted),
    ];

    private static ApiComparison Comparison(ApiCall call)
    {
        var (aligned, from) = (call.OpenWork().Aligned, call.From);
        var choice = Choice(call, aligned);
        return new ApiComparison(
            SiglumOf(aligned, choice.Base),
            choice.Mode,
            [.. choice.Bases.Select(text => SiglumOf(aligned, text))],
            [.. choice.Columns.Select(text => SiglumOf(aligned, text))],
            ApiPage<ApiComparedRow>.Of(aligned.Rows.Length, from, [.. aligned.Rows.Skip(from).Take(call.Take).Select(row => ApiComparedRow.Of(aligned, row, choice))]));
    }

    private static ComparisonChoice Choice(ApiCall call, AlignedWork aligned)
    {
        var (siglum, show, machines) = (call.Word(Base), call.Word(Show), call.Word(Machines));
        if (show is not null && !Enum.GetNames<ComparisonMode>().Contains(show, StringComparer.OrdinalIgnoreCase))
        {
            throw new ApiFault(StatusCodes.Status400BadRequest, $"'{show}' is nothing that can be shown.", Show.Description);
        }

        if (machines is not (null or "on" or "off"))
        {
            throw new ApiFault(StatusCodes.Status400BadRequest, $"'{machines}' is neither on nor off.", Machines.Description);
        }

        var choice = ComparisonChoice.Of(aligned, siglum, show, machines == "on")
            ?? throw ApiFault.NotThere("No two texts of the work are in one language.", "Import a second version.");
        return siglum is null || choice.Bases.Any(text => SiglumOf(aligned, text) == siglum)
            ? choice
            : throw ApiFault.NotThere($"'{siglum}' cannot be the base.", $"These can: {string.Join(", ", choice.Bases.Select(text => SiglumOf(aligned, text)))}.");
    }

    private static ImmutableArray<ApiBackTranslation> Kept(ApiCall call) =>
        [.. call.Library.BackTranslations(call.Work().Id, call.Text().Siglum).OrderBy(back => back.Unit).Select(ApiBackTranslation.Of)];

    private static Job Order(ApiCall call, ApiNewBackTranslation wanted)
    {
        var work = call.OpenWork();
        ApiCall.RequireRow(work, wanted.Row);
        var version = ApiCall.VersionOf(work, call.Text().Siglum)
            ?? throw new ApiFault(StatusCodes.Status422UnprocessableEntity, "The original is in its own language already.", "Name a version.");
        return call.Get<JobDesk>().Start(call.Get<JobOrders>().TranslateBack(work.Aligned, version, wanted.Row, wanted.Provider, call.Who));
    }

    private static string SiglumOf(AlignedWork work, int text) => ComparisonChoice.DescriptionOf(work, text).Siglum;
}
