using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Searching;

namespace Workbench.App.Commands;

/// <summary>Shows every occurrence of a word in its context, with its place and what the other texts have there.</summary>
internal sealed class ConcordanceCommand : Verb
{
    private const int UsualContext = 50;
    private const int LeastContext = 10;
    private const int MostContext = 1000;

    private readonly SearchOptions search = new();
    private readonly Option<string> format = OneOf("--format", "Key words in context, one JSON object an occurrence, or a table.", "text", "jsonl", "csv");
    private readonly Option<string> sort = OneOf("--sort", "By place, or by what stands after or before the word.", "place", "right", "left");
    private readonly Option<int> context = new("--context") { Description = "How many characters to show on either side.", HelpName = "N", DefaultValueFactory = _ => UsualContext };

    public ConcordanceCommand()
        : base(
            "concordance",
            "Show every occurrence of a word in context, in all versions, with its place for citation.",
            "workbench concordance вопрос",
            "workbench concordance question --work gooseberries --in garnett --sort right",
            "workbench concordance Sergeyevna original.txt version.txt --in original")
    {
        WholeNumber.Require(context, LeastContext, MostContext, $"--context takes a number from {LeastContext} to {MostContext}.");
        foreach (var argument in search.Arguments)
        {
            Add(argument);
        }

        Option[] own = [format, sort, context];
        foreach (var option in own.Concat(search.All))
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var width = run.Value(context);
        var reports = (await search.SearchAsync(run)).Select(report => ConcordanceOrder.Sort(report, run.Value(sort)!, width)).ToList();
        switch (run.Value(format))
        {
            case "jsonl":
                run.Results.WriteLines(reports.SelectMany(report => OccurrenceLines.Json(report, width)));
                break;
            case "csv":
                run.Results.WriteLines(OccurrenceLines.Csv(reports, width));
                break;
            default:
                run.Results.Draw(screen => reports.ForEach(report => new ConcordanceScreen(screen, report, width).Draw()));
                break;
        }

        return ExitCode.Done;
    }
}
