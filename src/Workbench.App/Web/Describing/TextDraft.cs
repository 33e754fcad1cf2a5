using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.Works;

namespace Workbench.App.Web.Describing;

/// <summary>What is known about a text, while it is being written.</summary>
public sealed class TextDraft
{
    public const int FirstYear = 1;
    public const int LastYear = 2100;

    public string? Siglum { get; set; }

    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Translator { get; set; }

    public string? Year { get; set; }

    /// <summary>A word of <see cref="TextRights.Known"/>, without a number; what the text had already, where that is another.</summary>
    public string? Rights { get; set; }

    /// <summary>How many words may be quoted, where only so many may.</summary>
    public string? Quoted { get; set; }

    public string? Language { get; set; }

    /// <summary>Tells what was known when the form was drawn.</summary>
    public string? Read { get; set; }

    public static TextDraft Of(TextDescription text)
    {
        var rights = TextRights.Of(text);
        return new TextDraft
        {
            Siglum = text.Siglum,
            Title = text.Title,
            Author = text.Author,
            Translator = text.Translator,
            Year = text.Year?.ToString(CultureInfo.InvariantCulture),
            Rights = rights.State == RightsState.Unstated ? text.Rights : (rights with { Words = 0 }).ToString(),
            Quoted = rights.Words == 0 ? null : rights.Words.ToString(CultureInfo.InvariantCulture),
            Language = text.Language.Tag,
            Read = StampOf(text),
        };
    }

    /// <summary>Whether nobody else has changed what is known since the form was drawn.</summary>
    public bool IsOf(TextDescription text) => string.Equals(Read, StampOf(text), StringComparison.Ordinal);

    public DescriptionProblem? Problem(TextDescription text) =>
        !IsOf(text) ? DescriptionProblem.Changed
        : !Importing.ImportPlan.IsName((Siglum ?? "").Trim()) ? DescriptionProblem.Label
        : WorkDraft.Words(Year) is not null && YearOf() is null ? DescriptionProblem.Year
        : WorkDraft.Words(Rights) is { } said && said != text.Rights && !TextRights.TryParse(RightsOf(), out _) ? DescriptionProblem.Rights
        : null;

    public TextDescription Correct(TextDescription text) => text with
    {
        Siglum = (Siglum ?? "").Trim(),
        Title = WorkDraft.Words(Title),
        Author = WorkDraft.Words(Author),
        Translator = WorkDraft.Words(Translator),
        Year = YearOf(),
        Rights = RightsOf(),
        Language = LanguageOption.TryParse(Language, out var language) ? language : text.Language,
    };

    private string? RightsOf() => WorkDraft.Words(Rights) is { } word && TextRights.TryParse(word, out var rights) && rights.State == RightsState.QuoteOnly && WorkDraft.Words(Quoted) is { } number
        ? $"{word}:{number}"
        : WorkDraft.Words(Rights);

    private int? YearOf() => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    private static string StampOf(TextDescription text) => ContentHash.OfText(text.ToString()).Hex;
}
