using System.Collections.Immutable;
using Workbench.Aligning.Paragraphs;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>Aligns an original with one version.</summary>
public static class Aligner
{
    /// <summary>Aligns unit by unit, each string one unit, without looking inside the units.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static Alignment AlignUnits(
        IReadOnlyList<string> original,
        Language originalLanguage,
        IReadOnlyList<string> version,
        Language versionLanguage,
        AlignmentOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        var (left, right) = (UnitTokens.Read(original, originalLanguage), UnitTokens.Read(version, versionLanguage));
        var aligner = new SequenceAligner(left, right, options);
        var links = aligner.Run(progress, cancel).BestPath();
        var explainer = options.Explain ? aligner.Explainer() : null;
        return new Alignment(original.Count, version.Count, links.Select(l => ToLink(l) with { Evidence = explainer?.Explain(l) }));
    }

    /// <summary>
    /// Aligns the paragraphs of two segmented documents, and inside each link its sentences.
    /// A unit without sentences counts as one sentence.
    /// </summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static Alignment Align(
        Document original, Document version, AlignmentOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var (left, right) = (SentenceSequence.Of(original), SentenceSequence.Of(version));
        var aligner = new SequenceAligner(left.Tokens, right.Tokens, options);
        var sentences = aligner.Run(progress, cancel);
        var paragraphs = new ParagraphLattice(sentences, sentences.BestPath(), left.Starts, right.Starts).BestPath();
        var explainer = options.Explain ? aligner.Explainer() : null;
        return new Alignment(original.Units.Length, version.Units.Length, paragraphs.Select(p => ToLink(p) with
        {
            Sentences = Inside(p, aligner, left, right),
            Evidence = explainer?.Explain(InSentences(p, left, right)),
        }));
    }

    private static SoftLink InSentences(SoftLink paragraph, SentenceSequence left, SentenceSequence right) => paragraph with
    {
        Original = left.Starts[paragraph.Original],
        OriginalCount = left.Starts[paragraph.Original + paragraph.OriginalCount] - left.Starts[paragraph.Original],
        Version = right.Starts[paragraph.Version],
        VersionCount = right.Starts[paragraph.Version + paragraph.VersionCount] - right.Starts[paragraph.Version],
    };

    private static ImmutableArray<Link> Inside(SoftLink paragraph, SequenceAligner aligner, SentenceSequence left, SentenceSequence right)
    {
        var inside = InSentences(paragraph, left, right);
        var (start, end) = (new Node(inside.Original, inside.Version), new Node(inside.Original + inside.OriginalCount, inside.Version + inside.VersionCount));
        return [.. aligner.Inside(start, end).BestPath().Select(s => ToLink(s with
        {
            Original = s.Original - start.Row,
            Version = s.Version - start.Column,
            Weight = s.Weight * paragraph.Weight,
        }))];
    }

    private static Link ToLink(SoftLink link) =>
        new(UnitGroup.Range(link.Original, link.OriginalCount), UnitGroup.Range(link.Version, link.VersionCount)) { Confidence = link.Weight };
}
