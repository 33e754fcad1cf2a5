using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Storage.Journal;
using Workbench.Storage.Replacing;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    public Alignment? FindAlignment(string workId, string siglum) =>
        store.Read(session => AlignmentShelf.Find(session, Named(workId), Named(siglum)));

    /// <summary>A stretch of an alignment, for a page that shows no more than that.</summary>
    /// <param name="from">The unit of the original at which it begins.</param>
    public IReadOnlyList<Link> Links(string workId, string siglum, UnitIndex from, int take) => store.Read(session =>
        session.ListFrom(Keys.Link, Keys.TextOf(Named(workId), Named(siglum)), (long)from.Value << 32, take).Select(r => Codec.Read(r, LinkJson.Read)).ToList());

    /// <summary>The sigla of the versions that are aligned, in the order of <see cref="Texts"/>.</summary>
    public IReadOnlyList<string> AlignedSigla(string workId) => store.Read(session => AlignedSigla(session, Named(workId)));

    /// <summary>The original with its aligned versions: those named, or all.</summary>
    /// <returns>Null when there is no such work, or it has no original.</returns>
    /// <exception cref="WorkspaceException">A version named is not there, or is not aligned.</exception>
    public AlignedWork? FindAlignedWork(string workId, IReadOnlyList<string>? sigla = null) => store.Read(session =>
    {
        var id = Named(workId);
        if (WorkShelf.Find(session, id) is not { } work || TextShelf.FindOriginal(session, id) is not { } original)
        {
            return null;
        }

        var chosen = sigla?.Select(Named) ?? AlignedSigla(session, id);
        return new AlignedWork(work, original, [.. chosen.Select(siglum => AlignedVersion(session, id, siglum))]);
    });

    /// <summary>Keeps an alignment of a version, in the place of the one it had.</summary>
    /// <param name="description">For the journal: <c>aligned 312 paragraphs</c>, <c>split row 12</c>.</param>
    /// <exception cref="WorkspaceException">There is no such version or no original, or their units are not as many as it links.</exception>
    public Operation SetAlignment(string workId, string siglum, Alignment alignment, string description)
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Record("align", id, version, description, session =>
        {
            RequireFitting(session, id, version, alignment);
            AlignmentShelf.Put(session, id, version, alignment, description, source: null);
        }, alignment.Links.Length);
    }

    /// <summary>
    /// Keeps what a run of the aligner found. Links that a person confirmed, pinned or made stay as they are; what the run had
    /// put together with their units is left over as a suggestion.
    /// </summary>
    /// <exception cref="WorkspaceException">There is no such version or no original, or their units are not as many as it links.</exception>
    /// <param name="learnt">The words that the run learnt, for other texts in the same languages.</param>
    public Operation Realign(string workId, string siglum, Alignment run, string description, IReadOnlyCollection<LearntWord>? learnt = null) =>
        Realign(workId, [new AlignmentRun(siglum, run, description) { Learnt = learnt ?? [] }]);

    /// <summary>Keeps what a run of the aligner found for several versions, as one operation.</summary>
    /// <exception cref="WorkspaceException">There is no such version or no original, or their units are not as many as a run links.</exception>
    public Operation Realign(string workId, IReadOnlyList<AlignmentRun> runs)
    {
        var id = Named(workId);
        var subject = runs is [var only] ? Named(only.Siglum) : null;
        return Record("align", id, subject, string.Join("; ", runs.Select(run => run.Description)), session =>
        {
            foreach (var run in runs)
            {
                KeepRun(session, id, run);
            }
        }, runs.Sum(run => run.Alignment.Links.Length));
    }

    private static void KeepRun(RecordingSession session, string workId, AlignmentRun run)
    {
        var version = Named(run.Siglum);
        RequireFitting(session, workId, version, run.Alignment);
        var before = AlignmentShelf.Find(session, workId, version);
        AlignmentShelf.Put(session, workId, version, before is null ? run.Alignment : PersonalLinks.Keep(before, run.Alignment), run.Description, source: null);
        WordsShelf.Put(session, workId, version, run.Learnt);
    }

    /// <summary>The file that brought the links of a version; null where a run of the aligner found them, or it is not aligned.</summary>
    public string? LinkSource(string workId, string siglum) =>
        store.Read(session => AlignmentShelf.FindRecord(session, Named(workId), Named(siglum))?.Source);

    /// <summary>
    /// The words that aligning other works in these languages taught; links that people confirmed taught most. What a work taught
    /// itself is left out: it would only bear out what it said before.
    /// </summary>
    public ImmutableArray<LearntWord> LearntWords(string exceptWork, Language original, Language version) =>
        store.Read(session => WordsShelf.All(session, original, version, Named(exceptWork)));

    /// <summary>Ties units together as a person says; what other links lose by it stays with what it stood with, as a suggestion.</summary>
    /// <param name="made">Its state becomes <see cref="LinkState.Pinned"/>.</param>
    /// <param name="replacePersonal">Whether it may take units from links that a person vouches for.</param>
    /// <exception cref="WorkspaceException">The version is not aligned, or has no such units, or the link has none, or a person said otherwise of its units.</exception>
    public Operation MakeLink(string workId, string siglum, Link made, bool replacePersonal = false)
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Record(OperationJournal.LinkVerb, id, version, $"made {made}", session =>
        {
            var record = AlignmentShelf.FindRecord(session, id, version) ?? throw NotAligned(id, version);
            if (made.Original.Count + made.Version.Count == 0 || made.Original.Any(u => u.Value >= record.OriginalCount) || made.Version.Any(u => u.Value >= record.VersionCount))
            {
                throw new WorkspaceException(
                    $"{made} is no link of '{version}': the original has {record.OriginalCount} units and it has {record.VersionCount}, counted from 0.", "Name units that are there.");
            }

            var before = AlignmentShelf.Find(session, id, version)!;
            if (!replacePersonal && PersonalLinks.InTheWay(before, made) is { Count: > 0 } others)
            {
                throw new WorkspaceException(
                    $"{made} takes units of {string.Join(", ", others)}, which a person confirmed or made.", "Unpin that first, or say --yes to replace it.");
            }

            AlignmentShelf.Put(session, id, version, PersonalLinks.With(before, made with { State = LinkState.Pinned }), record.Description, record.Source);
        });
    }

    /// <summary>Puts new links in the place of old ones, which cover the same units, and writes nothing else.</summary>
    /// <exception cref="WorkspaceException">A link is no longer as it was read, or the units covered are not the same.</exception>
    public Operation ReplaceLinks(string workId, string siglum, IReadOnlyList<Link> before, IReadOnlyList<Link> after, string description) =>
        ReplaceLinks(workId, [new LinkChange(siglum, before, after)], description);

    /// <summary>Puts new links in the place of old ones in several versions, as one operation.</summary>
    /// <exception cref="WorkspaceException">A link is no longer as it was read, or the units covered are not the same.</exception>
    public Operation ReplaceLinks(string workId, IReadOnlyList<LinkChange> changes, string description)
    {
        var id = Named(workId);
        return Record(OperationJournal.LinkVerb, id, changes is [var only] ? Named(only.Siglum) : null, description, session =>
        {
            foreach (var (siglum, before, after) in changes)
            {
                LinkReplacement.Replace(session, Keys.TextOf(id, Named(siglum)), before, after);
            }
        }, changes.Sum(change => change.Before.Count + change.After.Count));
    }

    /// <exception cref="WorkspaceException">The version is not aligned.</exception>
    public Operation RemoveAlignment(string workId, string siglum)
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Record("unalign", id, version, version, session =>
        {
            if (!AlignmentShelf.Remove(session, id, version))
            {
                throw NotAligned(id, version);
            }
        }, LinkCount(id, version));
    }

    private int LinkCount(string workId, string siglum) => (int)store.Read(session => session.Count(Keys.Link, Keys.TextOf(workId, siglum)));

    private static ImmutableArray<string> AlignedSigla(IReadSession session, string workId) =>
        [.. TextShelf.All(session, workId).Select(t => t.Siglum).Where(siglum => AlignmentShelf.FindRecord(session, workId, siglum) is not null)];

    private static AlignedVersion AlignedVersion(IReadSession session, string workId, string siglum) =>
        new(TextShelf.Require(session, workId, siglum), AlignmentShelf.Find(session, workId, siglum) ?? throw NotAligned(workId, siglum));

    private static WorkspaceException NotAligned(string workId, string siglum) => new(
        $"The text '{siglum}' of '{workId}' is not aligned.", $"Align it first: workbench align {workId} --siglum {siglum}");

    private static void RequireFitting(IReadSession session, string workId, string siglum, Alignment alignment)
    {
        WorkShelf.Require(session, workId);
        var texts = TextShelf.All(session, workId);
        if (texts is not [{ Role: TextRole.Original } original, ..] || string.Equals(original.Siglum, siglum, StringComparison.Ordinal))
        {
            throw new WorkspaceException($"The work '{workId}' has no original that '{siglum}' could be aligned with.", "Import the original with --original.");
        }

        var version = TextShelf.FindRecord(session, workId, siglum)
            ?? throw new WorkspaceException($"The work '{workId}' has no text '{siglum}'.", $"See 'workbench list {workId}' for the texts it has.");
        var units = TextShelf.FindRecord(session, workId, original.Siglum)!.Units;
        if (units != alignment.OriginalCount || version.Units != alignment.VersionCount)
        {
            throw new WorkspaceException(
                $"The alignment links {alignment.OriginalCount} with {alignment.VersionCount} units, but the texts have {units} and {version.Units}.",
                "A text changed meanwhile: align again.");
        }
    }
}
