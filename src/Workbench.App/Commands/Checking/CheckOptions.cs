using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Divergences.Linting;

namespace Workbench.App.Commands.Checking;

/// <summary>The options that say which findings are told and which of them fail a build.</summary>
internal sealed class CheckOptions
{
    private readonly Option<string> least = Word("--severity", "The least severity that is told.", "minor", "info", "minor", "major", "critical");
    private readonly Option<string> failOn = Word("--fail-on", "The least severity that ends with exit code 1.", "major", "info", "minor", "major", "critical", "never");
    private readonly Option<string[]> only = new("--rule") { Description = "Only these rules, parted by commas.", HelpName = "R" };
    private readonly Option<string[]> ignored = new("--ignore") { Description = "Not these rules.", HelpName = "R" };

    public IEnumerable<Option> All => [least, failOn, only, ignored];

    /// <summary>Null where nothing fails.</summary>
    public Severity? FailOn(VerbRun run) => run.Value(failOn) == "never" ? null : Parse(run.Value(failOn)!);

    /// <summary>What fails is told, whatever else is not.</summary>
    public Severity Least(VerbRun run) => FailOn(run) is { } fails && fails < Parse(run.Value(least)!) ? fails : Parse(run.Value(least)!);

    /// <exception cref="UsageException">There is no such rule.</exception>
    public Func<CheckFinding, bool> Chosen(VerbRun run)
    {
        var (wanted, unwanted) = (Rules(run.Value(only)), Rules(run.Value(ignored)));
        return finding => (wanted.Count == 0 || wanted.Contains(finding.Rule)) && !unwanted.Contains(finding.Rule);
    }

    /// <exception cref="UsageException">There is no such rule.</exception>
    public static CheckRule RequireRule(string id) => CheckRules.Find(id)
        ?? throw new UsageException($"There is no rule '{id}'. There are: {string.Join(", ", CheckRules.All.Select(r => r.Id))}.");

    private static HashSet<CheckRule> Rules(string[]? given) =>
        [.. (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(RequireRule)];

    private static Severity Parse(string word) => Enum.Parse<Severity>(word, ignoreCase: true);

    private static Option<string> Word(string name, string description, string byDefault, params string[] words) =>
        new Option<string>(name) { Description = $"{description} Default: {byDefault}.", HelpName = string.Join('|', words), DefaultValueFactory = _ => byDefault }.AcceptOnlyFromAmong(words);
}
