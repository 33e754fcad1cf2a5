namespace Workbench.Online.Services;

/// <summary>What came of a question that did not stop the run: a value, or a verdict on these texts.</summary>
internal sealed record ServiceAnswer<T>(T? Value, Verdict Verdict)
    where T : class;
