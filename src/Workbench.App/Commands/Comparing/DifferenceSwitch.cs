using System.CommandLine;
using System.Collections.Immutable;
using Workbench.App.Commands.Running;
using Workbench.Divergences;

namespace Workbench.App.Commands.Comparing;

/// <summary>The options that hide classes of differences between versions, or show only some.</summary>
internal sealed class DifferenceSwitch
{
    private readonly Option<string[]> hide = new("--hide")
    {
        Description = $"Classes of differences between versions to pass over: {Names}.",
        HelpName = "CLASS",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> only = new("--only")
    {
        Description = "The only classes of differences between versions to show.",
        HelpName = "CLASS",
        AllowMultipleArgumentsPerToken = true,
    };

    public IEnumerable<Option> All => [hide, only];

    private static string Names => string.Join(", ", DifferenceNames.Classes.Select(DifferenceNames.Of));

    /// <exception cref="UsageException">A class is unknown, or both options are given.</exception>
    public ImmutableHashSet<DifferenceKind> Hidden(VerbRun run)
    {
        var (hidden, shown) = (Read(run.Value(hide)), Read(run.Value(only)));
        return (hidden.Count, shown.Count) switch
        {
            ( > 0, > 0) => throw new UsageException("--hide and --only cannot be given together."),
            (_, > 0) => [.. DifferenceNames.Classes.Except(shown)],
            _ => [.. hidden],
        };
    }

    private static List<DifferenceKind> Read(string[]? given) =>
        [.. (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => DifferenceNames.Parse(name) ?? throw new UsageException($"There is no class of differences '{name}'. There are: {Names}."))];
}
