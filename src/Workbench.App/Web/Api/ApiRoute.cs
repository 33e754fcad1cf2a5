using System.Collections.Immutable;

namespace Workbench.App.Web.Api;

/// <summary>One thing the API does: what the server answers and what the OpenAPI document says of it come from here alike.</summary>
/// <param name="Path">With its parts in braces, as both know them.</param>
/// <param name="Answer">Null for an answer without a body.</param>
internal sealed record ApiRoute(string Method, string Path, string Summary, Func<ApiCall, Task<object?>> Answer)
{
    /// <summary>What its body is read as; null when it takes none.</summary>
    public Type? Takes { get; init; }

    /// <summary>What it gives; null when that is no JSON.</summary>
    public Type? Gives { get; init; }

    /// <summary>The media type of what it takes, or gives, where that is no JSON.</summary>
    public string? OtherThanJson { get; init; }

    public ImmutableArray<ApiParameter> Query { get; init; } = [];

    public int Status { get; init; } = StatusCodes.Status200OK;

    public bool IsWrite => Method != HttpMethods.Get;

    public static ApiRoute Get<T>(string path, string summary, Func<ApiCall, T> answer, params ApiParameter[] query)
        where T : notnull => new(HttpMethods.Get, path, summary, call => Task.FromResult<object?>(answer(call))) { Gives = typeof(T), Query = [.. query] };

    public static ApiRoute GetAsync<T>(string path, string summary, Func<ApiCall, Task<T>> answer, params ApiParameter[] query)
        where T : notnull => new(HttpMethods.Get, path, summary, async call => await answer(call)) { Gives = typeof(T), Query = [.. query] };

    public static ApiRoute PostAsync<TBody, T>(string path, string summary, Func<ApiCall, TBody, Task<T>> answer)
        where T : notnull => new(HttpMethods.Post, path, summary, async call => await answer(call, await call.BodyAsync<TBody>())) { Takes = typeof(TBody), Gives = typeof(T) };

    public static ApiRoute Post<TBody, T>(string path, string summary, Func<ApiCall, TBody, T> answer, int status = StatusCodes.Status200OK)
        where T : notnull => new(HttpMethods.Post, path, summary, async call => answer(call, await call.BodyAsync<TBody>())) { Takes = typeof(TBody), Gives = typeof(T), Status = status };

    public static ApiRoute Delete<T>(string path, string summary, Func<ApiCall, T> answer)
        where T : notnull => new(HttpMethods.Delete, path, summary, call => Task.FromResult<object?>(answer(call))) { Gives = typeof(T) };
}
