namespace Workbench.App.Web.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Plan">What was said of the files last.</param>
/// <param name="Job">The number of the job that imports them; null until it is ordered.</param>
internal sealed record ImportStep(ImportPlan Plan, long? Job = null);
