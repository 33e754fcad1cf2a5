using Workbench.App.Terminal;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>The units of a text as JSON lines.</summary>
internal static class UnitLines
{
    public static void Write(TextWriter writer, Document document)
    {
        foreach (var division in document.Divisions)
        {
            for (var unit = division.First.Value; unit < division.First.Value + division.Count; unit++)
            {
                writer.WriteLine(Line(unit, document.Units[unit], division));
            }
        }
    }

    private static string Line(int number, Unit unit, Division division) => JsonLines.Line(json =>
    {
        json.WriteNumber("unit", number);
        json.WriteString("kind", unit.Kind.ToString().ToLowerInvariant());
        json.WriteString("division", division.Title);
        json.WriteString("text", unit.Text);
        json.WriteIfAny("line", unit.Locator.Line);
        json.WriteIfAny("page", unit.Locator.Page);
    });
}
