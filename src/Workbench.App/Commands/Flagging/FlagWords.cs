using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Commands.Flagging;

/// <summary>Finds the words in a row that a flag is to mark.</summary>
internal static class FlagWords
{
    /// <exception cref="UsageException">The words do not stand there.</exception>
    public static FlagAnchor Anchor(AlignedWork work, Row row, string? siglum, string? originalWords, string? versionWords)
    {
        if (versionWords is not null && siglum is null)
        {
            throw new UsageException("--version-words says what a version has: name it with --siglum S.");
        }

        var anchor = FlagAnchor.Of(work, row, siglum);
        var version = siglum is null ? null : work.Versions.First(v => string.Equals(v.Text.Siglum, siglum, StringComparison.Ordinal)).Text.Document;
        return anchor with
        {
            OriginalWords = originalWords is null ? null : Find(work.Original.Document, anchor.Original, originalWords, "the original", row.Number),
            VersionWords = versionWords is null ? null : Find(version!, anchor.Version, versionWords, $"'{siglum}'", row.Number),
        };
    }

    private static FlagSpan Find(Document document, UnitGroup units, string words, string where, int row) =>
        FlagSpan.Find(document, units, words.Normalize().Trim())
        ?? throw new UsageException($"'{words}' does not stand in row {row} of {where}. Write it as it stands there, within one paragraph.");
}
