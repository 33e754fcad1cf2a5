using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Statistics;

/// <summary>What one version leaves out and what it adds, as its links tell it.</summary>
/// <param name="OmissionRows">The rows with a paragraph or a sentence that is left out, ascending.</param>
/// <param name="AdditionRows">The rows with a paragraph or a sentence that is added, ascending.</param>
public sealed record VersionLosses(
    int OmittedParagraphs,
    int OmittedSentences,
    int AddedParagraphs,
    int AddedSentences,
    ImmutableArray<int> OmissionRows,
    ImmutableArray<int> AdditionRows)
{
    /// <param name="version">By its place in the work.</param>
    public static VersionLosses Of(AlignedWork work, int version)
    {
        ArgumentNullException.ThrowIfNull(work);
        var links = work.Rows.SelectMany(row => row.Cells[version].Links.Select(link => (Row: row.Number, Link: link))).ToList();
        var omitted = links.Where(l => l.Link.IsOmission).ToList();
        var added = links.Where(l => l.Link.IsAddition).ToList();
        var sentences = links.Where(l => l.Link is { IsOmission: false, IsAddition: false }).SelectMany(l => l.Link.Sentences.Select(s => (l.Row, Link: s))).ToList();
        var omittedSentences = sentences.Where(s => s.Link.IsOmission).ToList();
        var addedSentences = sentences.Where(s => s.Link.IsAddition).ToList();
        return new VersionLosses(
            omitted.Sum(l => l.Link.Original.Count),
            omittedSentences.Sum(s => s.Link.Original.Count),
            added.Sum(l => l.Link.Version.Count),
            addedSentences.Sum(s => s.Link.Version.Count),
            [.. omitted.Concat(omittedSentences).Select(l => l.Row).Distinct().Order()],
            [.. added.Concat(addedSentences).Select(l => l.Row).Distinct().Order()]);
    }
}
