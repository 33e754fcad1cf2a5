using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Importing.Cleaning;

namespace Workbench.App.Commands.Importing;

/// <summary>What the clean-up rules found, with examples from the source.</summary>
internal static class CleaningScreen
{
    private const int Shown = 3;
    private const int Least = 20;

    /// <summary>How much of what is the same is shown before the difference.</summary>
    private const int Led = 20;

    private static readonly string Indent = new(' ', 10);

    /// <param name="only">One rule; null for all that found something.</param>
    public static void Draw(Screen screen, CleaningReport report, string? only)
    {
        foreach (var rule in report.Rules.Where(rule => only is null || rule.Rule == only))
        {
            screen.Entry("clean-up", $"{rule.Rule}: {rule.Count.ToString("N0", CultureInfo.CurrentCulture)} {(rule.IsOn ? "repaired" : "found, left as they are")}", $" ({CleaningRules.Describe(rule.Rule)})");
            foreach (var example in report.Examples(rule, Shown))
            {
                Draw(screen, example);
            }
        }
    }

    // What was and what is read stand under each other, cut alike, so that the eye finds the difference.
    private static void Draw(Screen screen, CleaningExample example)
    {
        var place = $"{Indent}line {example.Line.ToString(CultureInfo.InvariantCulture)}  ";
        var room = Math.Max(Least, screen.Width - place.Length - 1);
        var skipped = Math.Max(0, example.Before.AsSpan().CommonPrefixLength(example.After) - Led);
        string Part(string text) => Screen.Escape(TerminalText.Cut(skipped > 0 ? $"…{text[skipped..]}" : text, room));
        screen.MarkupLine($"[dim]{place}[/]{Part(example.Before)}");
        screen.MarkupLine($"[dim]{"→ ".PadLeft(place.Length)}[/]{Part(example.After)}");
    }
}
