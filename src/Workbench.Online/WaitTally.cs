namespace Workbench.Online;

/// <summary>The waits that had one reason.</summary>
public sealed record WaitTally(long Count, TimeSpan Time);
