using System.CommandLine;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Says of links what a person knows: that they are right, or which units belong together.</summary>
internal sealed class LinkCommand : Verb
{
    private readonly Argument<string> action = new Argument<string>("ACTION") { Description = "confirm, pin or unpin links of rows; make one." }.AcceptOnlyFromAmong("confirm", "pin", "unpin", "make");
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<string?> rows = new("ROWS") { Description = "One row, A-B, or A- to the end, as 'show' numbers them. Not with make.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The version. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<string?> original = new("--original") { Description = "With make: units of the original, such as 3 or 3-4; none for an addition.", HelpName = "A-B" };
    private readonly Option<string?> version = new("--version-units") { Description = "With make: units of the version; none for an omission.", HelpName = "A-B" };

    public LinkCommand()
        : base(
            "link",
            "Confirm, pin or make links; runs of the aligner go round them.",
            "workbench link confirm gooseberries 0-12 --siglum garnett",
            "workbench link pin gooseberries 12",
            "workbench link unpin gooseberries 12 --siglum garnett",
            "workbench link make gooseberries --siglum garnett --original 3-4 --version-units 3")
    {
        Add(action);
        Add(work);
        Add(rows);
        Add(siglum);
        Add(original);
        Add(version);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var verb = run.Value(action)!;
        using var workspace = run.OpenWorkspace();
        var id = workspace.RequireWork(run.Value(work)!).Id;
        if (verb == "make")
        {
            Make(run, workspace, id);
        }
        else
        {
            Mark(run, workspace, id, verb);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void Mark(VerbRun run, Workspace workspace, string id, string verb)
    {
        var state = verb switch
        {
            "confirm" => LinkState.Confirmed,
            "pin" => LinkState.Pinned,
            _ => LinkState.Draft,
        };
        var aligned = workspace.RequireAligned(id, []);
        var named = run.Value(siglum) is { } one ? workspace.RequireAligned(id, [one]).Versions[0].Text.Siglum : null;
        var chosen = RowRange.Parse(run.Value(rows) ?? throw new UsageException($"Say which rows to {verb}, such as 12 or 0-12."), aligned.Rows.Length);
        for (var v = 0; v < aligned.Versions.Length; v++)
        {
            var text = aligned.Versions[v].Text.Siglum;
            if (named is not null && !string.Equals(named, text, StringComparison.Ordinal))
            {
                continue;
            }

            var links = aligned.Rows[chosen].SelectMany(row => row.Cells[v].Links).Where(link => link.State != state).ToList();
            if (links.Count > 0 && !run.IsDryRun)
            {
                var marked = links.Select(link => link with { State = state, StaleReason = null, WasConfirmed = false }).ToList();
                workspace.ReplaceLinks(id, text, links, marked, $"{verb} {run.Value(rows)}");
            }

            run.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text}: {links.Count} links {(run.IsDryRun ? "would be " : "")}{Past(verb)}"));
        }
    }

    private void Make(VerbRun run, Workspace workspace, string id)
    {
        if (run.Value(siglum) is not { } text || run.Value(rows) is not null)
        {
            throw new UsageException("Say --siglum S with the units that belong together: --original A-B, --version-units A-B, or both; and no rows.");
        }

        var made = new Link(Units(run.Value(original)), Units(run.Value(version)));
        run.Results.WriteLine(run.IsDryRun ? $"{made} would be made." : $"Made {made}, operation {workspace.MakeLink(id, text, made).Number}.");
    }

    private static UnitGroup Units(string? text)
    {
        if (text is null)
        {
            return UnitGroup.Empty;
        }

        var range = RowRange.Parse(text, int.MaxValue);
        return range.End.Value - range.Start.Value <= 1000
            ? UnitGroup.Range(range.Start.Value, range.End.Value - range.Start.Value)
            : throw new UsageException($"'{text}' are too many units for one link.");
    }

    private static string Past(string verb) => verb switch
    {
        "confirm" => "confirmed",
        "pin" => "pinned",
        _ => "unpinned",
    };
}
