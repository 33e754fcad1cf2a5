using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Storage;

namespace Workbench.App.Web.Api;

/// <summary>A term and how it is to be rendered.</summary>
/// <param name="Id">Of a term that is there already, whose place this takes; absent for a new one.</param>
/// <param name="Renderings">Those allowed, the preferred first.</param>
/// <param name="Variants">Other ways in which the original says it.</param>
/// <param name="Forbidden">Renderings that are not to be used.</param>
internal sealed record ApiTerm(string Original, string? Id = null, string[]? Renderings = null, string[]? Variants = null, string[]? Forbidden = null, string Reason = "")
{
    public GlossaryTerm Term => new(Original.Trim(), [.. Renderings ?? []]) { Id = Id ?? "", Variants = [.. Variants ?? []], Forbidden = [.. Forbidden ?? []], Reason = Reason };

    public static ApiTerm Of(GlossaryTerm term) => new(term.Original, term.Id, [.. term.Renderings], [.. term.Variants], [.. term.Forbidden], term.Reason);
}

/// <summary>The glossary of a work.</summary>
internal static class GlossaryRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works/{work}/glossary", "The terms of a work.", call => call.Library.Glossary(call.Work().Id).Select(ApiTerm.Of).ToImmutableArray()),
        ApiRoute.Post<ApiTerm, Operation>("/api/works/{work}/glossary", "Adds a term, or puts it in the place of one that is there.", Put),
        ApiRoute.Delete("/api/works/{work}/glossary/{term}", "Removes a term; undo brings it back.", Remove),
    ];

    private static Operation Put(ApiCall call, ApiTerm wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Original))
        {
            throw new ApiFault(StatusCodes.Status422UnprocessableEntity, "The term has no words.", "Say how the original has it.");
        }

        return call.Workspace.PutTerms(call.Work().Id, [wanted.Id is null ? wanted.Term : wanted.Term with { Id = Require(call, wanted.Id).Id }]);
    }

    private static Operation Remove(ApiCall call) => call.Workspace.RemoveTerm(call.Work().Id, Require(call, call.Route("term")).Id);

    private static GlossaryTerm Require(ApiCall call, string id) =>
        call.Library.Glossary(call.Work().Id).FirstOrDefault(term => string.Equals(term.Id, id, StringComparison.Ordinal))
        ?? throw ApiFault.NotThere($"The glossary has no term '{id}'.", "See the glossary of the work for those it has.");
}
