using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Workbench.App.Commands.Running;
using Workbench.Divergences;

namespace Workbench.App.Commands.Flagging;

/// <summary>The options that say something of a flag, new or old.</summary>
internal sealed class FlagChangeOptions
{
    private readonly Option<string?> category = new("--category")
    {
        Description = $"An error type of MQM, such as accuracy/mistranslation, omission or terminology; or a word of your own. Default: {FlagCategories.Disputed}.",
        HelpName = "C",
    };

    private readonly Option<string?> severity = new("--severity") { Description = "How much it matters: info (MQM neutral), minor, major or critical.", HelpName = "S" };
    private readonly Option<string?> note = new("--note") { Description = "What there is to say.", HelpName = "T" };
    private readonly Option<string?> proposal = new("--propose") { Description = "The rendering you would have instead.", HelpName = "T" };
    private readonly Option<string[]> tags = new("--tag") { Description = "Words of your own to find it by, parted by commas.", HelpName = "T" };
    private readonly Option<string[]> untag = new("--untag") { Description = "Tags to take off.", HelpName = "T" };
    private readonly Option<string?> comment = new("--comment") { Description = "Say something in its discussion.", HelpName = "T" };
    private readonly Option<string?> vote = new Option<string?>("--vote") { Description = "Your vote: for (the rendering should not stand), against, or none to take it back.", HelpName = "for|against|none" }
        .AcceptOnlyFromAmong("for", "against", "none");

    private readonly Option<string?> resolve = new("--resolve") { Description = "Rule on it: what holds from now on. Takes a --reason, and with --reopen the place of the ruling that stands.", HelpName = "T" };
    private readonly Option<string?> reason = new("--reason") { Description = "With --resolve or --reopen: why; must be said there.", HelpName = "T" };
    private readonly Option<bool> reopen = new("--reopen") { Description = "Take the ruling up again, for a --reason; it stays in the record." };

    public IEnumerable<Option> All => [category, severity, note, proposal, tags, untag, comment, vote, resolve, reason, reopen];

    /// <exception cref="UsageException">A word is none, or the options do not go together.</exception>
    public FlagChange Read(VerbRun run)
    {
        var change = new FlagChange
        {
            Category = Category(run),
            Severity = Severity(run),
            Note = Text(run, note),
            Proposal = Text(run, proposal),
            AddTags = Tags(run.Value(tags)),
            RemoveTags = Tags(run.Value(untag)),
            Comment = NotEmpty(run, comment),
            Vote = run.Value(vote) switch { "for" => VoteSide.For, "against" => VoteSide.Against, _ => null },
            WithdrawVote = run.Value(vote) == "none",
            Decision = NotEmpty(run, resolve),
            Reason = Text(run, reason),
            Reopen = run.Value(reopen),
        };
        return change switch
        {
            { Reason: not null, Decision: null, Reopen: false } => throw new UsageException("--reason goes with --resolve or --reopen."),
            { LacksReason: true } => throw new UsageException($"{(change.Decision is null ? "--reopen" : "--resolve")} takes a reason: --reason \"\u2026\"."),
            _ => change,
        };
    }

    /// <summary>A category as flags keep it; one that is no error type of MQM is told to be a word of the user's own.</summary>
    /// <exception cref="UsageException">It is no word at all.</exception>
    public static string ReadCategory(VerbRun run, string word)
    {
        if (FlagCategories.Parse(word) is { } known)
        {
            return known;
        }

        if (word.Length == 0 || !word.All(c => char.IsLower(c) || char.IsDigit(c) || c is '-' or '/'))
        {
            throw new UsageException($"'{word}' is no category: it is an error type of MQM ({Some}), or a word of lower-case letters, digits and hyphens.");
        }

        run.Messages.Warn($"'{word}' is no error type of MQM and is taken as a word of your own. MQM has: {Some}.");
        return word;
    }

    public static ImmutableArray<string> Tags(string[]? given) =>
        [.. (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(tag => tag.Normalize().ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private static string Some => string.Join(", ", FlagCategories.All.Where(c => c.StartsWith("accuracy/", StringComparison.Ordinal) || !c.Contains('/', StringComparison.Ordinal)).Select(FlagCategories.Leaf));

    private string? Category(VerbRun run) => run.Value(category) is { } word ? ReadCategory(run, word) : null;

    private Severity? Severity(VerbRun run) => run.Value(severity) is not { } word ? null
        : string.Equals(word, "neutral", StringComparison.OrdinalIgnoreCase) ? Divergences.Severity.Info
        : Enum.TryParse<Severity>(word, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsDigit(word[0]) ? known
        : throw new UsageException($"'{word}' is no severity. There are: info (or neutral), minor, major, critical.");

    private static string? Text(VerbRun run, Option<string?> option) => run.Value(option)?.Normalize(NormalizationForm.FormC).Trim();

    private static string? NotEmpty(VerbRun run, Option<string?> option) => Text(run, option) switch
    {
        null => null,
        "" => throw new UsageException($"{option.Name} takes some words."),
        var text => text,
    };
}
