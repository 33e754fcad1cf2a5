using Workbench.Divergences;

namespace Workbench.Storage.Shelves;

/// <param name="Renderings">Those allowed, the preferred first.</param>
internal sealed record TermRecord(string Original, string[]? Renderings, string[]? Variants, string[]? Forbidden, string? Reason)
{
    public static TermRecord From(GlossaryTerm term) => new(term.Original, [.. term.Renderings], [.. term.Variants], [.. term.Forbidden], term.Reason);

    public GlossaryTerm ToTerm(string id) => new(Original, [.. Renderings ?? []])
    {
        Id = id,
        Variants = [.. Variants ?? []],
        Forbidden = [.. Forbidden ?? []],
        Reason = Reason ?? "",
    };
}
