using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Storage.Shelves;

/// <summary>The words that aligning a version taught.</summary>
/// <param name="OriginalLanguage">Of the original.</param>
/// <param name="VersionLanguage">Of the version.</param>
/// <param name="O">The original's words.</param>
/// <param name="V">The version's.</param>
/// <param name="S">How strong each pair is.</param>
internal sealed record WordsRecord(string OriginalLanguage, string VersionLanguage, string[] O, string[] V, double[] S)
{
    public static WordsRecord From(string originalLanguage, string versionLanguage, IReadOnlyCollection<LearntWord> words) =>
        new(originalLanguage, versionLanguage, [.. words.Select(w => w.Original)], [.. words.Select(w => w.Version)], [.. words.Select(w => w.Strength)]);

    public ImmutableArray<LearntWord> ToWords() => [.. O.Zip(V, S).Select(w => new LearntWord(w.First, w.Second, w.Third))];
}
