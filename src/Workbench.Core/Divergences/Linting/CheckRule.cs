namespace Workbench.Divergences.Linting;

/// <summary>A rule of the lint.</summary>
/// <param name="Id">Stable: baselines, dismissals and build scripts name it.</param>
/// <param name="Gravest">The gravest severity it is told with; a single finding may weigh less.</param>
/// <param name="Title">What it tells, in a few words.</param>
/// <param name="Explanation">What is found, when it weighs how much, and what to do about it.</param>
public sealed record CheckRule(string Id, Severity Gravest, string Title, string Explanation);
