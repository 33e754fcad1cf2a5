using System.Collections.Immutable;
using System.CommandLine;
using Workbench.App.Commands.Importing.Pairs;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Validating;

namespace Workbench.App.Commands;

/// <summary>Checks files for other tools, and books, against the rules of their formats.</summary>
internal sealed class ValidateCommand : Verb
{
    private readonly Argument<string[]> files = new("FILE") { Description = "The files; '-' is standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> kind = new Option<string?>("--kind") { Description = "What they are. Default: told by the content.", HelpName = string.Join('|', InterchangeValidator.Kinds) }.AcceptOnlyFromAmong([.. InterchangeValidator.Kinds]);
    private readonly Option<string> format = OneOf("--format", "A problem a line, or one JSON object.", "text", "json");
    private readonly Option<bool> strict = new("--strict") { Description = "Warnings too make a file invalid." };

    public ValidateCommand()
        : base(
            "validate",
            "Check TMX, XLIFF, TEI, cesAlign and EPUB files: which rule is broken, in which line, and what to do.",
            "workbench validate memory.tmx",
            "workbench validate book.epub links.xml --format json --strict")
    {
        Add(files);
        Add(kind);
        Add(format);
        Add(strict);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var names = run.Value(files) ?? [];
        SourceFiles.RequireOneStandardInput(names);
        var reports = names.Select(name => InterchangeValidator.Validate(SourceFiles.Read(run, name), run.Value(kind), path => BitextSources.Beside(run, name, path))).ToImmutableArray();
        if (run.Value(format) == "json")
        {
            run.Results.WriteLines([ReportJson(reports)]);
        }
        else
        {
            run.Results.WriteLines(reports.SelectMany(Lines));
        }

        var isValid = reports.All(report => report.IsValid && (!run.Value(strict) || report.Problems.IsEmpty));
        return Task.FromResult(isValid ? ExitCode.Done : ExitCode.Input);
    }

    private static IEnumerable<string> Lines(ValidationReport report)
    {
        var errors = report.Problems.Count(problem => problem.Level == ProblemLevel.Error);
        var summary = report.Problems.IsEmpty ? "valid" : $"{(errors == 0 ? "valid" : "not valid")}: {Counts.Of(errors, "error")}, {Counts.Of(report.Problems.Length - errors, "warning")}";
        return report.Problems.Select(problem => TerminalText.Clean(
                $"{report.Source}{(problem.Part is null ? "" : $"/{problem.Part}")}{(problem.Line is { } line ? $":{line}" : "")}: {NameOf(problem.Level)} {problem.Rule}: {problem.What} {problem.WayOut}"))
            .Append(TerminalText.Clean($"{report.Source}: {report.Kind}, {summary}"));
    }

    private static string ReportJson(ImmutableArray<ValidationReport> reports) => JsonLines.Line(json =>
    {
        json.WriteStartArray("files");
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteString("file", report.Source);
            json.WriteString("kind", report.Kind);
            json.WriteBoolean("valid", report.IsValid);
            json.WriteStartArray("problems");
            foreach (var problem in report.Problems)
            {
                json.WriteStartObject();
                json.WriteString("rule", problem.Rule);
                json.WriteString("level", NameOf(problem.Level));
                json.WriteIfAny("part", problem.Part);
                json.WriteIfAny("line", problem.Line);
                json.WriteString("what", problem.What);
                json.WriteString("wayOut", problem.WayOut);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string NameOf(ProblemLevel level) => level == ProblemLevel.Error ? "error" : "warning";
}
