using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Searching;
using Workbench.App.Terminal;
using Workbench.Renderings;

namespace Workbench.App.Commands;

/// <summary>Shows how each version renders a word or phrase.</summary>
internal sealed class RenderingsCommand : Verb
{
    private readonly SearchOptions search = new();
    private readonly Option<string> format = OneOf("--format", "A report; the same as JSON; one JSON object an occurrence; or a table with a line for each occurrence and text.", "text", "json", "jsonl", "csv");

    public RenderingsCommand()
        : base(
            "renderings",
            "Show what each version has for a word or phrase, every time it occurs.",
            "workbench renderings \"национальный вопрос\"",
            "workbench renderings усадьба --work gooseberries --siglum garnett",
            "workbench renderings estate --in garnett",
            "workbench renderings \"имели … обругать\" original.txt version.txt --format csv")
    {
        foreach (var argument in search.Arguments)
        {
            Add(argument);
        }

        Add(format);
        foreach (var option in search.All)
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var reports = await search.SearchAsync(run);
        switch (run.Value(format))
        {
            case "json":
                run.Results.WriteLine(JsonLines.Document(json =>
                {
                    json.WriteStartArray();
                    foreach (var report in reports)
                    {
                        json.WriteStartObject();
                        RenderingJson.Write(json, report);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }));
                break;
            case "jsonl":
                run.Results.WriteLines(reports.SelectMany(report => OccurrenceLines.Json(report)));
                break;
            case "csv":
                run.Results.WriteLines(OccurrenceLines.Csv(reports));
                break;
            default:
                run.Results.Draw(screen => reports.ToList().ForEach(report => new RenderingScreen(screen, report).Draw()));
                break;
        }

        return ExitCode.Done;
    }
}
