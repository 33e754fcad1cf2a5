using System.Collections.Immutable;

namespace Workbench.App.Web.Jobs;

/// <summary>What is to be done in the background: verbs of the console, one after the other, until one fails.</summary>
/// <param name="Steps">The words of each; none of them is a path that a request named.</param>
internal sealed record JobOrder(JobKind Kind, string WorkId, string Who, ImmutableArray<ImmutableArray<string>> Steps)
{
    /// <summary>What the file that the last step makes is to be called; null when it makes none.</summary>
    public string? ResultName { get; init; }

    /// <summary>Where the last step makes several files, what the one that is named to it is called: they are put together in an archive. Null for one file.</summary>
    public string? NamedFile { get; init; }

    /// <summary>Called when the job is over, however it ended.</summary>
    public Action Over { get; init; } = () => { };
}
