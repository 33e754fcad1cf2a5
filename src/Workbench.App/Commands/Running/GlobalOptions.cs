using System.CommandLine;
using System.Globalization;

namespace Workbench.App.Commands.Running;

/// <summary>The options that every verb has.</summary>
internal sealed class GlobalOptions
{
    private static readonly string[] VerbosityNames = [.. Enum.GetNames<Verbosity>().Select(name => name.ToLowerInvariant())];

    public GlobalOptions()
    {
        Verbosity.AcceptOnlyFromAmong(VerbosityNames);
        As.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
            {
                result.AddError("--as takes a name.");
            }
        });
        Culture.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !IsCulture(name))
            {
                result.AddError($"'{name}' is no culture. Write it as en, ru or en-GB.");
            }
        });
    }

    public Option<string?> Workspace { get; } = new("--workspace", "-w")
    {
        Description = "The workspace folder. Default: WORKBENCH_WORKSPACE, else the current folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> As { get; } = new("--as")
    {
        Description = "Who makes the edit, for the journal. Default: WORKBENCH_USER, else the user of the system.",
        HelpName = "NAME",
        Recursive = true,
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "Write the result to this file, whole or not at all; '-' is standard output, the default.",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string> Verbosity { get; } = new("--verbosity", "-v")
    {
        Description = "How much is said on standard error: quiet, minimal, normal, detailed or diagnostic.",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => "normal",
        Recursive = true,
    };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours; so does the variable NO_COLOR.", Recursive = true };

    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Do what would otherwise be refused without a confirmation.", Recursive = true };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show what would be done, and change nothing.", Recursive = true };

    public Option<string?> Culture { get; } = new("--culture") { Description = "The culture of numbers and dates for people, such as en or ru.", HelpName = "TAG", Recursive = true };

    public Option<bool> Offline { get; } = new("--offline") { Description = "Ask no service outside this computer.", Recursive = true };

    public IEnumerable<Option> All => [Workspace, As, Output, Verbosity, NoColor, Yes, DryRun, Culture, Offline];

    private static bool IsCulture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
