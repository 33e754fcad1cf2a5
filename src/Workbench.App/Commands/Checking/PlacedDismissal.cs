using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Workbench.App.Commands.Flagging;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Checking;

/// <summary>What was passed over, and where it stands now.</summary>
/// <param name="Place">Null when the work is not aligned.</param>
internal sealed record PlacedDismissal(Dismissal Dismissal, FlagPlace? Place)
{
    /// <summary>When the words changed, the finding is another one, and is told again.</summary>
    private bool IsPast => Place is { State: not FlagPlaceState.Current };

    public static void Draw(Screen screen, IReadOnlyList<PlacedDismissal> placed)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumns("finding", "rule", "row", "version", "evidence", "reason", "who");
        foreach (var one in placed)
        {
            var d = one.Dismissal;
            string[] cells =
            [
                d.Finding.Key, d.Finding.Rule, one.Place?.Row?.ToString(CultureInfo.CurrentCulture) ?? "–", d.Finding.Version, d.Evidence,
                one.IsPast ? $"{d.Reason} [the text has changed since]" : d.Reason, d.Who,
            ];
            table.AddRow([.. cells.Select(cell => new Text(TerminalText.Clean(cell)))]);
        }

        screen.Write(table);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("finding", Dismissal.Finding.Key);
        json.WriteString("rule", Dismissal.Finding.Rule);
        json.WriteIfAny("row", Place?.Row);
        json.WriteString("version", Dismissal.Finding.Version);
        json.WriteString("evidence", Dismissal.Evidence);
        json.WriteString("reason", Dismissal.Reason);
        json.WriteBoolean("changed", IsPast);
        json.WriteString("who", Dismissal.Who);
        json.WriteString("when", FlagJson.Time(Dismissal.When));
    }
}
