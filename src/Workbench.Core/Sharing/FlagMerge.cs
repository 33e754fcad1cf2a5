using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Sharing;

/// <summary>Merges what two people did to the flags of a work. A flag is the same one when the same person set it at the same time; nothing that was said is lost.</summary>
public static class FlagMerge
{
    /// <returns>The merged flags, and how many fields two people changed differently.</returns>
    public static (ImmutableArray<Flag> Flags, int Conflicts) Merge(IReadOnlyCollection<Flag> ancestor, IReadOnlyCollection<Flag> ours, IReadOnlyCollection<Flag> theirs)
    {
        var (before, there) = (ancestor.ToDictionary(KeyOf), theirs.ToDictionary(KeyOf));
        var merged = new List<Flag>();
        var conflicts = 0;
        foreach (var flag in ours)
        {
            var known = before.GetValueOrDefault(KeyOf(flag));
            if (there.Remove(KeyOf(flag), out var other))
            {
                merged.Add(Merge(known, flag, other, ref conflicts));
            }
            else if (known is null || FlagLines.Line(known) != FlagLines.Line(flag))
            {
                merged.Add(flag);
            }
        }

        foreach (var flag in theirs.Where(flag => there.ContainsKey(KeyOf(flag)) && (!before.TryGetValue(KeyOf(flag), out var known) || FlagLines.Line(known) != FlagLines.Line(flag))))
        {
            merged.Add(flag with { Id = FreeId(flag.Id, [.. merged.Select(other => other.Id)]) });
        }

        return ([.. merged], conflicts);
    }

    /// <summary>What makes two flags the same.</summary>
    public static (string Who, long When) KeyOf(Flag flag) => (flag.Who, flag.When.UtcTicks);

    /// <summary>An id that is not taken: the one wished for, else with a number after it.</summary>
    public static string FreeId(string wished, IReadOnlyCollection<string> taken)
    {
        var id = wished;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = $"{wished}-{number}";
        }

        return id;
    }

    private static Flag Merge(Flag? before, Flag ours, Flag theirs, ref int conflicts)
    {
        var said = new List<FlagComment>();
        var category = Field(before?.Category, ours.Category, theirs.Category, "category", theirs, said);
        var severity = Field(before?.Severity?.ToString(), ours.Severity?.ToString(), theirs.Severity?.ToString(), "severity", theirs, said);
        var note = Field(before?.Note, ours.Note, theirs.Note, "note", theirs, said);
        var proposal = Field(before?.Proposal, ours.Proposal, theirs.Proposal, "proposal", theirs, said);
        var rulings = Rulings(ours, theirs, ref conflicts);
        conflicts += said.Count;
        return ours with
        {
            Category = category!,
            Severity = severity is null ? null : Enum.Parse<Severity>(severity),
            Note = note!,
            Proposal = proposal!,
            Tags = [.. ours.Tags.Union(theirs.Tags).Where(tag => before is null || !before.Tags.Contains(tag) || (ours.Tags.Contains(tag) && theirs.Tags.Contains(tag))).Order(StringComparer.Ordinal)],
            Comments = [.. ours.Comments.Union(theirs.Comments).Concat(said).OrderBy(comment => comment.When).ThenBy(comment => comment.Who, StringComparer.Ordinal)],
            Votes = [.. ours.Votes.Concat(theirs.Votes).GroupBy(vote => vote.Who, StringComparer.Ordinal).Select(votes => votes.MaxBy(vote => vote.When)!).OrderBy(vote => vote.When)],
            Rulings = rulings,
            Finding = ours.Finding ?? theirs.Finding,
        };
    }

    // What both changed stays as we have it, and what they wrote is kept as a comment.
    private static string? Field(string? before, string? ours, string? theirs, string name, Flag from, List<FlagComment> said)
    {
        if (string.Equals(ours, theirs, StringComparison.Ordinal) || string.Equals(theirs, before, StringComparison.Ordinal))
        {
            return ours;
        }

        if (string.Equals(ours, before, StringComparison.Ordinal))
        {
            return theirs;
        }

        said.Add(new FlagComment(from.Who, from.When, $"({name}, as the other side of a merge has it) {theirs}"));
        return ours;
    }

    private static ImmutableArray<FlagRuling> Rulings(Flag ours, Flag theirs, ref int conflicts)
    {
        if (ours.Ruling is { } standing && theirs.Ruling is { } other && standing != other)
        {
            conflicts++;
            var set = other with { Reopened = new FlagComment(standing.Who, standing.When, "another ruling stood on the other side of a merge") };
            return [.. ours.Rulings[..^1].Union(theirs.Rulings[..^1]), set, standing];
        }

        // Of a ruling that one side has taken up again, that side knows more.
        var reopened = ours.Rulings.Concat(theirs.Rulings).Where(ruling => ruling.Reopened is not null).ToList();
        return [.. ours.Rulings.Union(theirs.Rulings).Where(ruling => ruling.Reopened is not null || !reopened.Exists(known => known with { Reopened = null } == ruling)).OrderBy(ruling => ruling.When)];
    }
}
