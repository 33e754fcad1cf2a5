using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage.Care;

/// <summary>Looks whether what a workspace holds fits together: every text whole, every unit in exactly one link, nothing astray.</summary>
internal static class WorkspaceExamination
{
    public static IReadOnlyList<WorkspaceFault> Run(IReadSession session)
    {
        var texts = WorkShelf.All(session).SelectMany(work => TextShelf.All(session, work.Id).Select(text => (WorkId: work.Id, Text: text))).ToList();
        return
        [
            .. texts.SelectMany(t => OfText(session, t.WorkId, t.Text.Siglum)),
            .. texts.SelectMany(t => OfAlignment(session, t.WorkId, t.Text)),
            .. WorkShelf.All(session).SelectMany(work => OfFlags(session, work.Id)),
            .. JournalExamination.Run(session),
            .. Astray(session, [.. texts.Select(t => Keys.TextOf(t.WorkId, t.Text.Siglum))]),
        ];
    }

    private static IEnumerable<WorkspaceFault> OfText(IReadSession session, string workId, string siglum)
    {
        var key = Keys.TextOf(workId, siglum);
        var units = session.List(Keys.Unit, key);
        var told = TextShelf.FindRecord(session, workId, siglum)!.Units;
        if (told != units.Count)
        {
            yield return new WorkspaceFault(workId, siglum, $"The text should have {told} units and has {units.Count}.");
        }

        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Order != i || !string.Equals(units[i].Id, Keys.UnitOf(key, i), StringComparison.Ordinal))
            {
                yield return new WorkspaceFault(workId, siglum, $"Where unit {i} should be stands {units[i].Id}.");
                yield break;
            }
        }
    }

    private static IEnumerable<WorkspaceFault> OfAlignment(IReadSession session, string workId, TextDescription text)
    {
        if (AlignmentShelf.FindRecord(session, workId, text.Siglum) is not { } record)
        {
            yield break;
        }

        var original = TextShelf.All(session, workId)[0];
        var originalUnits = TextShelf.FindRecord(session, workId, original.Siglum)!.Units;
        var versionUnits = TextShelf.FindRecord(session, workId, text.Siglum)!.Units;
        if (original.Role != TextRole.Original || text.Role == TextRole.Original)
        {
            yield return new WorkspaceFault(workId, text.Siglum, "It is aligned with an original that is not there.");
        }
        else if (record.OriginalCount != originalUnits || record.VersionCount != versionUnits)
        {
            yield return new WorkspaceFault(
                workId, text.Siglum, $"Its alignment links {record.OriginalCount} with {record.VersionCount} units, the texts have {originalUnits} and {versionUnits}.");
        }

        if (FaultOfLinks(session, workId, text.Siglum) is { } problem)
        {
            yield return new WorkspaceFault(workId, text.Siglum, problem);
        }
    }

    private static string? FaultOfLinks(IReadSession session, string workId, string siglum)
    {
        try
        {
            AlignmentShelf.Find(session, workId, siglum);
            return null;
        }
        catch (StoreDamagedException broken) when (broken.InnerException is ArgumentException reason)
        {
            return reason.Message;
        }
    }

    private static IEnumerable<WorkspaceFault> OfFlags(IReadSession session, string workId)
    {
        var texts = TextShelf.All(session, workId);

        // Flags outlive the text they stand on: undo, or another import, brings it back.
        int UnitsOf(string? siglum) => siglum is null ? int.MaxValue : TextShelf.FindRecord(session, workId, siglum)?.Units ?? int.MaxValue;
        var originalUnits = UnitsOf(texts.FirstOrDefault(t => t.Role == TextRole.Original)?.Siglum);
        return FlagShelf.All(session, workId)
            .Where(f => f.Anchor.Original.Any(u => u.Value >= originalUnits) || f.Anchor.Version.Any(u => u.Value >= UnitsOf(f.Anchor.Siglum)))
            .Select(f => new WorkspaceFault(workId, f.Anchor.Siglum, $"The flag '{f.Id}' stands on units that are not there."));
    }

    private static IEnumerable<WorkspaceFault> Astray(IReadSession session, HashSet<string> texts)
    {
        foreach (var kind in (string[])[Keys.Unit, Keys.Link])
        {
            if (session.Count(kind) != texts.Sum(text => session.Count(kind, text)))
            {
                var lost = session.List(kind).First(r => r.Parent is null || !texts.Contains(r.Parent));
                yield return new WorkspaceFault(null, null, $"The {kind} '{lost.Id}' belongs to no text.");
            }
        }

        foreach (var record in session.List(Keys.Alignment).Concat(session.List(Keys.Words)).Where(r => !texts.Contains(r.Id)))
        {
            yield return new WorkspaceFault(record.Parent, null, $"The {record.Kind} '{record.Id}' {(record.Kind == Keys.Words ? "belong" : "belongs")} to no text.");
        }

        foreach (var back in session.List(Keys.Back).Where(r => !texts.Contains(r.Parent ?? "")))
        {
            yield return new WorkspaceFault(null, null, $"The back-translation '{back.Id}' belongs to no text.");
        }

        var aligned = session.List(Keys.Alignment).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts.Where(text => !aligned.Contains(text) && session.Count(Keys.Link, text) > 0))
        {
            yield return new WorkspaceFault(null, null, $"The text '{text}' has links but no alignment.");
        }

        foreach (var record in Keys.Numbered.Append(Keys.Text).SelectMany(kind => session.List(kind)).Where(r => WorkShelf.Find(session, r.Parent ?? "") is null))
        {
            yield return new WorkspaceFault(record.Parent, null, $"The {record.Kind} '{record.Id}' belongs to no work.");
        }
    }
}
