namespace Workbench.Divergences;

/// <summary>How somebody voted on a flag; a later vote of the same person takes its place.</summary>
/// <param name="When">UTC.</param>
public sealed record FlagVote(string Who, DateTimeOffset When, VoteSide Side);
