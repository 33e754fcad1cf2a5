using System.CommandLine;
using Workbench.App.Commands.Comparing;

namespace Workbench.App.Commands.Exporting;

/// <summary>The options of <c>export</c>; each format reads those that mean something to it.</summary>
internal sealed class ExportOptions
{
    public Option<string[]> Sigla { get; } = new("--siglum")
    {
        Description = "These versions, in this order; in an edition the original too, when it is named, else it stands first. Default: all that are aligned.",
        HelpName = "S",
    };

    public Option<string> Rights { get; } = OneOf("--rights", "Whether texts that may not be exported, or only quoted, are kept back or only warned of.", "enforce", "warn");

    public Option<string> Level { get; } = OneOf("--level", "What a pair of TMX, XLIFF or Moses holds.", "paragraph", "sentence");

    public Option<bool> ConfirmedOnly { get; } = new("--confirmed-only") { Description = "Leave out the rows and links that no person has confirmed." };

    public DifferenceSwitch Differences { get; } = new();

    public EditionSwitches Edition { get; } = new();

    public IEnumerable<Option> All => [Sigla, Rights, Level, ConfirmedOnly, .. Differences.All, .. Edition.All];

    private static Option<string> OneOf(string name, string description, params string[] words) =>
        new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] }.AcceptOnlyFromAmong(words);
}
