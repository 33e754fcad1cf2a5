using System.CommandLine;
using System.CommandLine.Help;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Running;

/// <summary>The command <c>workbench</c> with its verbs and the options all of them share.</summary>
internal sealed class Root : RootCommand
{
    public Root(GlobalOptions globals, ConsoleStreams streams, AppEnvironment environment)
        : base("Aligns an original with its translations, shows where they differ, and makes bilingual editions.")
    {
        foreach (var option in globals.All)
        {
            Add(option);
        }

        foreach (var verb in Verbs.All())
        {
            verb.SetAction((words, cancel) => RunAsync(verb, new VerbRun(words, globals, streams, environment, cancel)));
            Add(verb);
        }

        var help = Options.OfType<HelpOption>().Single();
        var action = new HelpWithExamples((HelpAction)help.Action!, streams.OutputIsTerminal ? streams.Width : 100);
        help.Action = action;
        SetAction(action.Invoke);
    }

    private static async Task<int> RunAsync(Verb verb, VerbRun run)
    {
        try
        {
            return await verb.RunAsync(run);
        }
        finally
        {
            run.TellBackupProblems();
        }
    }
}
