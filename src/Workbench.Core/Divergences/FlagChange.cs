using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>What one person does to a flag at one time; what is null or empty stays as it is.</summary>
public sealed record FlagChange
{
    public string? Category { get; init; }

    public Severity? Severity { get; init; }

    public string? Note { get; init; }

    public string? Proposal { get; init; }

    public ImmutableArray<string> AddTags { get; init; } = [];

    public ImmutableArray<string> RemoveTags { get; init; } = [];

    public string? Comment { get; init; }

    public VoteSide? Vote { get; init; }

    /// <summary>Whether the person takes an earlier vote back.</summary>
    public bool WithdrawVote { get; init; }

    /// <summary>The decision of a ruling.</summary>
    public string? Decision { get; init; }

    /// <summary>Why it was ruled, or opened again, so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the ruling that stands is taken up again.</summary>
    public bool Reopen { get; init; }

    /// <summary>Whether it rules or reopens and does not say why; no flag is changed so.</summary>
    public bool LacksReason => (Decision is not null || Reopen) && string.IsNullOrWhiteSpace(Reason);

    /// <summary>What the journal calls it: what weighs most of what is done.</summary>
    public string Verb =>
        Decision is not null ? "resolve"
        : Reopen ? "reopen"
        : Comment is not null ? "comment"
        : Vote is not null || WithdrawVote ? "vote"
        : "update-flag";

    /// <summary>For the journal and for people: all that is done, in one line.</summary>
    public string Description => string.Join("; ", new[]
    {
        Decision is null ? null : Reason is { Length: > 0 } ? $"ruled: {Decision} ({Reason})" : $"ruled: {Decision}",
        !Reopen ? null : Reason is { Length: > 0 } ? $"reopened: {Reason}" : "reopened",
        Comment,
        Vote is { } side ? $"vote {DivergenceJson.Name(side)}" : WithdrawVote ? "vote withdrawn" : null,
        Category is null ? null : $"category {Category}",
        Severity is { } severity ? $"severity {DivergenceJson.Name(severity)}" : null,
        Note is null ? null : $"note: {Note}",
        Proposal is null ? null : $"proposed: {Proposal}",
        AddTags.IsEmpty ? null : $"tagged {string.Join(", ", AddTags)}",
        RemoveTags.IsEmpty ? null : $"untagged {string.Join(", ", RemoveTags)}",
    }.OfType<string>());

    /// <summary>The flag as this leaves it. A ruling takes the place of the one that stands; whoever asks sees to it that there is none.</summary>
    public Flag Apply(Flag flag, string who, DateTimeOffset when)
    {
        var (reopened, said) = (Reopen ? Reopened(flag, who, when) : flag.Rulings, new FlagComment(who, when, Comment ?? ""));
        return flag with
        {
            Category = Category ?? flag.Category,
            Severity = Severity ?? flag.Severity,
            Note = Note ?? flag.Note,
            Proposal = Proposal ?? flag.Proposal,
            Tags = [.. flag.Tags.Union(AddTags, StringComparer.Ordinal).Except(RemoveTags, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Comments = Comment is null ? flag.Comments : flag.Comments.Add(said),
            Votes = Voted(flag.Votes, who, when),
            Rulings = Decision is null ? reopened : reopened.Add(new FlagRuling(who, when, Decision, Reason ?? "")),
        };
    }

    /// <summary>The same where a ruling stands already: what would have been ruled is kept as a comment that says so.</summary>
    public FlagChange After(FlagRuling standing) => Decision is null || Reopen ? this : this with
    {
        Decision = null,
        Reason = null,
        Comment = string.Join("\n", new[] { Comment, $"Ruled after {standing.Who} had ruled: {Decision}{(Reason is { Length: > 0 } ? $" ({Reason})" : "")}" }.OfType<string>()),
    };

    private ImmutableArray<FlagRuling> Reopened(Flag flag, string who, DateTimeOffset when) => flag.Ruling is { } standing
        ? flag.Rulings.Replace(standing, standing with { Reopened = new FlagComment(who, when, Reason ?? "") })
        : flag.Rulings;

    private ImmutableArray<FlagVote> Voted(ImmutableArray<FlagVote> votes, string who, DateTimeOffset when)
    {
        var own = votes.FirstOrDefault(v => string.Equals(v.Who, who, StringComparison.Ordinal));
        return (Vote, own) switch
        {
            ({ } side, null) => votes.Add(new FlagVote(who, when, side)),
            ({ } side, { }) => votes.Replace(own, new FlagVote(who, when, side)),
            (null, { }) when WithdrawVote => votes.Remove(own),
            _ => votes,
        };
    }
}
