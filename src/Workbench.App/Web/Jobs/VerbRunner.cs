namespace Workbench.App.Web.Jobs;

/// <summary>Runs a verb of the console on the workspace being served.</summary>
/// <param name="said">Takes what it writes for people.</param>
/// <returns>The exit code.</returns>
public delegate Task<int> VerbRunner(IReadOnlyList<string> words, string who, TextWriter said, IProgress<double> progress, CancellationToken cancel);
