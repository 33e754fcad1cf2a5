using System.Collections.Immutable;
using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.Divergences;

namespace Workbench.App.Commands.Comparing;

/// <summary>The options that pass over kinds of findings and classes of differences between versions, or show only some; some names are of both.</summary>
internal sealed class FindingSwitch
{
    private readonly Option<string[]> hide = new("--hide")
    {
        Description = $"Kinds of findings and classes of differences between versions to pass over: {Names}.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> only = new("--only")
    {
        Description = "The only kinds of findings and classes of differences to show.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };

    public IEnumerable<Option> All => [hide, only];

    private static string Names => string.Join(", ", Kinds.Keys.Concat(DifferenceNames.Classes.Select(DifferenceNames.Of)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static Dictionary<string, DivergenceKind> Kinds { get; } = Enum.GetValues<DivergenceKind>().ToDictionary(DivergenceJson.Name, StringComparer.Ordinal);

    /// <exception cref="UsageException">A name is unknown, or both options are given.</exception>
    public ImmutableHashSet<DifferenceKind> Hidden(VerbRun run)
    {
        var (hidden, shown) = (Read(run.Value(hide)), Read(run.Value(only)));
        return (hidden.Length, shown.Length) switch
        {
            ( > 0, > 0) => throw new UsageException("--hide and --only cannot be given together."),
            (_, > 0) => [.. DifferenceNames.Classes.Except(Classes(shown))],
            _ => [.. Classes(hidden)],
        };
    }

    /// <summary>The comparison with the findings that are to be shown.</summary>
    public ImmutableArray<RowComparison> Shown(VerbRun run, AlignedWork work, ImmutableArray<RowComparison> rows)
    {
        var (hidden, shown) = (Read(run.Value(hide)), Read(run.Value(only)));
        if (hidden.Length + shown.Length == 0)
        {
            return rows;
        }

        if (work.Versions.Length == 1 && shown.Length > 0 && !shown.Any(Kinds.ContainsKey))
        {
            run.Messages.Warn($"{string.Join(", ", shown)}: so differences between versions are called, and there is one version only.");
        }

        var isOfDifferences = Classes(shown).Any();
        bool IsShown(Divergence finding) => shown.Length == 0
            ? !hidden.Contains(DivergenceJson.Name(finding.Kind))
            : shown.Contains(DivergenceJson.Name(finding.Kind)) || (finding.Kind == DivergenceKind.Difference && isOfDifferences);
        return [.. rows.Select(row => row with { Versions = [.. row.Versions.Select(version => version with { Findings = [.. version.Findings.Where(IsShown)] })] })];
    }

    private static IEnumerable<DifferenceKind> Classes(IEnumerable<string> names) => names.Select(DifferenceNames.Parse).OfType<DifferenceKind>();

    private static string[] Read(string[]? given)
    {
        string[] names = [.. (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return Array.Find(names, name => DifferenceNames.Parse(name) is null && !Kinds.ContainsKey(name)) is { } unknown
            ? throw new UsageException($"There is no kind of finding and no class of differences '{unknown}'. There are: {Names}.")
            : names;
    }
}
