using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Divergences.Linting;

namespace Workbench.App.Commands.Checking;

/// <summary>Rules of the lint, explained.</summary>
internal static class RuleScreen
{
    public static void Draw(Screen screen, IReadOnlyList<CheckRule> rules)
    {
        foreach (var rule in rules)
        {
            screen.MarkupLine($"[bold]{Screen.Escape(rule.Id)}[/]  {Screen.Escape(rule.Title)}  [dim]up to {DivergenceJson.Name(rule.Gravest)}[/]");
            screen.Entry("", rule.Explanation);
        }
    }
}
