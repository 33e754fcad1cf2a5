using System.CommandLine;
using Workbench.App.Commands.Listing;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;

namespace Workbench.App.Commands;

/// <summary>Shows which works and texts there are.</summary>
internal sealed class ListCommand : Verb
{
    private readonly Argument<string?> work = new("WORK") { Description = "One work. Default: all of the workspace.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> format = OneOf("--format", "A table, or one JSON document.", "text", "json");

    public ListCommand()
        : base("list", "Show which works and texts there are.", "workbench list", "workbench list gooseberries --format json")
    {
        Add(work);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var works = run.Value(work) is { } id ? [workspace.RequireWork(id)] : workspace.Works();
        var listing = works.Select(listed => WorkListing.Of(workspace, listed)).ToList();
        if (run.Value(format) == "json")
        {
            run.Results.WriteText(writer => writer.WriteLine(JsonLines.Document(json => ListingJson.Write(json, workspace, listing))));
        }
        else
        {
            run.Results.Draw(screen => ListingScreen.Draw(screen, workspace, listing));
        }

        return Task.FromResult(ExitCode.Done);
    }
}
