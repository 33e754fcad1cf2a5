using Workbench.Works;

namespace Workbench.App.Commands.Editing;

/// <summary>What is to be known about a text from now on: what is null stays as it was, an empty word or a year of 0 clears it.</summary>
internal sealed record TextCorrection
{
    public string? Siglum { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Translator { get; init; }

    public int? Year { get; init; }

    public string? Rights { get; init; }

    public Language? Language { get; init; }

    public TextDescription Of(TextDescription text) => text with
    {
        Siglum = Siglum ?? text.Siglum,
        Title = Corrected(Title, text.Title),
        Author = Corrected(Author, text.Author),
        Translator = Corrected(Translator, text.Translator),
        Year = Year is { } said ? (said == 0 ? null : said) : text.Year,
        Rights = Corrected(Rights, text.Rights),
        Language = Language ?? text.Language,
    };

    public static string? Corrected(string? said, string? before) => said switch
    {
        null => before,
        "" => null,
        _ => said,
    };
}
