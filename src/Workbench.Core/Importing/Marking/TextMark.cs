using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>What sets a stretch of text off: its type, or its language.</summary>
internal readonly record struct TextMark(EmphasisKind? Emphasis, Language Language = default)
{
    public static TextMark Of(EmphasisKind kind) => new(kind);

    public static TextMark Of(Language language) => new(null, language);

    /// <summary>The mark of a language attribute; null when it names none.</summary>
    public static TextMark? OfLanguage(string? tag) => Language.TryParse(tag, out var language) && language.IsKnown ? Of(language) : null;
}
