using System.Globalization;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Where a place stands, as one cites it.</summary>
/// <param name="Text">The text: its translator or author, and the year.</param>
/// <param name="Division">The heading it stands under; null where there is none.</param>
/// <param name="Locator">The page in print, where the source tells it, and the line of the source.</param>
public sealed record Citation(string Text, string? Division, Locator Locator, UnitIndex Unit)
{
    public static Citation Of(WorkText text, UnitIndex unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heading = unit.Value;
        while (heading >= 0 && text.Document.Units[heading].Kind != UnitKind.Heading)
        {
            heading--;
        }

        return new Citation(text.Description.Label, heading < 0 ? null : text.Document.Units[heading].Text, text.Document[unit].Locator, unit);
    }

    /// <summary>The place within its text: the page where it is known, else the line of the source, else the number of the unit.</summary>
    public string Place =>
        Locator.Page is { Length: > 0 } page ? $"p. {page}"
        : Locator.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}")
        : $"unit {Unit}";

    public override string ToString() => Division is null ? $"{Text}, {Place}" : $"{Text}, \u201C{Division}\u201D, {Place}";
}
