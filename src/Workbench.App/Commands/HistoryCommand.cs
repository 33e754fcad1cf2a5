using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Lists the operations of the journal.</summary>
internal sealed class HistoryCommand : Verb
{
    private readonly Argument<string?> work = new("WORK") { Description = "One work. Default: all of the workspace.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> last = new("--last") { Description = "At most so many, the newest.", HelpName = "N", DefaultValueFactory = _ => 50 };
    private readonly Option<string> format = OneOf("--format", "A table, or one JSON object an operation.", "text", "jsonl");

    public HistoryCommand()
        : base("history", "List what was done, the newest first.", "workbench history", "workbench history gooseberries --last 10 --format jsonl")
    {
        WholeNumber.Require(last, 1, int.MaxValue, "--last takes a number from 1 on.");
        Add(work);
        Add(last);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var id = run.Value(work);
        var history = workspace.History(id, run.Value(last));
        if (id is not null && history.Count == 0)
        {
            workspace.RequireWork(id);
        }

        if (run.Value(format) == "jsonl")
        {
            run.Results.WriteLines(history.Select(Json));
        }
        else if (history.Count == 0)
        {
            run.Results.WriteLine("Nothing was done yet.");
        }
        else
        {
            run.Results.Draw(screen => screen.Write(TableOf(history, run.Environment.Time.LocalTimeZone)));
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static string Json(Operation operation) => JsonLines.Line(json =>
    {
        json.WriteNumber("number", operation.Number);
        json.WriteString("when", operation.When.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteString("who", operation.Who);
        json.WriteString("verb", operation.Verb);
        json.WriteString("work", operation.WorkId);
        json.WriteIfAny("subject", operation.Subject);
        json.WriteString("description", operation.Description);
        if (operation.Of is { } edit)
        {
            json.WriteNumber("of", edit);
        }
    });

    private static Table TableOf(IReadOnlyList<Operation> history, TimeZoneInfo zone)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("no.", "when", "who", "work", "what", "about");
        foreach (var operation in history)
        {
            string[] cells =
            [
                operation.Number.ToString(CultureInfo.CurrentCulture),
                TimeZoneInfo.ConvertTime(operation.When, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                operation.Who,
                operation.WorkId,
                operation.Of is { } edit ? $"{operation.Verb} {edit.ToString(CultureInfo.CurrentCulture)}" : operation.Verb,
                operation.Subject is { } subject && !operation.Description.Contains(subject, StringComparison.Ordinal) ? $"{subject}: {operation.Description}" : operation.Description,
            ];
            table.AddRow([.. cells.Select(cell => new Text(TerminalText.Clean(cell)))]);
        }

        return table;
    }
}
