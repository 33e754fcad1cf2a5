using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Replacing;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The original first, then the versions by year (those without one last) and siglum.</summary>
    public IReadOnlyList<TextDescription> Texts(string workId) => store.Read(session => TextShelf.All(session, Named(workId)));

    public WorkText? FindText(string workId, string siglum) => store.Read(session => TextShelf.Find(session, Named(workId), Named(siglum)));

    public WorkText? FindOriginal(string workId) => store.Read(session => TextShelf.FindOriginal(session, Named(workId)));

    /// <summary>A stretch of a text, for a page that shows no more than that.</summary>
    public IReadOnlyList<Unit> Units(string workId, string siglum, int skip, int take) =>
        store.Read(session => TextShelf.Units(session, Named(workId), Named(siglum), skip, take));

    /// <returns>0 when there is no such text.</returns>
    public int UnitCount(string workId, string siglum) =>
        store.Read(session => TextShelf.FindRecord(session, Named(workId), Named(siglum))?.Units ?? 0);

    /// <summary>Adds the original or a version; the work is made when new, and its empty title or author filled.</summary>
    /// <exception cref="WorkspaceException">The siglum is there already, or it is a second original, or a name is unusable.</exception>
    public Operation AddText(Work work, WorkText text)
    {
        var (named, added) = (Require(work), Require(text));
        return Record("import", named.Id, added.Siglum, Describe(added), session => Add(session, named, added), added.Document.Units.Length);
    }

    /// <summary>Adds the texts of a bitext with the links between them, as one operation.</summary>
    /// <param name="original">Null where the work has it already.</param>
    /// <param name="source">The file that brought them.</param>
    /// <param name="flags">On units of these texts; those that the work has already are passed over.</param>
    /// <exception cref="WorkspaceException">A siglum is there already, or it is a second original, or a name is unusable, or links do not fit their texts.</exception>
    public Operation AddBitext(Work work, WorkText? original, IReadOnlyList<LinkedVersion> versions, string source, IReadOnlyList<Flag>? flags = null)
    {
        var named = Require(work);
        WorkText[] texts = [.. original is null ? [] : new[] { Require(original) }, .. versions.Select(version => Require(version.Text))];
        var subject = versions is [var only] ? Require(only.Text).Siglum : null;
        return Record("import", named.Id, subject, $"{string.Join(", ", texts.Select(text => text.Siglum))} with links ({source})", session =>
        {
            foreach (var text in texts)
            {
                Add(session, named, text);
            }

            PutLinks(session, named.Id, versions, source);
            PutFlags(session, named.Id, flags ?? []);
        }, texts.Sum(text => text.Document.Units.Length) + versions.Sum(version => version.Links.Links.Length) + (flags?.Count ?? 0));
    }

    /// <summary>
    /// Puts the texts of a bitext in the place of those stored under their sigla, as one operation; a version that is new is added. Flags and links go
    /// with their units; then the links of the file take their place, but for a version whose links a person confirmed or made otherwise than the file.
    /// </summary>
    /// <param name="original">Null where it stays as it is.</param>
    /// <returns>The operation, and the versions that kept their links.</returns>
    /// <exception cref="WorkspaceException">A name is unusable, or links do not fit their texts.</exception>
    public (Operation Operation, IReadOnlyList<string> Kept) ReplaceBitext(string workId, WorkText? original, IReadOnlyList<LinkedVersion> versions, string source, IReadOnlyList<Flag>? flags = null)
    {
        var work = new Work(Named(workId));
        WorkText[] texts = [.. original is null ? [] : new[] { Require(original) }, .. versions.Select(version => Require(version.Text))];
        List<string> kept = [];
        var operation = Record("replace", work.Id, versions is [var only] ? Require(only.Text).Siglum : null, $"{string.Join(", ", texts.Select(text => text.Siglum))} with links ({source})", session =>
        {
            kept.Clear();
            foreach (var text in texts)
            {
                PutInPlace(session, work, text);
            }

            var taken = versions.Where(version => !LinkChoice.IsPersonal(AlignmentShelf.Find(session, work.Id, Require(version.Text).Siglum), version.Links)).ToList();
            kept.AddRange(versions.Except(taken).Select(version => Require(version.Text).Siglum));
            PutLinks(session, work.Id, taken, source);
            PutFlags(session, work.Id, flags ?? []);
        }, texts.Sum(text => text.Document.Units.Length) + versions.Sum(version => version.Links.Links.Length));
        return (operation, kept);
    }

    /// <summary>
    /// Puts another state of a text in the place of the one stored under its siglum. Links and flags go with the units
    /// they stand on; those whose units changed become stale, and none is lost.
    /// </summary>
    /// <exception cref="WorkspaceException">There is no such text, or its role would become another.</exception>
    public Operation ReplaceText(string workId, WorkText text)
    {
        var (id, replacing) = (Named(workId), Require(text));
        return Record("replace", id, replacing.Siglum, Describe(replacing), session =>
        {
            TextShelf.Require(session, id, replacing.Siglum);
            PutInPlace(session, new Work(id), replacing);
        }, Math.Max(replacing.Document.Units.Length, UnitCount(id, replacing.Siglum)));
    }

    /// <summary>
    /// Keeps a machine's version with the links it was made by, as one operation: a new version, or in the place of the one stored under its siglum. Flags
    /// and links that a person vouches for go with their units.
    /// </summary>
    /// <param name="description">For the journal: how it is aligned.</param>
    /// <exception cref="WorkspaceException">A name is unusable, its role would become another, or links do not fit their texts.</exception>
    public Operation PutTranslation(Work work, LinkedVersion version, string description)
    {
        var (named, text) = (Require(work), Require(version.Text));
        return Record("translate", named.Id, text.Siglum, $"{Describe(text)}; {description}", session =>
        {
            PutInPlace(session, named, text);
            KeepRun(session, named.Id, new AlignmentRun(text.Siglum, version.Links, description));
        }, text.Document.Units.Length + version.Links.Links.Length);
    }

    /// <summary>Changes what is known about a text, and none of its words.</summary>
    /// <exception cref="WorkspaceException">There is no such text, or its role would become another.</exception>
    public Operation DescribeText(string workId, TextDescription description)
    {
        var id = Named(workId);
        return Record("describe", id, description.Siglum, description.Label, session => PutDescription(session, id, description));
    }

    private static void PutDescription(RecordingSession session, string workId, TextDescription description)
    {
        var before = TextShelf.RequireRecord(session, workId, Named(description.Siglum));
        RequireSameSide(before.ToDescription(), description);
        TextShelf.PutRecord(session, workId, TextRecord.From(description with { Siglum = before.Siglum }, Language.Parse(before.DocumentLanguage), before.Units));
    }

    /// <summary>Removes a text with its alignment, or the original with all alignments. Flags stay; undo brings all back.</summary>
    /// <exception cref="WorkspaceException">There is no such text.</exception>
    public Operation RemoveText(string workId, string siglum)
    {
        var (id, removed) = (Named(workId), Named(siglum));
        return Record("remove", id, removed, removed, session =>
        {
            var isOriginal = TextShelf.Require(session, id, removed).Description.Role == TextRole.Original;
            foreach (var text in TextShelf.All(session, id).Where(t => isOriginal || string.Equals(t.Siglum, removed, StringComparison.Ordinal)))
            {
                AlignmentShelf.Remove(session, id, text.Siglum);
            }

            TextShelf.Remove(session, id, removed);
        }, UnitCount(id, removed));
    }

    private static void PutInPlace(RecordingSession session, Work work, WorkText text)
    {
        if (TextShelf.Find(session, work.Id, text.Siglum) is not { } before)
        {
            Add(session, work, text);
            return;
        }

        RequireSameSide(before.Description, text.Description);
        TextReplacement.CarryOver(session, work.Id, before, text);
        TextShelf.PutDescription(session, work.Id, text);
        TextShelf.PutUnits(session, work.Id, text);
    }

    private static void PutLinks(RecordingSession session, string workId, IReadOnlyList<LinkedVersion> versions, string source)
    {
        foreach (var (text, links) in versions)
        {
            var siglum = Require(text).Siglum;
            RequireFitting(session, workId, siglum, links);
            AlignmentShelf.Put(session, workId, siglum, links, $"links of {source}", source);
        }
    }

    private static void Add(RecordingSession session, Work work, WorkText text)
    {
        RequireRoom(session, work.Id, text.Description);
        var before = WorkShelf.Find(session, work.Id) ?? work;
        WorkShelf.Put(session, before with { Title = before.Title ?? work.Title, Author = before.Author ?? work.Author });
        TextShelf.PutDescription(session, work.Id, text);
        TextShelf.PutUnits(session, work.Id, text);
    }

    private static WorkText Require(WorkText text) =>
        text with { Description = text.Description with { Siglum = Names.Require(text.Siglum, "a text") } };

    private static string Describe(WorkText text) =>
        text.Description.SourceName is { } source ? $"{text.Description.Label} ({source})" : text.Description.Label;

    private static void RequireRoom(IReadSession session, string workId, TextDescription added)
    {
        foreach (var text in TextShelf.All(session, workId))
        {
            if (string.Equals(text.Siglum, added.Siglum, StringComparison.Ordinal))
            {
                throw new WorkspaceException(
                    $"The work '{workId}' has a text '{added.Siglum}' already.", "Choose another siglum, or replace or remove the text that is there.");
            }

            if (text.Role == TextRole.Original && added.Role == TextRole.Original)
            {
                throw new WorkspaceException(
                    $"The work '{workId}' has its original already: '{text.Siglum}'.", "Import this text as a version with --siglum, or replace the original.");
            }
        }
    }

    private static void RequireSameSide(TextDescription before, TextDescription after)
    {
        if ((before.Role == TextRole.Original) != (after.Role == TextRole.Original))
        {
            throw new WorkspaceException(
                $"The text '{before.Siglum}' is {(before.Role == TextRole.Original ? "the original" : "a version")} and cannot change sides.",
                "Remove it and import it anew.");
        }
    }
}
