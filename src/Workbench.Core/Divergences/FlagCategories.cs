using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>
/// The categories of flags: the error types of MQM Core (Multidimensional Quality Metrics, ISO 5060), each as <c>dimension/type</c>, and
/// <see cref="Disputed"/> for a place that is not sorted yet.
/// </summary>
public static class FlagCategories
{
    /// <summary>The category of a flag of which nobody has said more.</summary>
    public const string Disputed = "disputed";

    private static readonly (string Dimension, string[] Types)[] Typology =
    [
        ("terminology", ["inconsistent-with-terminology-resource", "inconsistent-use-of-terminology", "wrong-term"]),
        ("accuracy", ["mistranslation", "over-translation", "under-translation", "addition", "omission", "do-not-translate", "untranslated"]),
        ("linguistic-conventions", ["grammar", "punctuation", "spelling", "unintelligible", "character-encoding", "textual-conventions"]),
        ("style", ["organizational-style", "third-party-style", "inconsistent-with-external-reference", "language-register", "awkward-style", "unidiomatic-style", "inconsistent-style"]),
        ("locale-conventions", ["number-format", "currency-format", "measurement-format", "time-format", "date-format", "address-format", "telephone-format", "shortcut-key"]),
        ("audience-appropriateness", ["culture-specific-reference", "offensive"]),
        ("design-and-markup", ["layout", "markup-tag", "truncation-text-expansion", "missing-text", "link-cross-reference"]),
    ];

    /// <summary>Names in use elsewhere: those of the MQM of the WMT campaigns, and those of before MQM Core.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["fluency"] = "linguistic-conventions",
        ["register"] = "style/language-register",
        ["awkward"] = "style/awkward-style",
        ["unidiomatic"] = "style/unidiomatic-style",
        ["encoding"] = "linguistic-conventions/character-encoding",
        ["source-language-fragment"] = "accuracy/untranslated",
        ["untranslated-text"] = "accuracy/untranslated",
        ["term"] = "terminology/wrong-term",
        ["inconsistent"] = "terminology/inconsistent-use-of-terminology",
        ["locale-convention"] = "locale-conventions",
    };

    /// <summary>All in full form, the dimension before its types.</summary>
    public static ImmutableArray<string> All { get; } =
        [Disputed, .. Typology.SelectMany(d => d.Types.Select(t => $"{d.Dimension}/{t}").Prepend(d.Dimension))];

    /// <summary>The full form of a category, from its full form, its last part, or a name it has elsewhere; upper case and blanks do not matter.</summary>
    /// <returns>Null when it is none of <see cref="All"/>.</returns>
    public static string? Parse(string text)
    {
        var name = string.Join('/', text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant().Replace(' ', '-');
        if (All.Contains(name))
        {
            return name;
        }

        if (Aliases.TryGetValue(name, out var known))
        {
            return known;
        }

        var (dimension, type) = name.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? (name[..slash], name[(slash + 1)..]) : (null, name);
        var full = All.FirstOrDefault(c => c.EndsWith($"/{type}", StringComparison.Ordinal)) ?? Aliases.GetValueOrDefault(type);
        return full is null || dimension is null ? full
            : full.StartsWith($"{Aliases.GetValueOrDefault(dimension, dimension)}/", StringComparison.Ordinal) ? full
            : null;
    }

    /// <summary>The last part of a category, as a line has room for it.</summary>
    public static string Leaf(string category) => category[(category.LastIndexOf('/') + 1)..];

    /// <summary>The category that a finding of a kind falls under.</summary>
    public static string Of(DivergenceKind kind) => kind switch
    {
        DivergenceKind.Omission or DivergenceKind.Truncated or DivergenceKind.Note => "accuracy/omission",
        DivergenceKind.Addition or DivergenceKind.Repetition => "accuracy/addition",
        DivergenceKind.Untranslated => "accuracy/untranslated",
        DivergenceKind.Softened => "accuracy/under-translation",
        DivergenceKind.Strengthened => "accuracy/over-translation",
        DivergenceKind.Term => "terminology/wrong-term",
        DivergenceKind.Title => "style/language-register",
        DivergenceKind.Emphasis or DivergenceKind.Order => "style",
        DivergenceKind.Quotation => "linguistic-conventions/punctuation",
        DivergenceKind.Conversion => "locale-conventions/measurement-format",
        DivergenceKind.Split or DivergenceKind.Merged or DivergenceKind.Moved => "style/organizational-style",
        DivergenceKind.Length or DivergenceKind.Difference => Disputed,
        _ => "accuracy/mistranslation",
    };
}
