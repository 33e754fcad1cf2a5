using System.CommandLine;
using Workbench.App.Commands.Flagging;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Lists what people marked, or shows one flag with its discussion.</summary>
internal sealed class FlagsCommand : Verb
{
    private readonly Argument<string?> work = new("WORK | FLAG") { Description = "One work, or one flag with all that was said of it. Default: all of the workspace.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> status = new Option<string?>("--status") { Description = "Only flags of this status.", HelpName = "open|discussed|resolved" }.AcceptOnlyFromAmong("open", "discussed", "resolved");
    private readonly Option<string?> category = new("--category") { Description = "Only flags of this category, or of this dimension of MQM.", HelpName = "C" };
    private readonly Option<string?> tag = new("--tag") { Description = "Only flags with this tag.", HelpName = "T" };
    private readonly Option<string?> siglum = new("--siglum") { Description = "Only flags about this version.", HelpName = "S" };
    private readonly Option<string> format = OneOf("--format", "A table, one JSON object a flag, or one JSON array.", "text", "jsonl", "json");

    public FlagsCommand()
        : base("flags", "List the flags, or show one with its discussion.", "workbench flags", "workbench flags gooseberries --status open --category accuracy", "workbench flags f12", "workbench flags gooseberries --format jsonl")
    {
        Add(work);
        Add(status);
        Add(category);
        Add(tag);
        Add(siglum);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var flags = Chosen(run, workspace).ToList();
        switch (run.Value(format))
        {
            case "jsonl":
                run.Results.WriteLines(flags.Select(flagged => JsonLines.Line(json => FlagJson.Write(json, flagged))));
                break;
            case "json":
                run.Results.WriteLines([JsonLines.Document(json =>
                {
                    json.WriteStartArray();
                    foreach (var flagged in flags)
                    {
                        json.WriteStartObject();
                        FlagJson.Write(json, flagged);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                })]);
                break;
            case var _ when flags.Count == 0:
                run.Results.WriteLine("No flags.");
                break;
            case var _ when flags is [var one] && run.Value(work) == one.Flag.Id:
                run.Results.Draw(screen => new FlagScreen(screen).Draw(one, workspace.FlagHistory(one.Flag)));
                break;
            default:
                run.Results.Draw(screen => new FlagScreen(screen).Draw(flags));
                break;
        }

        return Task.FromResult(ExitCode.Done);
    }

    private IEnumerable<FlaggedRow> Chosen(VerbRun run, Workspace workspace)
    {
        var id = run.Value(work);
        if (id is not null && workspace.FindWork(id) is null && workspace.FindFlag(id) is { } flag)
        {
            return FlaggedRow.Of([flag], workspace.FindAlignedWork(flag.WorkId));
        }

        var works = id is null ? workspace.Works() : [workspace.RequireWork(id)];
        var sought = run.Value(category) is { } word ? FlagChangeOptions.ReadCategory(run, word) : null;
        return works.SelectMany(listed => FlaggedRow.Of(workspace, listed)).Where(flagged =>
            (run.Value(status) is not { } state || DivergenceJson.Name(flagged.Flag.Status) == state)
            && (sought is null || flagged.Flag.Category == sought || flagged.Flag.Category.StartsWith($"{sought}/", StringComparison.Ordinal))
            && (run.Value(tag) is not { } tagged || flagged.Flag.Tags.Contains(tagged.Normalize().ToLowerInvariant(), StringComparer.Ordinal))
            && (run.Value(siglum) is not { } version || string.Equals(flagged.Flag.Anchor.Siglum, version, StringComparison.Ordinal)));
    }
}
