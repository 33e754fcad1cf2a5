using Workbench.App.Web.Wording;
using Workbench.Divergences;

namespace Workbench.App.Web.Studying;

/// <summary>What somebody wrote into one of the forms of a dispute; it stays there until it is kept.</summary>
public sealed class DisputeDraft
{
    /// <summary>More is an essay, and belongs in a file beside the work.</summary>
    public const int Longest = 4000;

    /// <summary>Which of the forms it is, by the name of its button: <c>comment</c>, <c>for</c>, <c>against</c>, <c>withdraw</c>, <c>rule</c>, <c>reopen</c>, <c>rule-anew</c>, <c>details</c>.</summary>
    public string? Does { get; set; }

    /// <summary>The revision of the flag that was looked at.</summary>
    public long Revision { get; set; }

    public string? Comment { get; set; }

    public string? Decision { get; set; }

    public string? Reason { get; set; }

    public string? Category { get; set; }

    public string? Severity { get; set; }

    public string? Note { get; set; }

    public string? Proposal { get; set; }

    /// <summary>Parted by commas.</summary>
    public string? Tags { get; set; }

    /// <summary>What is missing for it to be done; null when nothing is.</summary>
    public string? Missing(Ui ui) => Does switch
    {
        "comment" when IsEmpty(Comment) => ui["CommentMissing"],
        "rule" or "rule-anew" when IsEmpty(Decision) => ui["DecisionMissing"],
        "rule" or "rule-anew" or "reopen" when IsEmpty(Reason) => ui["ReasonMissing"],
        _ => null,
    };

    /// <summary>The change it asks for; null when it asks for none that is known.</summary>
    public FlagChange? ChangeOf(Flag flag) => Does switch
    {
        "comment" => new FlagChange { Comment = Text(Comment) },
        "for" => new FlagChange { Vote = VoteSide.For },
        "against" => new FlagChange { Vote = VoteSide.Against },
        "withdraw" => new FlagChange { WithdrawVote = true },
        "rule" => new FlagChange { Decision = Text(Decision), Reason = Text(Reason) },
        "rule-anew" => new FlagChange { Reopen = true, Decision = Text(Decision), Reason = Text(Reason) },
        "reopen" => new FlagChange { Reopen = true, Reason = Text(Reason) },
        "details" => Details(flag),
        _ => null,
    };

    /// <summary>The revision the flag must still have: comments and votes bear what happened since, a ruling everything but another ruling.</summary>
    public long? RevisionFor(Flag flag) => Does switch
    {
        "details" or "rule-anew" => Revision,
        "rule" => flag.Ruling is null ? flag.Revision : Revision,
        _ => null,
    };

    private FlagChange Details(Flag flag)
    {
        var tags = (Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new FlagChange
        {
            Category = IsEmpty(Category) ? null : FlagCategories.Parse(Category!) ?? Text(Category),
            Severity = Enum.TryParse<Severity>(Severity, out var severity) ? severity : null,
            Note = Text(Note),
            Proposal = Text(Proposal),
            AddTags = [.. tags.Except(flag.Tags, StringComparer.Ordinal)],
            RemoveTags = [.. flag.Tags.Except(tags, StringComparer.Ordinal)],
        };
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static string Text(string? text)
    {
        var trimmed = (text ?? "").Trim().ReplaceLineEndings("\n");
        return trimmed.Length <= Longest ? trimmed : trimmed[..Longest];
    }
}
