using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <param name="Units">How many units the text has.</param>
internal sealed record TextRecord(
    string Siglum,
    TextRole Role,
    string Language,
    string DocumentLanguage,
    string? Title,
    string? Author,
    string? Translator,
    int? Year,
    string? Rights,
    string? SourceName,
    string? SourceHash,
    int Units)
{
    /// <summary>How the source was read.</summary>
    public string? Reading { get; init; }

    /// <summary>Where a machine's version comes from.</summary>
    public MachineRecord? Machine { get; init; }

    public static TextRecord From(TextDescription text, Language documentLanguage, int units) => new(
        text.Siglum, text.Role, text.Language.Tag, documentLanguage.Tag, text.Title, text.Author, text.Translator,
        text.Year, text.Rights, text.SourceName, text.SourceHash?.Hex, units)
    {
        Reading = text.Reading,
        Machine = text.Machine is { } machine ? MachineRecord.From(machine) : null,
    };

    public TextDescription ToDescription() => new(Siglum, Role, Works.Language.Parse(Language))
    {
        Title = Title,
        Author = Author,
        Translator = Translator,
        Year = Year,
        Rights = Rights,
        SourceName = SourceName,
        SourceHash = SourceHash is null ? null : new ContentHash(SourceHash),
        Reading = Reading,
        Machine = Machine?.ToOrigin(),
    };
}
