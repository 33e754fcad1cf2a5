using System.Globalization;
using System.Text.Json;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Flagging;

/// <summary>A flag for scripts, with all that was said of it.</summary>
internal static class FlagJson
{
    public static void Write(Utf8JsonWriter json, FlaggedRow flagged)
    {
        var flag = flagged.Flag;
        json.WriteString("id", flag.Id);
        json.WriteString("work", flag.WorkId);
        json.WriteIfAny("row", flagged.Row);
        json.WriteIfAny("place", flagged.Place is { } place ? DivergenceJson.Name(place.State) : null);
        json.WriteIfAny("siglum", flag.Anchor.Siglum);
        Words(json, "originalWords", flag.Anchor.OriginalWords, flagged.Place?.OriginalWords);
        Words(json, "versionWords", flag.Anchor.VersionWords, flagged.Place?.VersionWords);
        json.WriteString("category", flag.Category);
        json.WriteIfAny("severity", flag.Severity is { } severity ? DivergenceJson.Name(severity) : null);
        json.WriteString("note", flag.Note);
        json.WriteIfAny("proposal", flag.Proposal.Length > 0 ? flag.Proposal : null);
        Array(json, "tags", flag.Tags, json.WriteStringValue);
        json.WriteString("status", DivergenceJson.Name(flag.Status));
        json.WriteIfAny("ruling", flag.Ruling?.Decision);
        json.WriteIfAny("finding", flag.Finding?.Key);
        json.WriteString("who", flag.Who);
        json.WriteString("when", Time(flag.When));
        Array(json, "comments", flag.Comments, c => Said(json, c));
        Array(json, "votes", flag.Votes, v => Vote(json, v));
        Array(json, "rulings", flag.Rulings, r => Ruling(json, r));
    }

    public static string Time(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static void Words(Utf8JsonWriter json, string name, FlagSpan? set, FlagSpan? now)
    {
        if (set is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("words", set.Words);
        if (now is not null)
        {
            json.WriteNumber("unit", now.Unit.Value);
            json.WriteNumber("start", now.Span.Start);
            json.WriteNumber("length", now.Span.Length);
        }

        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Said(Utf8JsonWriter json, FlagComment comment)
    {
        json.WriteStartObject();
        By(json, comment.Who, comment.When);
        json.WriteString("text", comment.Text);
        json.WriteEndObject();
    }

    private static void Vote(Utf8JsonWriter json, FlagVote vote)
    {
        json.WriteStartObject();
        By(json, vote.Who, vote.When);
        json.WriteString("side", DivergenceJson.Name(vote.Side));
        json.WriteEndObject();
    }

    private static void Ruling(Utf8JsonWriter json, FlagRuling ruling)
    {
        json.WriteStartObject();
        By(json, ruling.Who, ruling.When);
        json.WriteString("decision", ruling.Decision);
        json.WriteString("reason", ruling.Reason);
        if (ruling.Reopened is { } reopened)
        {
            json.WritePropertyName("reopened");
            Said(json, reopened);
        }

        json.WriteEndObject();
    }

    private static void By(Utf8JsonWriter json, string who, DateTimeOffset when)
    {
        json.WriteString("who", who);
        json.WriteString("when", Time(when));
    }
}
