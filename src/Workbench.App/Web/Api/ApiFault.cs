namespace Workbench.App.Web.Api;

/// <summary>A request cannot be done: what is wrong, and what to do.</summary>
internal sealed class ApiFault(int status, string problem, string wayOut) : Exception($"{problem} {wayOut}")
{
    public int Status { get; } = status;

    public string Problem { get; } = problem;

    public string WayOut { get; } = wayOut;

    /// <summary>What stands there now, where another was faster.</summary>
    public string? Current { get; init; }

    public static ApiFault NotThere(string problem, string wayOut) => new(StatusCodes.Status404NotFound, problem, wayOut);
}
