using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning;

/// <summary>Which rules repair a text: each where it is sure, or as the user says.</summary>
public sealed record CleaningChoice
{
    /// <summary>Every rule decides by itself: it repairs where the text shows its fault beyond doubt.</summary>
    public static CleaningChoice Automatic { get; } = new();

    /// <summary>The text comes in as it is.</summary>
    public static CleaningChoice None { get; } = new() { IsAutomatic = false };

    public bool IsAutomatic { get; init; } = true;

    /// <summary>Names of rules that repair whatever they find.</summary>
    public ImmutableSortedSet<string> On { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Names of rules that repair nothing.</summary>
    public ImmutableSortedSet<string> Off { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    internal bool IsNothing => !IsAutomatic && On.IsEmpty;

    /// <summary>The same choice with one rule switched.</summary>
    public CleaningChoice With(string rule, bool on) =>
        this with { On = on ? On.Add(rule) : On.Remove(rule), Off = on ? Off.Remove(rule) : Off.Add(rule) };

    /// <summary>Reads <c>auto</c>, <c>none</c>, <c>all</c>, or names of rules after one of them: <c>auto,-letter-spacing</c>, <c>running-heads</c>.</summary>
    /// <exception cref="FormatException">A name is no rule's.</exception>
    public static CleaningChoice Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var choice = None;
        foreach (var word in words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            choice = word switch
            {
                "auto" => choice with { IsAutomatic = true },
                "none" => None,
                "all" => CleaningRules.Names.Aggregate(choice, (chosen, name) => chosen.With(name, on: true)),
                ['-', .. var name] => choice.With(CleaningRules.Known(name), on: false),
                _ => choice.With(CleaningRules.Known(word), on: true),
            };
        }

        return choice;
    }

    internal bool IsOn(string rule, bool sure) => On.Contains(rule) || (IsAutomatic && sure && !Off.Contains(rule));

    /// <summary>The words that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(',', [IsAutomatic ? "auto" : "none", .. On, .. Off.Select(name => "-" + name)]);
}
