using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Editing;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Editing;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Says of links what a person knows: that they are right, or which units belong together.</summary>
internal sealed class LinkCommand : Verb
{
    private readonly Argument<string> action = new Argument<string>("ACTION") { Description = "confirm, pin or unpin links of rows; make one; or move, merge, part or mark what one row has." }.AcceptOnlyFromAmong(["confirm", "pin", "unpin", "make", .. RowActions.Names]);
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<string?> rows = new("ROWS") { Description = "One row, A-B, or A- to the end, as 'show' numbers them. Not with make.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The version. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<string?> original = new("--original") { Description = "With make: units of the original, such as 3 or 3-4; none for an addition.", HelpName = "A-B" };
    private readonly Option<string?> version = new("--version-units") { Description = "With make: units of the version; none for an omission.", HelpName = "A-B" };

    private readonly Option<string?> reason = new Option<string?>("--reason") { Description = "With omit: why the version leaves it out.", HelpName = string.Join('|', RowActions.Reasons) }.AcceptOnlyFromAmong(RowActions.Reasons);
    private readonly Option<int?> unit = new("--unit") { Description = "With split-unit, merge-unit and break: the unit of the text, counted from 0.", HelpName = "N" };
    private readonly Option<int> at = new("--at") { Description = "With split-unit and break: after so many characters of the unit.", HelpName = "N" };
    private readonly Option<int?> to = new("--to-row") { Description = "With pinpoint: the row in which the version has what ROW says.", HelpName = "ROW" };

    public LinkCommand()
        : base(
            "link",
            "Confirm, pin, make or mend links; runs of the aligner go round them.",
            "workbench link confirm gooseberries 0-12 --siglum garnett",
            "workbench link pin gooseberries 12",
            "workbench link unpin gooseberries 12 --siglum garnett",
            "workbench link make gooseberries --siglum garnett --original 3-4 --version-units 3",
            "workbench link merge-row gooseberries 3",
            "workbench link omit gooseberries 2 --siglum garnett --reason cut-by-translator")
    {
        Add(action);
        Add(work);
        Add(rows);
        Add(siglum);
        Add(original);
        Add(version);
        Add(reason);
        Add(unit);
        Add(at);
        Add(to);
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
        else if (RowActions.Find(verb) is { } named)
        {
            Edit(run, workspace, id, named);
        }
        else
        {
            Mark(run, workspace, id, verb);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void Mark(VerbRun run, Workspace workspace, string id, string verb)
    {
        var aligned = workspace.RequireAligned(id, []);
        var named = run.Value(siglum) is { } one ? workspace.RequireAligned(id, [one]).Versions[0].Text.Siglum : null;
        var range = run.Value(rows) ?? throw new UsageException($"Say which rows to {verb}, such as 12 or 0-12.");
        var chosen = RowRange.Parse(range, aligned.Rows.Length, isExact: true);
        var changes =
            from version in Enumerable.Range(0, aligned.Versions.Length)
            let text = aligned.Versions[version].Text.Siglum
            where named is null || string.Equals(named, text, StringComparison.Ordinal)
            let links = aligned.Rows[chosen].SelectMany(row => row.Cells[version].Links).Where(link => Marked(link, verb) != link).ToList()
            select new LinkChange(text, links, [.. links.Select(link => Marked(link, verb))]);
        var all = changes.ToList();
        var real = all.Where(change => change.Before.Count > 0).ToList();
        if (real.Count > 0 && !run.IsDryRun)
        {
            workspace.ReplaceLinks(id, real, $"{verb} {range} of {string.Join(", ", real.Select(change => change.Siglum))}");
        }

        foreach (var change in all)
        {
            run.Results.WriteLine($"{change.Siglum}: {Counts.Of(change.Before.Count, "link")} {(run.IsDryRun ? "would be " : "")}{Past(verb)}");
        }
    }

    /// <summary>The link as the verb leaves it. To unpin a stale link says nothing of why it is stale.</summary>
    private static Link Marked(Link link, string verb) => verb switch
    {
        "confirm" => link with { State = LinkState.Confirmed, StaleReason = null, WasConfirmed = false },
        "pin" => link with { State = LinkState.Pinned, StaleReason = null, WasConfirmed = false },
        _ when !link.IsPersonal => link,
        _ => link with { State = link.State == LinkState.Stale ? LinkState.Stale : LinkState.Draft, WasConfirmed = false },
    };

    private void Make(VerbRun run, Workspace workspace, string id)
    {
        if (run.Value(siglum) is not { } text || run.Value(rows) is not null)
        {
            throw new UsageException("Say --siglum S with the units that belong together: --original A-B, --version-units A-B, or both; and no rows.");
        }

        var made = new Link(Units(run.Value(original)), Units(run.Value(version)));
        run.Results.WriteLine(run.IsDryRun ? $"{made} would be made." : $"Made {made}, operation {workspace.MakeLink(id, text, made, replacePersonal: run.IsConfirmed).Number}.");
    }

    private void Edit(VerbRun run, Workspace workspace, string id, EditAction named)
    {
        var aligned = workspace.RequireAligned(id, []);
        var request = new EditRequest(named)
        {
            Row = run.Value(rows) is { } row ? RowRange.Parse(row, aligned.Rows.Length, isExact: true).Start.Value : RowActions.NeedsUnit(named) ? 0 : throw new UsageException("Say which row, such as 12."),
            Siglum = run.Value(siglum) is { } text ? workspace.RequireText(workspace.RequireWork(id), text).Siglum : null,
            Unit = RowActions.NeedsUnit(named) ? new UnitIndex(run.Value(unit) ?? throw new UsageException("Say which unit of the text: --unit N.")) : default,
            Caret = run.Value(at),
            Reason = RowActions.ReasonOf(run.Value(reason)),
            OtherRow = named == EditAction.Pinpoint ? run.Value(to) ?? throw new UsageException("Say in which row the version has it: --to-row ROW.") : 0,
        };
        var edit = request.Make(aligned);
        run.Results.WriteLine(run.IsDryRun ? $"Would have {edit.Description}." : $"{char.ToUpperInvariant(edit.Description[0])}{edit.Description[1..]}, operation {workspace.Apply(edit).Number}.");
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
