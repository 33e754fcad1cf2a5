using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Lists the links of a work with what was said of them, and why those that are stale are so.</summary>
internal sealed class LinksCommand : Verb
{
    private static readonly string[] States = [.. Enum.GetNames<LinkState>().Select(name => name.ToLowerInvariant())];

    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Option<string[]> sigla = new("--siglum") { Description = "These versions. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<string?> state = new Option<string?>("--state") { Description = "Only links in this state.", HelpName = string.Join('|', States) }.AcceptOnlyFromAmong(States);
    private readonly Option<string> format = OneOf("--format", "One link a line, or one JSON object a link.", "text", "jsonl");

    public LinksCommand()
        : base("links", "List the links of a work, their states, and why stale ones are stale.", "workbench links gooseberries --state stale", "workbench links gooseberries --siglum garnett --format jsonl")
    {
        Add(work);
        Add(sigla);
        Add(state);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var id = workspace.RequireWork(run.Value(work)!).Id;
        var all = workspace.RequireAligned(id, []);
        var chosen = workspace.RequireAligned(id, run.Value(sigla) ?? []).Versions.Select(v => v.Text.Siglum).ToHashSet(StringComparer.Ordinal);
        var wanted = run.Value(state) is { } name ? Enum.Parse<LinkState>(name, ignoreCase: true) : (LinkState?)null;
        var links =
            from row in all.Rows
            from version in Enumerable.Range(0, all.Versions.Length)
            where chosen.Contains(all.Versions[version].Text.Siglum)
            from link in row.Cells[version].Links
            where wanted is null || link.State == wanted
            select (row.Number, all.Versions[version].Text.Siglum, Link: link);
        Func<int, string, Link, string> line = run.Value(format) == "jsonl" ? Json : Text;
        run.Results.WriteLines(links.Select(l => line(l.Number, l.Siglum, l.Link)));
        return Task.FromResult(ExitCode.Done);
    }

    private static string Text(int row, string siglum, Link link) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row}\t{siglum}\t{link}\t{StateOf(link)}{(link.WasConfirmed ? " (a person vouched for it)" : "")}\t{link.Confidence:0.000}{(link.StaleReason is null ? "" : $"\t{link.StaleReason}")}");

    private static string Json(int row, string siglum, Link link) => JsonLines.Line(json =>
    {
        json.WriteNumber("row", row);
        json.WriteString("siglum", siglum);
        WriteUnits(json, "original", link.Original);
        WriteUnits(json, "version", link.Version);
        json.WriteString("state", StateOf(link));
        json.WriteNumber("confidence", Math.Round(link.Confidence, 4));
        json.WriteIfAny("reason", link.StaleReason);
        if (link.WasConfirmed)
        {
            json.WriteBoolean("wasConfirmed", true);
        }
    });

    private static string StateOf(Link link) => link.State.ToString().ToLowerInvariant();

    private static void WriteUnits(Utf8JsonWriter json, string name, UnitGroup units)
    {
        json.WriteStartArray(name);
        foreach (var unit in units)
        {
            json.WriteNumberValue(unit.Value);
        }

        json.WriteEndArray();
    }
}
