using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Importing.Cleaning;

namespace Workbench.App.Commands.Importing;

/// <summary>What the clean-up rules found, with examples from the source.</summary>
internal static class CleaningScreen
{
    private const int Shown = 3;

    /// <param name="only">One rule; null for all that found something.</param>
    public static void Draw(Screen screen, CleaningReport report, string? only)
    {
        foreach (var rule in report.Rules.Where(rule => only is null || rule.Rule == only))
        {
            screen.Entry("clean-up", $"{rule.Rule}: {rule.Count.ToString("N0", CultureInfo.CurrentCulture)} {(rule.IsOn ? "repaired" : "found, left as they are")}", $" ({CleaningRules.Describe(rule.Rule)})");
            foreach (var example in report.Examples(rule, Shown))
            {
                screen.MarkupLine($"    [dim]line {example.Line.ToString(CultureInfo.InvariantCulture)}[/]  {Screen.Escape(example.Before)}  [dim]→[/]  {Screen.Escape(example.After)}");
            }
        }
    }
}
