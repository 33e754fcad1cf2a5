namespace Workbench.Divergences;

/// <summary>What somebody said in the discussion of a flag.</summary>
/// <param name="When">UTC.</param>
/// <param name="Text">Plain text, whatever it looks like.</param>
public sealed record FlagComment(string Who, DateTimeOffset When, string Text);
