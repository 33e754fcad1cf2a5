using System.Globalization;
using Spectre.Console;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Storage;

namespace Workbench.App.Commands.Flagging;

/// <summary>Flags for the eye: a table of many, or one with its discussion.</summary>
internal sealed class FlagScreen(Screen screen)
{
    public void Draw(IReadOnlyList<FlaggedRow> flags)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("flag", "work", "row", "version", "category", "note", "status", "who");
        foreach (var flagged in flags)
        {
            var flag = flagged.Flag;
            string[] cells =
            [
                flag.Id, flag.WorkId, RowOf(flagged), flag.Anchor.Siglum ?? "all", CategoryOf(flag), NoteOf(flag), StatusOf(flag), flag.Who,
            ];
            table.AddRow([.. cells.Select(cell => new Text(TerminalText.Clean(cell)))]);
        }

        screen.Write(table);
    }

    public void Draw(FlaggedRow flagged, IReadOnlyList<Operation> history)
    {
        var flag = flagged.Flag;
        screen.MarkupLine($"[bold]{Screen.Escape(flag.Id)}[/]  {Screen.Escape(CategoryOf(flag))}  [dim]{Screen.Escape($"{flag.Who}, {Time(flag.When)}")}[/]");
        screen.Entry("place", $"{flag.WorkId}, row {RowOf(flagged)}{(flag.Anchor.Siglum is { } siglum ? $" of {siglum}" : "")}", Told(flagged.Place));
        Entry("original", flag.Anchor.OriginalWords?.Words);
        Entry("version", flag.Anchor.VersionWords?.Words);
        Entry("text", flag.Anchor.Excerpt);
        Entry("note", flag.Note);
        Entry("proposed", flag.Proposal);
        Entry("tags", string.Join(", ", flag.Tags));
        Entry("finding", flag.Finding is { } finding ? $"{finding.Key} ({finding.Rule})" : null);
        foreach (var comment in flag.Comments)
        {
            screen.Entry("said", comment.Text, $"  {comment.Who}, {Time(comment.When)}");
        }

        foreach (var vote in flag.Votes)
        {
            screen.Entry("vote", DivergenceJson.Name(vote.Side), $"  {vote.Who}, {Time(vote.When)}");
        }

        foreach (var ruling in flag.Rulings)
        {
            screen.Entry("ruling", Join(ruling.Decision, ruling.Reason), $"  {ruling.Who}, {Time(ruling.When)}");
            if (ruling.Reopened is { } reopened)
            {
                screen.Entry("reopened", reopened.Text, $"  {reopened.Who}, {Time(reopened.When)}");
            }
        }

        screen.Entry("status", StatusOf(flag));
        foreach (var operation in history)
        {
            screen.Entry("journal", string.Create(CultureInfo.InvariantCulture, $"{operation.Number} {operation.Verb}"), $"  {operation.Who}, {Time(operation.When)}");
        }
    }

    private void Entry(string word, string? text)
    {
        if (text is { Length: > 0 })
        {
            screen.Entry(word, text);
        }
    }

    private static string RowOf(FlaggedRow flagged) => flagged.Row?.ToString(CultureInfo.CurrentCulture) ?? "?";

    private static string CategoryOf(Flag flag) => flag.Severity is { } severity ? $"{flag.Category} ({DivergenceJson.Name(severity)})" : flag.Category;

    private static string NoteOf(Flag flag) => flag.Ruling is { } ruling ? $"{flag.Note} → {ruling.Decision}".TrimStart() : flag.Note;

    private static string StatusOf(Flag flag)
    {
        var (yes, no) = (flag.Votes.Count(v => v.Side == VoteSide.For), flag.Votes.Count(v => v.Side == VoteSide.Against));
        return DivergenceJson.Name(flag.Status) + (yes + no == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({yes} for, {no} against)"));
    }

    private static string Told(FlagPlace? place) => place?.State switch
    {
        FlagPlaceState.Changed => "  the text has changed since",
        FlagPlaceState.Gone => "  the text is not there any more",
        _ => "",
    };

    private static string Join(string decision, string reason) => reason.Length == 0 ? decision : $"{decision} ({reason})";

    private static string Time(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
