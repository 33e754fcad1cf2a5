using System.CommandLine;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Running;

/// <summary>Says what is wrong with a command line that cannot be parsed.</summary>
internal static class UsageFault
{
    public static int Report(ParseResult words, Messages messages)
    {
        var command = words.CommandResult.Command;
        if (command is RootCommand && words.UnmatchedTokens is [var unknown, ..])
        {
            messages.Fail(NoVerb(unknown, command.Subcommands.Select(verb => verb.Name)));
        }
        else
        {
            foreach (var problem in words.Errors.Select(error => Plain(error.Message)).Distinct(StringComparer.Ordinal))
            {
                messages.Fail(problem);
            }
        }

        messages.Say($"See: workbench {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCode.Usage;
    }

    /// <summary>On one line, and in the words of people: the parser names types of the program.</summary>
    private static string Plain(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var type = line.IndexOf(" as expected type ", StringComparison.Ordinal);
        return type < 0 ? line : $"{line[..type]}: it takes a {(line.Contains("Double", StringComparison.Ordinal) ? "number" : "whole number")}.";
    }

    private static string NoVerb(string unknown, IEnumerable<string> verbs)
    {
        var nearest = verbs.Select(verb => (Verb: verb, Distance: Distance(unknown, verb))).MinBy(near => near.Distance);
        return nearest.Distance <= Math.Max(2, unknown.Length / 3)
            ? $"There is no verb '{unknown}'. Did you mean '{nearest.Verb}'?"
            : $"There is no verb '{unknown}'.";
    }

    /// <summary>Letters to insert, remove or exchange (Levenshtein 1966).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, above) = (row[0], 0);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
