using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Running;

/// <summary>The console program: words in, results and an exit code out.</summary>
internal static class WorkbenchApp
{
    // A name such as @notes.txt is a file, not a file of more words.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ConsoleStreams streams, AppEnvironment environment, CancellationToken cancel)
    {
        var globals = new GlobalOptions();
        var words = new Root(globals, streams, environment).Parse(arguments, Parsing);
        var messages = new Messages(streams.Error, VerbRun.VerbosityOf(words, globals), colours: streams.ErrorIsTerminal && environment.Value("NO_COLOR") is null);
        if (words.Action is ParseErrorAction)
        {
            return UsageFault.Report(words, messages);
        }

        try
        {
            SetCulture(words.GetValue(globals.Culture));
            await using var output = ConsoleStreams.WriterOver(streams.Output);
            return await words.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = streams.Error },
                cancel);
        }
        catch (Exception error)
        {
            return Failure.Report(error, messages, environment);
        }
    }

    private static void SetCulture(string? name)
    {
        if (name is not null)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        }
    }
}
