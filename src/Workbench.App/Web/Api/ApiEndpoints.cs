using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Workbench.App.Web.Events;

namespace Workbench.App.Web.Api;

/// <summary>Puts the routes of the API on the server, with the document that describes them.</summary>
internal static class ApiEndpoints
{
    public const string DocumentPath = "/api/openapi.json";
    private const string ContentType = "application/json; charset=utf-8";

    /// <summary>Whether a request asks for the API, so that errors are told to a program.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<ApiRoute> All { get; } =
    [
        ApiRoute.Get(DocumentPath, "This description.", _ => OpenApiDocument.Of(All, typeof(ApiEndpoints).Assembly.GetName().Version!.ToString(3))) with { Gives = typeof(JsonObject) },
        .. CareRoutes.All,
        .. WorkRoutes.All,
        .. StudyRoutes.All,
        .. FindingRoutes.All,
        .. ComparisonRoutes.All,
        .. FlagRoutes.All,
        .. GlossaryRoutes.All,
        .. ReviewRoutes.All,
        .. EditRoutes.All,
        .. ServiceRoutes.All,
        .. JobRoutes.All,
        .. ImportRoutes.All,
        new ApiRoute(HttpMethods.Get, EventsEndpoint.Path, "Operations and jobs as they happen (server-sent events); with Last-Event-ID, those missed first.", _ => Task.FromResult<object?>(null)) { OtherThanJson = "text/event-stream" },
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var route in All.Where(route => route.Path != EventsEndpoint.Path))
        {
            routes.MapMethods(route.Path, [route.Method], context => AnswerAsync(context, route));
        }

        EventsEndpoint.Map(routes);
        routes.Map("/api/{**rest}", context => new ApiProblem("There is nothing at this address.", $"See {DocumentPath} for what there is.", StatusCodes.Status404NotFound).WriteAsync(context.Response));
    }

    private static async Task AnswerAsync(HttpContext context, ApiRoute route)
    {
        try
        {
            if (route.IsWrite)
            {
                ApiGate.RequireOurs(context);
            }

            var answer = await route.Answer(new ApiCall(context));
            if (answer is not null)
            {
                context.Response.StatusCode = route.Status;
                context.Response.ContentType = ContentType;
                await context.Response.WriteAsync(ApiJson.Write(answer, route.Gives!), context.RequestAborted);
            }
        }
        catch (Exception refused) when (ApiProblem.Of(refused) is not null)
        {
            await ApiProblem.Of(refused)!.WriteAsync(context.Response);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(ApiEndpoints)).Log(LogLevel.Error, default, fault, fault, static (error, _) => error.Message);
            await new ApiProblem($"This is a fault of Workbench ({fault.GetType().Name}).", "Please report it; the server's messages have the details.", StatusCodes.Status500InternalServerError).WriteAsync(context.Response);
        }
    }
}
