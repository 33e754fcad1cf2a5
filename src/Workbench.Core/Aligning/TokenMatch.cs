namespace Workbench.Aligning;

/// <summary>A token of the original and its counterpart in the version, with how sure the counterpart is (0 to 1).</summary>
public sealed record TokenMatch(string Original, string Version, double Strength);
