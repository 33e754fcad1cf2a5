using System.Collections.Immutable;
using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>The back-translations of the units of a version, and the gaps among them: a record a unit, of the run that was last.</summary>
internal static class BackTranslationShelf
{
    public static void Put(RecordingSession session, string workId, string siglum, IEnumerable<BackTranslation> translations)
    {
        foreach (var back in translations)
        {
            Set(session, Keys.TextOf(workId, siglum), back.Unit, BackTranslationRecord.From(back));
        }
    }

    /// <summary>Evidence there is for the same text stays: that another run failed takes nothing from it.</summary>
    public static void Put(RecordingSession session, string workId, string siglum, IEnumerable<BackTranslationGap> gaps)
    {
        var text = Keys.TextOf(workId, siglum);
        foreach (var gap in gaps)
        {
            if (session.Find(Keys.Back, Keys.UnitOf(text, gap.Unit.Value)) is not { } found || Codec.Read<BackTranslationRecord>(found) is not { IsGap: false } kept || kept.Of != gap.Of.Hex)
            {
                Set(session, text, gap.Unit, BackTranslationRecord.From(gap));
            }
        }
    }

    public static ImmutableArray<BackTranslation> All(IReadSession session, string workId, string siglum) =>
        [.. Records(session, workId, siglum).Where(record => !record.Back.IsGap).Select(record => record.Back.ToBackTranslation(record.Unit))];

    public static ImmutableArray<BackTranslationGap> Gaps(IReadSession session, string workId, string siglum) =>
        [.. Records(session, workId, siglum).Where(record => record.Back.IsGap).Select(record => record.Back.ToGap(record.Unit))];

    private static IEnumerable<(int Unit, BackTranslationRecord Back)> Records(IReadSession session, string workId, string siglum) =>
        session.List(Keys.Back, Keys.TextOf(workId, siglum)).Select(record => ((int)record.Order, Codec.Read<BackTranslationRecord>(record)));

    private static void Set(RecordingSession session, string text, UnitIndex unit, BackTranslationRecord back) =>
        session.Set(new StoredRecord(Keys.Back, Keys.UnitOf(text, unit.Value), text, unit.Value, 0, Codec.Write(back)));
}
