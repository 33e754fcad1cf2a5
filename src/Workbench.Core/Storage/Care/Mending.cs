using Workbench.Aligning;
using Workbench.Storage.Journal;
using Workbench.Storage.Replacing;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage.Care;

/// <summary>What must stand in for records that are gone for good, so that a work's texts and alignments fit together again.</summary>
internal sealed class Mending
{
    private const string LostText = "[lost]";
    private const string LostLink = "its link was lost when the database was damaged";

    private readonly List<(RepairStep Step, Action<RecordingSession> Do)> plan = [];
    private readonly string workId;

    public Mending(IReadSession session, string workId)
    {
        this.workId = workId;
        if (session.Find(Keys.Work, workId) is null)
        {
            Plan(Keys.Work, workId, s => WorkShelf.Put(s, new Work(workId)));
        }

        var texts = Texts(session, workId);
        foreach (var text in texts)
        {
            PlanText(session, text);
        }

        foreach (var text in texts)
        {
            PlanAlignment(session, text, texts);
        }
    }

    public IReadOnlyList<RepairStep> Needed => [.. plan.Select(p => p.Step)];

    /// <summary>The works there are, and those that only what hangs on them still tells of.</summary>
    public static IReadOnlyList<string> Works(IReadSession session) =>
    [
        .. session.List(Keys.Work).Select(r => r.Id)
            .Concat(((string[])[Keys.Text, Keys.Alignment, .. Keys.Numbered]).SelectMany(kind => session.List(kind)).Select(r => r.Parent!))
            .Concat(Orphans(session).Select(key => key[..key.IndexOf('/', StringComparison.Ordinal)]))
            .Distinct(StringComparer.Ordinal),
    ];

    public void Run(RecordingSession session)
    {
        foreach (var (_, mend) in plan)
        {
            mend(session);
        }
    }

    private void Plan(string kind, string id, Action<RecordingSession> mend) => plan.Add((new RepairStep(kind, id, RepairOutcome.StandIn), mend));

    /// <summary>The units and links of texts that are not there, as the ids of those texts.</summary>
    private static IEnumerable<string> Orphans(IReadSession session)
    {
        var texts = session.List(Keys.Text).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return session.Count(Keys.Unit) == texts.Sum(text => session.Count(Keys.Unit, text))
            ? []
            : session.List(Keys.Unit).Select(r => r.Parent!).Where(text => text.Contains('/', StringComparison.Ordinal) && !texts.Contains(text)).Distinct(StringComparer.Ordinal);
    }

    private static List<TextRecord> Texts(IReadSession session, string workId)
    {
        var known = session.List(Keys.Text, workId).Select(Codec.Read<TextRecord>).ToList();
        foreach (var siglum in Orphans(session).Where(key => key.StartsWith(workId + "/", StringComparison.Ordinal)).Select(key => key[(workId.Length + 1)..]))
        {
            var role = known.Exists(t => t.Role == TextRole.Original) || session.Find(Keys.Alignment, Keys.TextOf(workId, siglum)) is not null ? TextRole.Version : TextRole.Original;
            known.Add(TextRecord.From(new TextDescription(siglum, role, Language.Unknown), Language.Unknown, units: 0));
        }

        return known;
    }

    private void PlanText(IReadSession session, TextRecord text)
    {
        var key = Keys.TextOf(workId, text.Siglum);
        var there = session.List(Keys.Unit, key).Select(unit => (int)unit.Order).ToHashSet();
        var units = Math.Max(text.Units, there.Count == 0 ? 0 : there.Max() + 1);
        if (units != text.Units)
        {
            Plan(Keys.Text, key, s => TextShelf.PutRecord(s, workId, text with { Units = units }));
        }

        foreach (var missing in Enumerable.Range(0, units).Where(i => !there.Contains(i)))
        {
            var lost = new StoredRecord(Keys.Unit, Keys.UnitOf(key, missing), key, missing, 0, Codec.Write(UnitRecord.From(new Unit(LostText))));
            Plan(Keys.Unit, lost.Id, s => s.Set(lost));
        }
    }

    private void PlanAlignment(IReadSession session, TextRecord version, IReadOnlyList<TextRecord> texts)
    {
        var key = Keys.TextOf(workId, version.Siglum);
        var links = session.List(Keys.Link, key);
        var record = AlignmentShelf.FindRecord(session, workId, version.Siglum);
        if (version.Role == TextRole.Original || (record is null && links.Count == 0) || texts.FirstOrDefault(t => t.Role == TextRole.Original) is not { } original)
        {
            return;
        }

        var (originals, versions) = (CountOf(session, original), CountOf(session, version));
        var fitting = Fitting(links.Select(r => Codec.Read<LinkRecord>(r).ToLink()), originals, versions);
        if (record is null || record.OriginalCount != originals || record.VersionCount != versions || fitting.Links.Length != links.Count)
        {
            var description = record?.Description ?? "";
            Plan(Keys.Alignment, key, s => AlignmentShelf.Put(s, workId, version.Siglum, fitting, description, record?.Source));
        }
    }

    private int CountOf(IReadSession session, TextRecord text) =>
        Math.Max(text.Units, session.List(Keys.Unit, Keys.TextOf(workId, text.Siglum)).Select(unit => (int)unit.Order + 1).DefaultIfEmpty().Max());

    /// <summary>The links that do not contradict each other, those that a person vouches for first; a unit that is then in none stands alone, stale.</summary>
    private static Alignment Fitting(IEnumerable<Link> links, int originals, int versions)
    {
        var (freeOriginals, freeVersions) = (Enumerable.Range(0, originals).ToHashSet(), Enumerable.Range(0, versions).ToHashSet());
        var kept = new List<Link>();
        foreach (var link in links.OrderByDescending(l => l.IsPersonal).Where(l => l.Original.All(u => freeOriginals.Contains(u.Value)) && l.Version.All(u => freeVersions.Contains(u.Value))))
        {
            kept.Add(link);
            freeOriginals.ExceptWith(link.Original.Select(u => u.Value));
            freeVersions.ExceptWith(link.Version.Select(u => u.Value));
        }

        var alone = freeOriginals.Select(u => new Link(UnitGroup.Range(u, 1), [])).Concat(freeVersions.Select(u => new Link([], UnitGroup.Range(u, 1))));
        kept.AddRange(alone.Select(link => link with { State = LinkState.Stale, StaleReason = LostLink, Confidence = 0 }));
        return new Alignment(originals, versions, LinkSequence.InReadingOrder(kept, versions));
    }
}
