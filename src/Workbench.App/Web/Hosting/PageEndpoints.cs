using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Workbench.App.Web.Api;
using Workbench.App.Web.Jobs;
using Workbench.App.Web.Wording;

namespace Workbench.App.Web.Hosting;

/// <summary>What forms and links of the pages lead to that is no page itself.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/settings/name", KeepNameAsync);
        routes.MapGet("/jobs/{number}/result", SendResultAsync);
    }

    private static async Task<IResult> KeepNameAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return TypedResults.BadRequest("This form is not from a page of this server, or from before it was started anew. Load the page again.");
        }

        Person.Remember(context, Uri.EscapeDataString((await context.Request.ReadFormAsync())["name"].ToString()));
        return TypedResults.LocalRedirect("/settings");
    }

    private static async Task SendResultAsync(HttpContext context, string number, JobDesk desk)
    {
        if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && desk.Find(wanted) is { HasResult: true } job && File.Exists(desk.ResultOf(job)))
        {
            await JobRoutes.SendAsync(context, job, desk.ResultOf(job));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
