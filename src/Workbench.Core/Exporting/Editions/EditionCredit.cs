using System.Globalization;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>What the title page says of one text.</summary>
/// <param name="Line">Who and when.</param>
/// <param name="Rights">In words; empty when nothing is stated.</param>
internal sealed record EditionCredit(EditionText Text, string Line, string Rights)
{
    public static EditionCredit Of(EditionText text, EditionPhrases phrases)
    {
        var about = text.Text.Description;
        var who = about.Role switch
        {
            TextRole.Original => phrases.Original,
            TextRole.MachineVersion => phrases.Machine(about.Translator ?? about.Siglum),
            _ => about.Translator is { } translator ? phrases.TranslatedBy(translator) : about.Title ?? about.Siglum,
        };
        var line = about.Year is { } year ? $"{who}, {year.ToString(CultureInfo.InvariantCulture)}" : who;
        return new EditionCredit(text, line, phrases.Rights(TextRights.Of(about), about.Rights));
    }
}
