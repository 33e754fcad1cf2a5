using System.Collections.Immutable;
using Workbench.Importing.Cleaning.Plain;
using Workbench.Importing.Cleaning.Rules;

namespace Workbench.Importing.Cleaning;

/// <summary>The rules that repair scans, in the order in which they read a text.</summary>
public static class CleaningRules
{
    internal static readonly ImmutableArray<CleaningRule> All =
    [
        new RunningHeadRule(),
        new PlateRule(),
        new FontMapRule(),
        new LigatureRule(),
        new LookAlikeRule(),
        new PunctuationSpaceRule(),
        new LetterSpacingRule(),
        new FootnoteRule(),
        new BrokenWordRule(),
        new SoftHyphenRule(),
        new NoteNumberRule(),
        new PageBreakRule(),
        new ShortLineRule(),
        new FurnitureRule(),
        new NoteRule(),
        new QuotationRule(),
        new HeadingRule(),
        new ParagraphRule(),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(rule => rule.Name)];

    /// <summary>What a rule repairs, in one line.</summary>
    /// <exception cref="FormatException">There is no such rule.</exception>
    public static string Describe(string name) => All.First(rule => rule.Name == Known(name)).Description;

    /// <exception cref="FormatException">There is no such rule.</exception>
    internal static string Known(string name) => Names.Contains(name)
        ? name
        : throw new FormatException($"'{name}' is no clean-up rule. The rules are {string.Join(", ", Names)}.");
}
