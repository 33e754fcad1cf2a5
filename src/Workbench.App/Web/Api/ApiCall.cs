using System.Globalization;
using System.Text.Json;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>A request to the API, and what it may touch.</summary>
internal sealed class ApiCall(HttpContext context)
{
    public const int PageSize = 100;

    public HttpContext Context { get; } = context;

    public string Who => Person.Of(Context);

    /// <summary>The workspace, in which the caller makes the edits.</summary>
    public Workspace Workspace => Get<Workspace>().As(Who);

    public WorkLibrary Library => Get<WorkLibrary>();

    public T Get<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    public string Route(string name) => (string)Context.Request.RouteValues[name]!;

    /// <exception cref="ApiFault">It is no whole number of that range.</exception>
    public int Number(ApiParameter parameter, int absent, int least, int most)
    {
        var text = Context.Request.Query[parameter.Name].ToString();
        return text.Length == 0 ? absent
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new ApiFault(StatusCodes.Status400BadRequest, $"'{parameter.Name}' is no whole number from {least} to {most}.", parameter.Description);
    }

    public int From => Number(ApiParameter.From, 0, 0, int.MaxValue);

    public int Take => Number(ApiParameter.Take, PageSize, 1, PageSize);

    public string? Word(ApiParameter parameter) => Context.Request.Query[parameter.Name].ToString() is { Length: > 0 } word ? word : null;

    /// <exception cref="ApiFault">It is not said.</exception>
    public string Require(ApiParameter parameter) =>
        Word(parameter) ?? throw new ApiFault(StatusCodes.Status400BadRequest, $"'{parameter.Name}' is not said.", parameter.Description);

    /// <exception cref="ApiFault">There is no such work.</exception>
    public Work Work() => Workspace.FindWork(Route("work")) ?? throw ApiFault.NotThere($"There is no work '{Route("work")}'.", "See /api/works for those there are.");

    /// <exception cref="ApiFault">There is no such work, or it has no original yet.</exception>
    public OpenWork OpenWork() => Library.Open(Work().Id) ?? throw ApiFault.NotThere($"The work '{Route("work")}' has no original.", "Import one.");

    /// <exception cref="ApiFault">The work has no such text.</exception>
    public TextDescription Text() =>
        Workspace.Texts(Work().Id).FirstOrDefault(text => string.Equals(text.Siglum, Route("siglum"), StringComparison.Ordinal))
        ?? throw ApiFault.NotThere($"The work '{Route("work")}' has no text '{Route("siglum")}'.", $"See /api/works/{Route("work")} for those it has.");

    /// <summary>The place of an aligned version among those of its work; null for the original.</summary>
    /// <exception cref="ApiFault">The work has no such version.</exception>
    public static int? VersionOf(OpenWork work, string? siglum)
    {
        if (siglum is null || string.Equals(siglum, work.Aligned.Original.Siglum, StringComparison.Ordinal))
        {
            return null;
        }

        var versions = work.Aligned.Versions;
        for (var version = 0; version < versions.Length; version++)
        {
            if (string.Equals(versions[version].Text.Siglum, siglum, StringComparison.Ordinal))
            {
                return version;
            }
        }

        throw ApiFault.NotThere($"The work has no aligned version '{siglum}'.", "See its rows for those it has.");
    }

    /// <exception cref="ApiFault">The work has no such row.</exception>
    public static void RequireRow(OpenWork work, int row)
    {
        if (row < 0 || row >= work.Aligned.Rows.Length)
        {
            throw ApiFault.NotThere($"There is no row {row}.", $"The rows go from 0 to {work.Aligned.Rows.Length - 1}.");
        }
    }

    public async Task<T> BodyAsync<T>()
    {
        if (!Context.Request.HasJsonContentType())
        {
            throw new ApiFault(StatusCodes.Status415UnsupportedMediaType, "The body is no JSON.", "Send it as application/json.");
        }

        return await JsonSerializer.DeserializeAsync<T>(Context.Request.Body, ApiJson.Options, Context.RequestAborted)
            ?? throw new ApiFault(StatusCodes.Status400BadRequest, "The body is empty.", "See /api/openapi.json for what this takes.");
    }
}
