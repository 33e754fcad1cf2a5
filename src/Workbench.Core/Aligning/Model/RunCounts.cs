namespace Workbench.Aligning.Model;

/// <summary>How many omissions and additions some possible links hold, and how many of them follow one of their own kind.</summary>
internal readonly record struct RunCounts(double Omitted, double OmittedOn, double Added, double AddedOn);
