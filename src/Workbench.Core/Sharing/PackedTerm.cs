using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Sharing;

/// <summary>A term as a line of a pack holds it.</summary>
internal sealed record PackedTerm(string Term, string[]? Renderings, string[]? Variants, string[]? Forbidden, string? Reason)
{
    public static PackedTerm From(GlossaryTerm term) => new(term.Original, OrNull(term.Renderings), OrNull(term.Variants), OrNull(term.Forbidden), term.Reason.Length == 0 ? null : term.Reason);

    public GlossaryTerm ToTerm() => new(Term, [.. Renderings ?? []]) { Variants = [.. Variants ?? []], Forbidden = [.. Forbidden ?? []], Reason = Reason ?? "" };

    private static string[]? OrNull(ImmutableArray<string> words) => words.IsDefaultOrEmpty ? null : [.. words];
}
