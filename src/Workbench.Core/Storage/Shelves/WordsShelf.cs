using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>The words that each aligned version taught: a record a version.</summary>
internal static class WordsShelf
{
    public static void Put(RecordingSession session, string workId, string siglum, IReadOnlyCollection<LearntWord> words)
    {
        var key = Keys.TextOf(workId, siglum);
        if (words.Count == 0 || TextShelf.FindOriginal(session, workId) is not { } original || TextShelf.FindRecord(session, workId, siglum) is not { } version)
        {
            session.Remove(Keys.Words, key);
            return;
        }

        session.Set(new StoredRecord(Keys.Words, key, workId, 0, 0, Codec.Write(WordsRecord.From(original.Language.Tag, version.ToDescription().Language.Tag, words))));
    }

    /// <param name="except">The work whose own words are left out.</param>
    public static ImmutableArray<LearntWord> All(IReadSession session, Language original, Language version, string except) =>
        [.. from record in session.List(Keys.Words)
            where !string.Equals(record.Parent, except, StringComparison.Ordinal)
            let words = Codec.Read<WordsRecord>(record)
            where string.Equals(words.OriginalLanguage, original.Tag, StringComparison.Ordinal) && string.Equals(words.VersionLanguage, version.Tag, StringComparison.Ordinal)
            from word in words.ToWords()
            select word];
}
