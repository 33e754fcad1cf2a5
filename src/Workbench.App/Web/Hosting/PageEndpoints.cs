using System.Globalization;
using Workbench.App.Web.Api;
using Workbench.App.Web.Jobs;

namespace Workbench.App.Web.Hosting;

/// <summary>What forms and links of the pages lead to that is no page itself.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        SettingsEndpoint.Map(routes);
        routes.MapGet("/jobs/{number}/result", SendResultAsync);
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
