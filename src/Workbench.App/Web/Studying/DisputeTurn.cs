using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.App.Web.Studying;

/// <summary>Something that was said or done in a dispute.</summary>
/// <param name="Kind"><c>comment</c>, <c>for</c>, <c>against</c>, <c>ruling</c>, <c>reopened</c>.</param>
/// <param name="Text">What was said; for a ruling the decision.</param>
/// <param name="Reason">For a ruling why; otherwise empty.</param>
public sealed record DisputeTurn(string Kind, string Who, DateTimeOffset When, string Text, string Reason)
{
    /// <summary>As it went, the first first.</summary>
    public static ImmutableArray<DisputeTurn> Of(Flag flag) =>
    [
        .. flag.Comments.Select(c => new DisputeTurn("comment", c.Who, c.When, c.Text, ""))
            .Concat(flag.Votes.Select(v => new DisputeTurn(v.Side == VoteSide.For ? "for" : "against", v.Who, v.When, "", "")))
            .Concat(flag.Rulings.Select(r => new DisputeTurn("ruling", r.Who, r.When, r.Decision, r.Reason)))
            .Concat(flag.Rulings.Select(r => r.Reopened).OfType<FlagComment>().Select(r => new DisputeTurn("reopened", r.Who, r.When, r.Text, "")))
            .OrderBy(turn => turn.When),
    ];
}
