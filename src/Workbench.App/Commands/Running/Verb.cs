using System.Collections.Immutable;
using System.CommandLine;

namespace Workbench.App.Commands.Running;

/// <summary>A command of the console, with the examples its help shows.</summary>
/// <param name="examples">Whole command lines, which a test parses; at least one.</param>
internal abstract class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public ImmutableArray<string> Examples { get; } = [.. examples];

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public abstract Task<int> RunAsync(VerbRun run);

    /// <summary>Parses an argument or option that takes one of a few words.</summary>
    protected static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        return option.AcceptOnlyFromAmong(words);
    }
}
