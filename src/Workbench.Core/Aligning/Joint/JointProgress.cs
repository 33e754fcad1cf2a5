namespace Workbench.Aligning.Joint;

/// <summary>Tells the share done of several steps that follow each other.</summary>
internal sealed class JointProgress(IProgress<double>? whole, int steps)
{
    private int begun;

    /// <summary>What the next step reports to.</summary>
    public IProgress<double>? Next() => whole is null ? null : new Step(whole, begun++, steps);

    private sealed class Step(IProgress<double> whole, int number, int steps) : IProgress<double>
    {
        public void Report(double value) => whole.Report((number + value) / steps);
    }
}
