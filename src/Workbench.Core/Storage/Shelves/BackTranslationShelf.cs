using System.Collections.Immutable;
using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>The back-translations of the units of a version: a record a unit, of the run that was last.</summary>
internal static class BackTranslationShelf
{
    public static void Put(RecordingSession session, string workId, string siglum, IEnumerable<BackTranslation> translations)
    {
        var text = Keys.TextOf(workId, siglum);
        foreach (var back in translations)
        {
            session.Set(new StoredRecord(Keys.Back, Keys.UnitOf(text, back.Unit.Value), text, back.Unit.Value, 0, Codec.Write(BackTranslationRecord.From(back))));
        }
    }

    public static ImmutableArray<BackTranslation> All(IReadSession session, string workId, string siglum) =>
        [.. session.List(Keys.Back, Keys.TextOf(workId, siglum)).Select(record => Codec.Read<BackTranslationRecord>(record).ToBackTranslation((int)record.Order))];
}
