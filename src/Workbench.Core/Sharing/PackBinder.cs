using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>Ties a pack to texts that are not in it, unit by unit.</summary>
public sealed class PackBinder
{
    private readonly Pack pack;
    private readonly WorkText original;
    private readonly UnitBinding originals;
    private readonly Dictionary<string, (WorkText Text, UnitBinding Binding)> versions = new(StringComparer.Ordinal);

    private PackBinder(Pack pack, WorkText original, IEnumerable<WorkText> texts)
    {
        (this.pack, this.original) = (pack, original);
        originals = new UnitBinding(Hashes(pack.Original.Units, pack.Links.Values.SelectMany(links => links).Select(link => (link.Link.Original, link.OriginalHashes))), original.Document);
        foreach (var text in texts.Where(text => pack.Links.ContainsKey(text.Siglum)))
        {
            var units = pack.Texts.First(packed => packed.Description.Siglum == text.Siglum).Units;
            versions[text.Siglum] = (text, new UnitBinding(Hashes(units, pack.Links[text.Siglum].Select(link => (link.Link.Version, link.VersionHashes))), text.Document));
        }
    }

    /// <param name="versions">The versions there are; those of which the pack says nothing are passed over.</param>
    public static BoundPack Bind(Pack pack, WorkText original, IEnumerable<WorkText> versions)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(versions);
        return new PackBinder(pack, original, versions).Bound();
    }

    private BoundPack Bound()
    {
        var flags = pack.Flags.Where(flag => flag.Anchor.Siglum is null || versions.ContainsKey(flag.Anchor.Siglum)).Select(flag => (Flag: flag, Bound: Bind(flag))).ToList();
        return new BoundPack(
            [.. versions.Values.Select(version => Bind(version.Text, version.Binding))],
            [.. flags.Select(flag => flag.Bound).OfType<Flag>()],
            [.. flags.Where(flag => flag.Bound is null).Select(flag => flag.Flag.Id)]);
    }

    private BoundVersion Bind(WorkText version, UnitBinding binding)
    {
        var links = pack.Links[version.Siglum];
        var disputed = links.Where(link => link.IsConflict).ToList();
        var (bound, misses) = (new List<Link>(), ImmutableArray.CreateBuilder<string>());
        foreach (var link in links.Where(link => !link.IsConflict).Select(link => link.Link))
        {
            if (originals.Of(link.Original) is { } ours && binding.Of(link.Version) is { } theirs)
            {
                var isDisputed = disputed.Exists(other => other.Link.Original.Intersect(link.Original).Any() || other.Link.Version.Intersect(link.Version).Any());
                bound.Add(Fitting(version, link with { Original = ours, Version = theirs, State = isDisputed ? LinkState.Suggested : link.State }));
            }
            else
            {
                misses.Add(Describe(link, binding));
            }
        }

        var (loose, theirLoose) = (Loose(original.Document.Units.Length, bound.Select(link => link.Original)), Loose(version.Document.Units.Length, bound.Select(link => link.Version)));
        var rest = loose.Select(unit => new Link(UnitGroup.Range(unit, 1), UnitGroup.Empty) { Confidence = 0 })
            .Concat(theirLoose.Select(unit => new Link(UnitGroup.Empty, UnitGroup.Range(unit, 1)) { Confidence = 0 }));
        var all = bound.Concat(rest).ToList();
        return new BoundVersion(
            version.Siglum,
            new Alignment(original.Document.Units.Length, version.Document.Units.Length, ReadingOrder.Sort(all, version.Document.Units.Length)),
            bound.Count,
            loose.Count + theirLoose.Count,
            misses.ToImmutable(),
            [.. disputed.Select(link => $"{link.Link} {link.Link.State.ToString().ToLowerInvariant()}")]);
    }

    private string Describe(Link link, UnitBinding binding)
    {
        var gone = link.Original.Where(unit => originals.Of(unit) is null).Select(unit => $"unit {unit} of the original")
            .Concat(link.Version.Where(unit => binding.Of(unit) is null).Select(unit => $"unit {unit} of the version"));
        return $"{link}: {string.Join(", ", gone)}";
    }

    // Sentence links count sentences, which are not in the pack: they hold where there are as many.
    private Link Fitting(WorkText version, Link link) =>
        link.Sentences.Sum(sentence => sentence.Original.Count) == link.Original.Sum(unit => original.Document[unit].Sentences.Length)
        && link.Sentences.Sum(sentence => sentence.Version.Count) == link.Version.Sum(unit => version.Document[unit].Sentences.Length)
            ? link
            : link with { Sentences = [] };

    private Flag? Bind(Flag flag)
    {
        var anchor = flag.Anchor;
        var binding = anchor.Siglum is { } siglum ? versions[siglum].Binding : null;
        if (originals.Of(anchor.Original) is not { } ours || (anchor.Version.IsEmpty ? UnitGroup.Empty : binding?.Of(anchor.Version)) is not { } theirs)
        {
            return null;
        }

        var text = anchor.Siglum is null ? null : versions[anchor.Siglum].Text.Document;
        return flag with
        {
            Anchor = anchor with
            {
                Original = ours,
                Version = theirs,
                OriginalWords = Words(anchor.OriginalWords, originals, original.Document),
                VersionWords = binding is null ? null : Words(anchor.VersionWords, binding, text!),
                Excerpt = Excerpt.Of(string.Join('\n', theirs.IsEmpty ? ours.Select(unit => original.Document[unit].Text) : theirs.Select(unit => text![unit].Text))),
            },
        };
    }

    private static FlagSpan? Words(FlagSpan? packed, UnitBinding binding, Document document) =>
        packed is not null && binding.Of(packed.Unit) is { } unit && packed.Span.End <= document[unit].Text.Length
            ? packed with { Unit = unit, Words = packed.Span.In(document[unit].Text) }
            : null;

    private static List<int> Loose(int count, IEnumerable<UnitGroup> taken)
    {
        var met = taken.SelectMany(units => units).Select(unit => unit.Value).ToHashSet();
        return [.. Enumerable.Range(0, count).Where(unit => !met.Contains(unit))];
    }

    private static string?[] Hashes(int count, IEnumerable<(UnitGroup Units, ImmutableArray<string> Hashes)> links)
    {
        var hashes = new string?[count];
        foreach (var (units, told) in links)
        {
            for (var i = 0; i < units.Count; i++)
            {
                if (units[i].Value < count)
                {
                    hashes[units[i].Value] ??= told[i];
                }
            }
        }

        return hashes;
    }
}
