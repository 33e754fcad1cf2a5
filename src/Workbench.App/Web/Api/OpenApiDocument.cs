using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;

namespace Workbench.App.Web.Api;

/// <summary>The description of the API that programs read (OpenAPI 3.1), made of the routes themselves.</summary>
internal static partial class OpenApiDocument
{
    private const string Json = "application/json";

    public static JsonObject Of(IEnumerable<ApiRoute> routes, string version) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = "Workbench", ["version"] = version, ["description"] = "What the pages of a served workspace do, for programs." },
        ["paths"] = Paths(routes),
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject { ["Problem"] = Schema(typeof(ApiProblem)) },
            ["securitySchemes"] = new JsonObject
            {
                ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "The word in workbench.db.token, beside the workspace's database." },
                ["page"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = ApiGate.Header, ["description"] = "Any value: a page of this server says so that it is one." },
            },
        },
    };

    private static JsonObject Paths(IEnumerable<ApiRoute> routes)
    {
        var paths = new JsonObject();
        foreach (var path in routes.GroupBy(route => route.Path))
        {
            var methods = new JsonObject();
            foreach (var route in path)
            {
                methods[route.Method.ToLowerInvariant()] = Operation(route);
            }

            paths[path.Key] = methods;
        }

        return paths;
    }

    private static JsonObject Operation(ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["summary"] = route.Summary,
            ["parameters"] = new JsonArray([.. Places().Matches(route.Path).Select(place => InPath(place.Groups[1].Value)).Concat(route.Query.Select(InQuery))]),
            ["responses"] = new JsonObject
            {
                [$"{route.Status}"] = Response(route),
                ["default"] = new JsonObject
                {
                    ["description"] = "What is wrong, and what to do.",
                    ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
                },
            },
        };
        if (route.IsWrite)
        {
            operation["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }, new JsonObject { ["page"] = new JsonArray() });
        }

        if (route.Takes is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [Json] = new JsonObject { ["schema"] = Schema(route.Takes) } } };
        }
        else if (route is { IsWrite: true, OtherThanJson: { } taken })
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [taken] = new JsonObject() } };
        }

        return operation;
    }

    private static JsonObject Response(ApiRoute route)
    {
        var response = new JsonObject { ["description"] = route.Summary };
        if (route.Gives is not null)
        {
            response["content"] = new JsonObject { [Json] = new JsonObject { ["schema"] = Schema(route.Gives) } };
        }
        else if (route.OtherThanJson is { } given)
        {
            response["content"] = new JsonObject { [given] = new JsonObject() };
        }

        return response;
    }

    private static JsonNode Schema(Type type) => ApiJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });

    private static JsonObject InPath(string name) =>
        new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject InQuery(ApiParameter parameter) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = "query",
        ["required"] = parameter.IsRequired,
        ["description"] = parameter.Description,
        ["schema"] = new JsonObject { ["type"] = parameter.IsNumber ? "integer" : "string" },
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Places();
}
