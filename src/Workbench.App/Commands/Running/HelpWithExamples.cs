using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Workbench.App.Commands.Running;

/// <summary>The help of a verb, and after it command lines to copy.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private static readonly string[] FirstSteps =
    [
        "workbench demo",
        "workbench align original.txt version.txt --format links",
        "workbench align --help",
    ];

    private readonly HelpAction help;

    public HelpWithExamples(HelpAction help, int width)
    {
        this.help = help;
        help.MaxWidth = width;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in parseResult.CommandResult.Command is Verb verb ? verb.Examples : [.. FirstSteps])
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return code;
    }
}
