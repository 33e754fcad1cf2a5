using System.Globalization;
using Workbench.App.Commands.Editing;
using Workbench.App.Commands.Running;
using Workbench.App.Web.Describing;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>What is to be known about a text; what is absent stays as it was, an empty word or a year of 0 clears it.</summary>
/// <param name="Rights">As <c>import --rights</c> has it.</param>
internal sealed record ApiTextDescription(string? Siglum = null, string? Title = null, string? Author = null, string? Translator = null, int? Year = null, string? Rights = null, string? Language = null)
{
    /// <exception cref="ApiFault">A word is none of those that are known.</exception>
    public TextDescription Of(TextDescription text) => new TextCorrection
    {
        Siglum = Siglum,
        Title = Title,
        Author = Author,
        Translator = Translator,
        Year = Year is null or 0 or (>= TextDraft.FirstYear and <= TextDraft.LastYear) ? Year : throw Unknown("year", Year.Value.ToString(CultureInfo.InvariantCulture), $"It is a whole number from {TextDraft.FirstYear} to {TextDraft.LastYear}; 0 clears it."),
        Rights = Rights is null or "" || TextRights.TryParse(Rights, out _) ? Rights : throw Unknown("rights", Rights, $"They are {string.Join(", ", TextRights.Known)}, or quote-only:N with the number of words that may be quoted."),
        Language = Language is null ? null : LanguageOption.TryParse(Language, out var known) ? known : throw Unknown("language", Language, "Write a tag of ISO 639, such as ru or en."),
    }.Of(text);

    private static ApiFault Unknown(string what, string word, string wayOut) => new(StatusCodes.Status422UnprocessableEntity, $"'{word}' is no {what} that is known.", wayOut);
}
