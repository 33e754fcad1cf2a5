using Workbench.Divergences;

namespace Workbench.Sharing;

/// <summary>Joins what two people say of one term.</summary>
public static class TermMerge
{
    /// <summary>All that either says; ours first.</summary>
    public static GlossaryTerm Join(GlossaryTerm ours, GlossaryTerm theirs)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        return ours with
        {
            Renderings = [.. ours.Renderings.Union(theirs.Renderings, StringComparer.Ordinal)],
            Variants = [.. ours.Variants.Union(theirs.Variants, StringComparer.Ordinal)],
            Forbidden = [.. ours.Forbidden.Union(theirs.Forbidden, StringComparer.Ordinal)],
            Reason = ours.Reason == theirs.Reason || theirs.Reason.Length == 0 ? ours.Reason : ours.Reason.Length == 0 ? theirs.Reason : $"{ours.Reason}; {theirs.Reason}",
        };
    }
}
