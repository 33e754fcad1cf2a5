using System.Globalization;
using System.Text.Json;
using Workbench.App.Terminal;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Listing;

/// <summary>The works and texts of a workspace as JSON.</summary>
internal static class ListingJson
{
    public static void Write(Utf8JsonWriter json, Workspace workspace, IReadOnlyList<WorkListing> works)
    {
        json.WriteStartObject();
        json.WriteString("workspace", workspace.Folder);
        json.WriteString("name", workspace.Name);
        json.WriteString("engine", workspace.Info.Engine);
        json.WriteStartArray("works");
        foreach (var listing in works)
        {
            WriteWork(json, listing);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWork(Utf8JsonWriter json, WorkListing listing)
    {
        json.WriteStartObject();
        json.WriteString("id", listing.Work.Id);
        json.WriteIfAny("title", listing.Work.Title);
        json.WriteIfAny("author", listing.Work.Author);
        if (listing.Work.NeverSend)
        {
            json.WriteBoolean("neverSend", true);
        }

        json.WriteNumber("openFlags", listing.OpenFlags);
        json.WriteStartArray("texts");
        foreach (var text in listing.Texts)
        {
            WriteText(json, text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, TextListing listing)
    {
        var text = listing.Description;
        json.WriteStartObject();
        json.WriteString("siglum", text.Siglum);
        json.WriteString("role", text.Role switch
        {
            TextRole.Original => "original",
            TextRole.MachineVersion => "machine",
            _ => "version",
        });
        json.WriteString("language", text.Language.Tag);
        json.WriteIfAny("title", text.Title);
        json.WriteIfAny("author", text.Author);
        json.WriteIfAny("translator", text.Translator);
        json.WriteIfAny("year", text.Year);
        json.WriteIfAny("rights", text.Rights);
        json.WriteIfAny("source", text.SourceName);
        json.WriteIfAny("sha256", text.SourceHash?.Hex);
        json.WriteNumber("units", listing.Units);
        if (text.Role != TextRole.Original)
        {
            json.WriteBoolean("aligned", listing.IsAligned);
        }

        if (text.Machine is { } machine)
        {
            WriteMachine(json, machine);
        }

        json.WriteEndObject();
    }

    private static void WriteMachine(Utf8JsonWriter json, MachineOrigin machine)
    {
        json.WriteStartObject("machine");
        json.WriteString("provider", machine.Provider);
        json.WriteIfAny("model", machine.Model);
        json.WriteString("made", machine.Made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteString("parameters", machine.Parameters);
        json.WriteStartArray("missing");
        foreach (var gap in machine.Gaps)
        {
            json.WriteStartObject();
            json.WriteNumber("unit", gap.Unit.Value);
            json.WriteString("reason", gap.Reason);
            json.WriteBoolean("retryable", gap.Retryable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
