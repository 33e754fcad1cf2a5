using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning;

/// <summary>Runs the rules over a source, each over what the ones before it left.</summary>
internal static class Cleaner
{
    /// <summary>The source as the chosen rules repair it, and what every rule found.</summary>
    public static (CleanedText Text, ImmutableArray<RuleReport> Rules) Clean(ScanText scan, CleaningChoice choice)
    {
        if (choice.IsNothing || HoldsMarks(scan))
        {
            return (scan.Cleaned, []);
        }

        var reports = ImmutableArray.CreateBuilder<RuleReport>();
        foreach (var rule in CleaningRules.All.Where(rule => !rule.NeedsPages || scan.Pages.IsKnown || choice.On.Contains(rule.Name)))
        {
            var findings = rule.Find(scan);
            if (scan.Untaken(findings.Patches) is { Count: > 0 } patches)
            {
                reports.Add(new RuleReport(rule.Name, choice.IsOn(rule.Name, findings.IsSure), [.. patches]));
                scan.Apply(reports[^1].IsOn ? patches : []);
            }
        }

        return (scan.Cleaned, reports.ToImmutable());
    }

    private static bool HoldsMarks(ScanText scan) => scan.Source.AsSpan().ContainsAny(Mark.All);
}
