using System.Globalization;
using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Listing;

/// <summary>The works of a workspace, each with its texts under it.</summary>
internal static class ListingScreen
{
    public static void Draw(Screen screen, Workspace workspace, IReadOnlyList<WorkListing> works)
    {
        screen.MarkupLine($"[dim]{Screen.Escape($"{workspace.Name} · {workspace.Folder} · {workspace.Info.Engine}")}[/]");
        if (works.Count == 0)
        {
            screen.Line("No work yet. Import one: workbench import FILE --work ID --original");
        }

        foreach (var listing in works)
        {
            screen.Line();
            screen.MarkupLine($"[bold]{Screen.Escape(listing.Work.Id)}[/]{Heading(listing)}");
            screen.Write(Texts(listing));
        }
    }

    private static string Heading(WorkListing listing)
    {
        var known = string.Join(", ", new[] { listing.Work.Author, listing.Work.Title }.OfType<string>());
        var flags = listing.OpenFlags == 0 ? "" : $"  [orange1]{listing.OpenFlags} open {(listing.OpenFlags == 1 ? "flag" : "flags")}[/]";
        var stays = listing.Work.NeverSend ? "  [dim]never send[/]" : "";
        return (known.Length == 0 ? "" : $"  {Screen.Escape(known)}") + flags + stays;
    }

    private static Table Texts(WorkListing listing)
    {
        var table = new Table().NoBorder().HideHeaders();
        foreach (var width in new[] { 3, 0, 0, 0, 0, 0 })
        {
            table.AddColumn(new TableColumn("") { Width = width == 0 ? null : width, Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (var text in listing.Texts)
        {
            var about = text.Description;
            table.AddRow(
                new Text(""),
                new Text(TerminalText.Clean(about.Siglum), Palette.Head),
                new Text(about.Language.Tag),
                new Text($"{text.Units.ToString("N0", CultureInfo.CurrentCulture)} units"),
                new Text(State(text), text.IsAligned || about.Role == TextRole.Original ? Palette.Dim : Palette.Missing),
                new Text(TerminalText.Clean(string.Join(", ", About(about)))));
        }

        return table;
    }

    private static string State(TextListing text) => (text.Description.Role, text.IsAligned) switch
    {
        (TextRole.Original, _) => "original",
        (TextRole.MachineVersion, true) => "machine, aligned",
        (TextRole.MachineVersion, false) => "machine, not aligned",
        (_, true) => "aligned",
        _ => "not aligned",
    };

    private static IEnumerable<string> About(TextDescription text) =>
        new[] { text.Translator ?? text.Author, text.Title, text.Year?.ToString(CultureInfo.InvariantCulture), text.Rights, text.SourceName, Machine(text.Machine) }.OfType<string>();

    private static string? Machine(MachineOrigin? origin) => origin is null ? null : string.Join("; ", new[]
    {
        origin.Model,
        origin.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        origin.Parameters,
        origin.Gaps.IsEmpty ? null : $"{Counts.Of(origin.Gaps.Length, "unit")} missing",
    }.Where(part => part is { Length: > 0 }));
}
