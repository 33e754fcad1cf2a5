using System.Collections.Immutable;
using Workbench.App.Commands.Exporting;
using Workbench.Storage;

namespace Workbench.App.Web.Jobs;

/// <summary>What an export is to hold and how, as the options of <c>export</c> have it. What does not concern a format is passed over.</summary>
/// <param name="Format">One of <see cref="JobOrders.Formats"/>.</param>
/// <param name="Sigla">These versions; none for all.</param>
internal sealed record ExportChoice(string Format, ImmutableArray<string> Sigla)
{
    public static ImmutableArray<string> Appendices { get; } = ["flags", "dossiers"];

    public static ImmutableArray<string> Levels { get; } = ["paragraph", "sentence"];

    private static readonly ImmutableArray<string> RightsWords = ["enforce", "warn"];

    /// <summary>One of <see cref="EditionLayouts"/>; null for the format's own.</summary>
    public string? Layout { get; init; }

    public string? Appendix { get; init; }

    public string? Level { get; init; }

    /// <summary><c>enforce</c> or <c>warn</c>; null for the former.</summary>
    public string? Rights { get; init; }

    public string? Note { get; init; }

    /// <summary>The names of the classes of differences that are not marked.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    public bool IsConfirmedOnly { get; init; }

    public bool MarksUnconfirmed { get; init; }

    public bool HasNoOriginal { get; init; }

    /// <summary>The language of headings and marks; null for the server's.</summary>
    public string? Culture { get; init; }

    /// <summary>The options of the verb.</summary>
    /// <exception cref="WorkspaceException">One has a value that the verb does not know.</exception>
    public IEnumerable<string> Words() =>
    [
        .. OneOf("--layout", Layout, EditionLayouts.Words),
        .. OneOf("--appendix", Appendix, Appendices),
        .. OneOf("--level", Level, Levels),
        .. OneOf("--rights", Rights, RightsWords),
        .. OneOf("--culture", Culture, ["en", "ru"]),
        .. Hidden.SelectMany(name => OneOf("--hide", name, [.. Divergences.DifferenceNames.Classes.Select(Divergences.DifferenceNames.Of)])),
        .. string.IsNullOrWhiteSpace(Note) ? [] : new[] { $"--note={Note}" },
        .. IsConfirmedOnly ? ["--confirmed-only"] : Array.Empty<string>(),
        .. MarksUnconfirmed ? ["--mark-unconfirmed"] : Array.Empty<string>(),
        .. HasNoOriginal ? ["--no-original"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> OneOf(string option, string? word, IReadOnlyList<string> known) =>
        word is null ? []
        : known.Contains(word, StringComparer.Ordinal) ? [option, word]
        : throw new WorkspaceException($"'{word}' is nothing that {option} knows.", $"It knows: {string.Join(", ", known)}.");
}
