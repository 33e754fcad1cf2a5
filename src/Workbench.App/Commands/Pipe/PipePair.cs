using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Aligning.Joint;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>Two texts in the units that were asked for, and their links.</summary>
internal sealed record PipePair(Document Original, Document Version, Alignment Alignment)
{
    public static PipePair Align(
        Document original, Document version, PipeUnits units, AlignmentOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        if (units == PipeUnits.Line)
        {
            return new PipePair(original, version, Aligner.AlignUnits(Texts(original), original.Language, Texts(version), version.Language, options, progress, cancel));
        }

        var paragraphs = new PipePair(original, version, Aligner.Align(original, version, options, progress, cancel));
        return units == PipeUnits.Sentence ? paragraphs.InSentences() : paragraphs;
    }

    /// <summary>Several versions of one original, each aligned with it and heard by the others.</summary>
    public static ImmutableArray<PipePair> AlignTogether(
        Document original, IReadOnlyList<Document> versions, PipeUnits units, AlignmentOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        IReadOnlyCollection<Link>[] pins = [.. versions.Select(_ => Array.Empty<Link>())];
        var joint = units == PipeUnits.Line
            ? JointAligner.Align(
                [.. versions.Select(version => Learn(original, version))],
                pins,
                (v, w) => versions[v].Language == versions[w].Language,
                (v, w) => Learn(versions[v], versions[w]))
            : JointAligner.Align(original, versions, pins, options, progress, cancel);
        var pairs = versions.Select((version, v) => new PipePair(original, version, joint[v].Alignment));
        return [.. units == PipeUnits.Sentence ? pairs.Select(pair => pair.InSentences()) : pairs];

        PairAligner Learn(Document left, Document right) =>
            PairAligner.LearnUnits(Texts(left), left.Language, Texts(right), right.Language, options, [], null, cancel);
    }

    /// <summary>Unit i to unit i, without looking at the texts.</summary>
    /// <exception cref="InputException">The texts have not as many units.</exception>
    public static PipePair UnitByUnit(Document original, Document version, PipeUnits units, string versionName)
    {
        var (left, right) = units == PipeUnits.Sentence ? (SentenceUnits.Of(original), SentenceUnits.Of(version)) : (original, version);
        if (left.Units.Length != right.Units.Length)
        {
            throw new InputException(
                versionName,
                string.Create(CultureInfo.InvariantCulture, $"It has {right.Units.Length} units, and the original has {left.Units.Length}."),
                "With --aligned both must have as many; leave --aligned out to have them aligned.");
        }

        var links = Enumerable.Range(0, left.Units.Length).Select(i => new Link(UnitGroup.Range(i, 1), UnitGroup.Range(i, 1)));
        return new PipePair(left, right, new Alignment(left.Units.Length, right.Units.Length, links));
    }

    private PipePair InSentences() =>
        new(SentenceUnits.Of(Original), SentenceUnits.Of(Version), SentenceUnits.Links(Alignment, Original, Version));

    private static List<string> Texts(Document document) => [.. document.Units.Select(unit => unit.Text)];
}
