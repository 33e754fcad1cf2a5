using System.Globalization;
using System.Resources;
using Workbench.App.Commands.Exporting;
using Workbench.Importing;
using Workbench.Works;

namespace Workbench.App.Web.Wording;

/// <summary>The words of the pages in one language. They come from Resources/Ui.resx and its sister files.</summary>
public sealed class Ui
{
    private static readonly ResourceManager Texts = new("Workbench.App.Resources.Ui", typeof(Ui).Assembly);

    private Ui(CultureInfo culture) => Culture = culture;

    public static Ui English { get; } = new(CultureInfo.GetCultureInfo("en"));

    public static Ui Russian { get; } = new(CultureInfo.GetCultureInfo("ru"));

    public static IReadOnlyList<Ui> All { get; } = [English, Russian];

    public CultureInfo Culture { get; }

    /// <summary>The tag of the language: <c>en</c>, <c>ru</c>.</summary>
    public string Tag => Culture.Name;

    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string this[string key] => Texts.GetString(key, Culture) ?? throw new MissingManifestResourceException($"Ui.resx has no '{key}'.");

    public static Ui Of(string? tag) => Find(tag) ?? English;

    /// <summary>The words for a BCP 47 tag such as <c>ru-RU</c>; null when the pages do not speak that language.</summary>
    public static Ui? Find(string? tag) => tag is null
        ? null
        : All.FirstOrDefault(ui => string.Equals(ui.Tag, tag.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));

    public string Format(string key, params object?[] arguments) => string.Format(Culture, this[key], arguments);

    /// <summary>The text in the grammatical number the count asks for, the count in place of <c>{0}</c>.</summary>
    public string Count(string key, long count) => string.Format(Culture, this[$"{key}.{PluralForm.Of(Tag, count)}"], count);

    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A share as whole per cent, rounded down, so that only a whole is 100.</summary>
    public string Share(double share) => Format("Percent", (int)Math.Floor((Math.Clamp(share, 0, 1) * 100) + 1e-9));

    /// <summary>The name of a value of the product's vocabulary: <c>Severity.Major</c>.</summary>
    public string Name<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    public string LanguageName(Language language) =>
        !language.IsKnown ? this["Language.und"]
        : Texts.GetString($"Language.{language.Tag}", Culture) ?? CultureInfo.GetCultureInfo(language.Tag).NativeName;

    /// <summary>The languages that a text may be said to be in, by their names here.</summary>
    /// <param name="own">One that is there in any case.</param>
    public IEnumerable<Language> Languages(params ReadOnlySpan<Language> own) =>
        [.. LanguageGuesser.Languages.Concat(own.ToArray()).Where(language => language.IsKnown).Distinct().OrderBy(LanguageName, StringComparer.Create(Culture, ignoreCase: true))];

    /// <summary>The size of a file, in the largest unit of which there is one.</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1_000_000 => Format("SizeKB", Math.Ceiling(bytes / 1000.0)),
        < 1_000_000_000 => Format("SizeMB", bytes / 1_000_000.0),
        _ => Format("SizeGB", bytes / 1_000_000_000.0),
    };

    /// <summary>What stands at the head of a text's column.</summary>
    public string TextLabel(TextDescription text) =>
        text.Role == TextRole.Original && string.Equals(text.Label, text.Siglum, StringComparison.Ordinal) ? this["Original"] : text.Label;

    /// <summary>What the label leaves unsaid: that a text is the original, or a machine's.</summary>
    public string RoleNote(TextDescription text) =>
        text.Role == TextRole.Version || string.Equals(TextLabel(text), this["Original"], StringComparison.Ordinal) ? "" : Name(text.Role);

    /// <summary>What may be done with a text; words of its own where its description has others than the known ones, nothing where it has none.</summary>
    public string RightsOf(TextDescription text) => TextRights.Of(text) switch
    {
        { State: RightsState.Unstated } => text.Rights ?? "",
        { Words: > 0 } quoted => $"{Name(quoted.State)}: {Number(quoted.Words)}",
        var rights => Name(rights.State),
    };

    /// <summary>What a format of exports is for.</summary>
    internal string FormatOf(ExportFormat format) => this[$"ExportFormat.{format.Name}"];

    /// <summary>The name of a category of flags; one of the user's own is its own name.</summary>
    public string CategoryName(string category) => Texts.GetString($"Category.{category}", Culture) ?? category;

    /// <summary>What an operation did, for people; a verb that has no words here is its own.</summary>
    public string VerbName(string verb) => Texts.GetString($"Verb.{verb}", Culture) ?? verb;

    public string Date(DateTimeOffset when) => when.ToLocalTime().ToString("d MMMM yyyy, HH:mm", Culture);
}
