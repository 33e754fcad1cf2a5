using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Works;

namespace Workbench.App.Web.Editing;

/// <summary>What a new alignment between pins would change, before it does.</summary>
/// <param name="Version">The version's place among those of the work.</param>
/// <param name="Changes">The links that would be other ones, in reading order.</param>
public sealed record RealignPreview(Func<AlignedWork, WorkEdit> Edit, int Version, ImmutableArray<(string Original, string Before, string After)> Changes)
{
    private const int WordsShown = 60;

    public static RealignPreview Of(AlignedWork work, int version, Func<AlignedWork, WorkEdit> edit)
    {
        var after = edit(work).After;
        var (before, now) = (work.Versions[version].Alignment.Links.ToHashSet(), after.Versions[version].Alignment.Links.ToHashSet());
        var changes = after.Versions[version].Alignment.Links.Where(link => !before.Contains(link) && !link.IsAddition)
            .Select(link => (
                Head(work.Original.Document, link.Original),
                string.Join(" / ", work.Versions[version].Alignment.Links.Where(old => !now.Contains(old) && old.Original.Any(link.Original.Contains)).Select(old => Head(work.Versions[version].Text.Document, old.Version))),
                Head(work.Versions[version].Text.Document, link.Version)))
            .Where(change => change.Item2 != change.Item3);
        return new RealignPreview(edit, version, [.. changes]);
    }

    /// <summary>Makes the edit of a work that others may have edited since.</summary>
    /// <exception cref="EditException">Something else would change than was shown.</exception>
    public WorkEdit Make(AlignedWork now) =>
        Of(now, Version, Edit).Changes.SequenceEqual(Changes) ? Edit(now) : throw new EditException(EditRefusal.Outdated);

    private static string Head(Document document, UnitGroup units)
    {
        var text = string.Join(" ¶ ", units.Select(unit => document[unit].Text));
        return units.IsEmpty ? "" : $"{string.Join(',', units)}: {(text.Length <= WordsShown ? text : text[..WordsShown].TrimEnd() + "…")}";
    }
}
