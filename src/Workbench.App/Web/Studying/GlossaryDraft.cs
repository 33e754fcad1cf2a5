using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.App.Web.Studying;

/// <summary>A term of the glossary being written; lists are one entry a line.</summary>
public sealed class GlossaryDraft
{
    public const int Longest = 2000;

    /// <summary>The id of the term that is changed; empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Original { get; set; }

    public string? Renderings { get; set; }

    public string? Variants { get; set; }

    public string? Forbidden { get; set; }

    public string? Reason { get; set; }

    public static GlossaryDraft Of(GlossaryTerm term) => new()
    {
        Id = term.Id,
        Original = term.Original,
        Renderings = Text(term.Renderings),
        Variants = Text(term.Variants),
        Forbidden = Text(term.Forbidden),
        Reason = term.Reason,
    };

    public GlossaryTerm ToTerm() => new((Original ?? "").Trim(), Lines(Renderings))
    {
        Id = Id ?? "",
        Variants = Lines(Variants),
        Forbidden = Lines(Forbidden),
        Reason = (Reason ?? "").Trim().ReplaceLineEndings("\n"),
    };

    private static string Text(ImmutableArray<string> lines) => string.Join('\n', lines);

    private static ImmutableArray<string> Lines(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
