namespace Workbench.Divergences;

/// <summary>A person's word that a finding is no fault here: <c>ignore number here</c>. It holds as long as the words it was said of.</summary>
/// <param name="Id">Unique in the workspace; empty in a dismissal the workspace has not yet numbered.</param>
/// <param name="Finding">What is passed over.</param>
/// <param name="Evidence">The words that showed it, for the list.</param>
/// <param name="Anchor">Where it was found.</param>
/// <param name="Reason">Why it is none.</param>
/// <param name="When">UTC.</param>
public sealed record Dismissal(string Id, string WorkId, FindingIdentity Finding, string Evidence, FlagAnchor Anchor, string Reason, string Who, DateTimeOffset When);
