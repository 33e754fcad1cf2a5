namespace Workbench.Works;

/// <summary>A language, named by its primary BCP 47 subtag in lower case: <c>ru</c>, <c>en</c>; <c>und</c> when unknown.</summary>
public readonly record struct Language
{
    private readonly string? tag;

    private Language(string tag) => this.tag = tag;

    /// <summary>The primary subtag, two or three lower-case ASCII letters.</summary>
    public string Tag => tag ?? "und";

    public static Language Unknown => new("und");

    public static Language Russian => new("ru");

    public static Language English => new("en");

    public bool IsKnown => Tag != "und";

    /// <summary>Reads a BCP 47 tag and keeps its primary subtag: <c>en-GB</c> becomes <c>en</c>.</summary>
    /// <exception cref="FormatException">The tag does not begin with two or three ASCII letters.</exception>
    public static Language Parse(string tag) =>
        TryParse(tag, out var language)
            ? language
            : throw new FormatException($"'{tag}' is no language tag; write two or three letters, such as ru, en, de.");

    public static bool TryParse(string? tag, out Language language)
    {
        var primary = (tag ?? "").Split('-', '_')[0].ToLowerInvariant();
        var valid = primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower);
        language = valid ? new Language(primary) : Unknown;
        return valid;
    }

    public override string ToString() => Tag;
}
