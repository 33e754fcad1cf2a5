namespace Workbench.App.Demo;

/// <summary>A step of the demo, what came of it and how long it took.</summary>
internal sealed record DemoStep(string Name, string Outcome, TimeSpan Took);
