using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.Exporting.Interchange;

/// <summary>The flags of a work by the links that they stand on.</summary>
internal sealed class FlagNotes
{
    private readonly ILookup<int, Flag> byOriginal;
    private readonly ILookup<(string? Siglum, int Unit), Flag> byVersion;

    public FlagNotes(IEnumerable<Flag> flags)
    {
        var all = flags.ToList();
        byOriginal = all.Where(flag => !flag.Anchor.Original.IsEmpty).ToLookup(flag => flag.Anchor.Original.First.Value);
        byVersion = all.Where(flag => flag.Anchor.Original.IsEmpty && !flag.Anchor.Version.IsEmpty).ToLookup(flag => (flag.Anchor.Siglum, flag.Anchor.Version.First.Value));
    }

    /// <summary>Those of one version's link: flags about that version, and about the row in all versions.</summary>
    public IEnumerable<Flag> On(string siglum, Link link) =>
        link.Original.SelectMany(unit => byOriginal[unit.Value]).Where(flag => flag.Anchor.Siglum is null || string.Equals(flag.Anchor.Siglum, siglum, StringComparison.Ordinal))
            .Concat(link.Version.SelectMany(unit => byVersion[(siglum, unit.Value)]))
            .OrderBy(flag => flag.Id, StringComparer.Ordinal);

    /// <summary>What a note says of a flag, for people.</summary>
    public static string Text(Flag flag)
    {
        var said = flag.Comments.Select(comment => $"{comment.Who}: {comment.Text}");
        string?[] parts =
        [
            $"[{flag.Category}, {flag.Status.ToString().ToLowerInvariant()}] {flag.Note}".TrimEnd(),
            flag.Proposal.Length > 0 ? $"proposed: {flag.Proposal}" : null,
            .. said,
            flag.Ruling is { } ruling ? $"ruled by {ruling.Who}: {ruling.Decision}{(ruling.Reason.Length > 0 ? $" ({ruling.Reason})" : "")}" : null,
        ];
        return XmlText.Clean($"{string.Join(" | ", parts.OfType<string>())} \u2014 {flag.Who}");
    }
}
