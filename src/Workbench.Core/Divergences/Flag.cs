using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>A person's mark on a place of a work: here the rendering is disputed. It carries the dispute: what was said, who voted how, what was ruled.</summary>
/// <param name="Id">Unique in the workspace; empty in a flag the workspace has not yet numbered.</param>
/// <param name="Who">Who set it.</param>
/// <param name="When">When it was set, UTC.</param>
public sealed record Flag(string Id, string WorkId, FlagAnchor Anchor, string Who, DateTimeOffset When)
{
    /// <summary>A category of <see cref="FlagCategories"/>, or a word of the user's own.</summary>
    public string Category { get; init; } = FlagCategories.Disputed;

    /// <summary>How much it matters; null where nobody has said.</summary>
    public Severity? Severity { get; init; }

    public string Note { get; init; } = "";

    /// <summary>The rendering that is proposed instead; empty where none is.</summary>
    public string Proposal { get; init; } = "";

    /// <summary>Words of the user's own, sorted, each once.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What was said, the first first.</summary>
    public ImmutableArray<FlagComment> Comments { get; init; } = [];

    /// <summary>One for each person that voted, the first voter first.</summary>
    public ImmutableArray<FlagVote> Votes { get; init; } = [];

    /// <summary>Every ruling there was, the last last; all but the last were reopened.</summary>
    public ImmutableArray<FlagRuling> Rulings { get; init; } = [];

    /// <summary>The computed finding it was made from; null when a person found the place.</summary>
    public FindingIdentity? Finding { get; init; }

    /// <summary>Counts the writes of this flag, from 1; 0 in a flag not yet stored.</summary>
    public long Revision { get; init; }

    /// <summary>The ruling that stands; null while the dispute is open.</summary>
    public FlagRuling? Ruling => Rulings is [.., { Reopened: null } standing] ? standing : null;

    public FlagStatus Status =>
        Ruling is not null ? FlagStatus.Resolved
        : Comments.IsEmpty && Votes.IsEmpty ? FlagStatus.Open
        : FlagStatus.Discussed;
}
