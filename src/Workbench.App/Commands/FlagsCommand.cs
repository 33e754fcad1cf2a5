using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands;

/// <summary>Lists what people marked.</summary>
internal sealed class FlagsCommand : Verb
{
    private readonly Argument<string?> work = new("WORK") { Description = "One work. Default: all of the workspace.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> format = OneOf("--format", "A table, or one JSON object a flag.", "text", "jsonl");

    public FlagsCommand()
        : base("flags", "List the flags.", "workbench flags", "workbench flags gooseberries --format jsonl")
    {
        Add(work);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var works = run.Value(work) is { } id ? [workspace.RequireWork(id)] : workspace.Works();
        var flags = works.SelectMany(listed => FlaggedRow.Of(workspace, listed)).ToList();
        if (run.Value(format) == "jsonl")
        {
            run.Results.WriteLines(flags.Select(Json));
        }
        else if (flags.Count == 0)
        {
            run.Results.WriteLine("No flags.");
        }
        else
        {
            run.Results.Draw(screen => screen.Write(TableOf(flags)));
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static string Json(FlaggedRow flagged) => JsonLines.Line(json =>
    {
        var flag = flagged.Flag;
        json.WriteString("id", flag.Id);
        json.WriteString("work", flag.WorkId);
        json.WriteIfAny("row", flagged.Row);
        json.WriteIfAny("siglum", flag.Anchor.Siglum);
        json.WriteString("category", flag.Category);
        json.WriteString("note", flag.Note);
        json.WriteString("status", DivergenceJson.Name(flag.Status));
        json.WriteIfAny("ruling", flag.Ruling);
        json.WriteString("who", flag.Who);
        json.WriteString("when", flag.When.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
    });

    private static Table TableOf(List<FlaggedRow> flags)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("flag", "work", "row", "version", "category", "note", "status", "who");
        foreach (var (flag, row) in flags)
        {
            string[] cells =
            [
                flag.Id, flag.WorkId, row?.ToString(CultureInfo.CurrentCulture) ?? "?", flag.Anchor.Siglum ?? "all", flag.Category,
                flag.Ruling is null ? flag.Note : $"{flag.Note} → {flag.Ruling}", DivergenceJson.Name(flag.Status), flag.Who,
            ];
            table.AddRow([.. cells.Select(cell => new Text(TerminalText.Clean(cell)))]);
        }

        return table;
    }
}
