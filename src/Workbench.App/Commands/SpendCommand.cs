using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating;
using Workbench.App.Terminal;
using Workbench.Translating;

namespace Workbench.App.Commands;

/// <summary>Tells what was sent to services, and what it cost.</summary>
internal sealed class SpendCommand : Verb
{
    private readonly Argument<string?> work = new("WORK") { Description = "One work. Default: all of the workspace.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> format = OneOf("--format", "A sum a provider and work, or one JSON object a request.", "text", "jsonl");

    public SpendCommand()
        : base("spend", "Tell what was sent to translation services, and what it cost.", "workbench spend", "workbench spend gooseberries --format jsonl")
    {
        Add(work);
        Add(format);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var id = run.Value(work);
        var entries = SpendFile.Read(workspace.Folder).Where(entry => id is null || entry.Work == id).ToList();
        if (run.Value(format) == "jsonl")
        {
            run.Results.WriteLines(entries.Select(Json));
        }
        else if (entries.Count == 0)
        {
            run.Results.WriteLine("Nothing was sent.");
        }
        else
        {
            run.Results.Draw(screen => screen.Write(TableOf(entries)));
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static string Json(SpendEntry entry) => JsonLines.Line(json =>
    {
        json.WriteString("when", entry.When.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteString("provider", entry.Provider);
        json.WriteIfAny("model", entry.Model);
        json.WriteString("work", entry.Work);
        json.WriteString("task", entry.Task);
        json.WriteNumber("texts", entry.Texts);
        json.WriteNumber("characters", entry.Characters);
        json.WriteString("billing", SpendLines.NameOf(entry.Billing));
        if (entry.Billed is { } billed)
        {
            json.WriteNumber("billed", billed);
            json.WriteIfAny("of", entry.BilledIn);
        }

        if (entry.Cost is { } cost)
        {
            json.WriteNumber("cost", cost);
        }

        json.WriteIfAny("currency", entry.Currency);
        json.WriteIfAny("request", entry.RequestId);
    });

    private static Table TableOf(List<SpendEntry> entries)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("provider", "work", "requests", "texts", "characters", "cost", "maybe billed");
        foreach (var group in entries.GroupBy(entry => (entry.Provider, entry.Work)).OrderBy(group => group.Key.Provider, StringComparer.Ordinal).ThenBy(group => group.Key.Work, StringComparer.Ordinal))
        {
            var (billed, maybe) = (group.Where(entry => entry.Billing == Billing.Billed).ToList(), group.Where(entry => entry.Billing == Billing.MaybeBilled).ToList());
            string[] cells =
            [
                group.Key.Provider, group.Key.Work, Count(group.Count()), Count(billed.Sum(entry => entry.Texts)), Count(billed.Sum(entry => entry.Characters)),
                Cost(billed), maybe.Count == 0 ? "" : $"{Counts.Of(maybe.Count, "request")}, {Cost(maybe)}",
            ];
            table.AddRow([.. cells.Select(cell => new Text(TerminalText.Clean(cell)))]);
        }

        return table;
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A sum a currency; what had no price is said to have none.</summary>
    private static string Cost(IReadOnlyCollection<SpendEntry> entries) => string.Join(" + ", entries.GroupBy(entry => entry.Cost is null ? null : entry.Currency)
        .Select(group => group.Key is null ? "price not known" : string.Create(CultureInfo.CurrentCulture, $"{group.Sum(entry => entry.Cost):0.00##} {group.Key}")));
}
